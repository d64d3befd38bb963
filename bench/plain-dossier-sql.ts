import type pg from 'pg';

type Sql = pg.Pool | pg.Client;

async function both(db: Sql, page: string, count: string, values: unknown[] = []): Promise<number> {
  const { rowCount } = await db.query(page, values);
  await db.query(count, values);
  return rowCount ?? 0;
}

/** A page of the dossiers, of a unit's subtree where one is named, and how many there are in each state. */
export function dossiersByHand(db: Sql, order: string, unitId?: string): Promise<number> {
  const where =
    unitId === undefined
      ? ''
      : 'where d.unit_id in (select u.unit_id from unit_now u, unit_now r where r.unit_id = $1 and u.path <@ r.path)';
  return both(
    db,
    `select d.*, su.name, re.name, ro.name from (select * from dossier d ${where} ${order}) d
     join unit_now su on su.unit_id = d.unit_id join unit_now re on re.unit_id = d.receiver_id join round ro on ro.id = d.round_id`,
    `select state, count(*) from dossier d ${where} group by state`,
    unitId === undefined ? [] : [unitId],
  );
}

/** The newest nominations with the words in their names, and how many there are, up to ten thousand. */
export function nomineesByHand(db: Sql, words: string): Promise<number> {
  const patterns = words.split(' ');
  const where = `where ${patterns.map((_, n) => `n.search like '%' || search_key($${n + 1}) || '%'`).join(' and ')}`;
  return both(
    db,
    `select n.*, d.title, u.name from nomination n join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = d.unit_id
     ${where} order by n.id desc limit 50`,
    `select count(*) from (select from nomination n ${where} limit 10001) c`,
    patterns,
  );
}

/** Who sent to a round and who did not, of the units right below its body. */
export async function sendersByHand(db: Sql, roundId: string): Promise<number> {
  const { rowCount } = await db.query(
    `select u.unit_id, u.name, count(d.id), min(d.sent_at), sum(d.nominee_count) from round r
     join unit_now u on u.parent_id = r.unit_id
     left join dossier d on d.round_id = r.id and d.unit_id = u.unit_id and d.state <> 'withdrawn'
     where r.id = $1 group by u.unit_id, u.name order by u.name collate "vi-x-icu"`,
    [roundId],
  );
  return rowCount ?? 0;
}

export const sheetsByHand = (db: Sql): Promise<number> =>
  both(
    db,
    `select s.*, u.name, (select count(*) from registration r where r.sheet_id = s.id)
     from (select * from registration_sheet order by updated_at desc limit 50) s join unit_now u on u.unit_id = s.unit_id`,
    'select state, count(*) from registration_sheet group by state',
  );

export const decisionsByHand = (db: Sql): Promise<number> =>
  both(
    db,
    `select d.*, u.name, r.name from (select * from decision order by created_at desc limit 50) d
     join unit_now u on u.unit_id = d.unit_id left join round r on r.id = d.round_id`,
    'select state, count(*) from decision group by state',
  );
