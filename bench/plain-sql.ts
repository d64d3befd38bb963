import type pg from 'pg';
import { BENCH_DAY } from './scale.ts';
import type { User } from './users.ts';

/** What the API's answer takes when somebody who knows the tables writes it by hand: the page and how many there are. */
export type PlainSql = (db: pg.Pool | pg.Client, user: User, words: string, round: number) => Promise<number>;

const LINE = `t.id, t.plan_id, t.number, t.content, t.deadline_text, t.due_day, t.late_from, t.state, t.done_on, t.progress,
  p.title as plan_title, p.number as plan_number, pu.name as plan_unit_name,
  (select json_agg(n.name order by n.name collate "vi-x-icu") from task_unit tu join unit_now n on n.unit_id = tu.unit_id
    where tu.task_id = t.id) as units`;
const FROM = `from task t join plan p on p.id = t.plan_id join unit_now pu on pu.unit_id = p.unit_id
  where p.state = 'issued' and t.state in ('not-started', 'in-progress', 'blocked') and t.late_from <= $1`;
const NEWEST = 'order by t.late_from, t.id limit 50';

const MINE = `and (t.id in (select task_id from task_unit where unit_id = $2)
  or t.id in (select tp.task_id from task_person tp join account a on a.person_id = tp.person_id
    join role_assignment r on r.account_id = a.id where r.unit_id = $2 and r.role = 'unit-clerk'))`;

const BELOW = `and (pu.path <@ (select path from unit_now where unit_id = $2)
  or exists (select from task_unit tu join unit_now n on n.unit_id = tu.unit_id
    where tu.task_id = t.id and n.path <@ (select path from unit_now where unit_id = $2)))`;

async function both(
  db: pg.Pool | pg.Client,
  page: string,
  count: string,
  values: unknown[],
): Promise<number> {
  const { rowCount } = await db.query(page, values);
  await db.query(count, values);
  return rowCount ?? 0;
}

export const myLateTasks: PlainSql = (db, user) =>
  both(db, `select ${LINE} ${FROM} ${MINE} ${NEWEST}`, `select count(*) ${FROM} ${MINE}`, [
    BENCH_DAY,
    user.unitId,
  ]);

export const lateTasksBelow: PlainSql = (db, user) =>
  both(db, `select ${LINE} ${FROM} ${BELOW} ${NEWEST}`, `select count(*) ${FROM} ${BELOW}`, [
    BENCH_DAY,
    user.unitId,
  ]);

export const unitSearch: PlainSql = (db, user, words) => {
  const patterns = words.split(' ').map((word) => `%${word}%`);
  const where = `from unit_now u left join unit_now p on p.unit_id = u.parent_id
    where u.path <@ (select path from unit_now where unit_id = $1)
      ${patterns.map((_, n) => `and u.search like $${n + 2}`).join(' ')}`;
  return both(
    db,
    `select u.unit_id, u.name, u.short_name, u.code, u.kind, u.parent_id, p.name as parent_name, u.active ${where}
     order by u.name collate "vi-x-icu", u.unit_id limit 50`,
    `select count(*) ${where}`,
    [user.unitId, ...patterns],
  );
};

/** The newest honours with the words in the name, and how many there are, up to ten thousand. */
export const honourSearch = (db: pg.Pool | pg.Client, words: string) => {
  const patterns = words.split(' ').map((word) => `%${word}%`);
  const where = `where search_key(h.subject_name) in (select k.name from honoured_name k
    where ${patterns.map((_, n) => `k.name like '%' || search_key($${n + 1}) || '%'`).join(' and ')})`;
  return both(
    db,
    `select h.*, u.name from honour h join unit_now u on u.unit_id = h.unit_id ${where} order by h.decided_on desc, h.id desc limit 50`,
    `select count(*) from (select from honour h ${where} limit 10001) c`,
    patterns.map((pattern) => pattern.slice(1, -1)),
  );
};

/** Who it is and where now, the positions with the names that the units had then, and the honours: what the page of a history tells. */
export const personHistory = async (db: pg.Pool | pg.Client, personId: string) => {
  await db.query(
    `select p.*, u.name from person p left join position o on o.person_id = p.id and o.valid_to is null
     left join unit_now u on u.unit_id = o.unit_id where p.id = $1`,
    [personId],
  );
  await db.query(
    `select o.*, u.name, n.name as then from position o join unit_now u on u.unit_id = o.unit_id
     left join unit_period n on n.unit_id = o.unit_id and n.valid_from <= o.valid_from and (n.valid_to is null or n.valid_to > o.valid_from)
     where o.person_id = $1 order by o.valid_from desc`,
    [personId],
  );
  const { rowCount } = await db.query(
    `select h.*, u.name from honour h join unit_now u on u.unit_id = h.unit_id
     where h.person_id = $1 order by h.decided_on desc`,
    [personId],
  );
  return rowCount ?? 0;
};

/** Of the whole province by award and year, or by unit right below it and year, from the sums that the application keeps. */
export const honourStatistics = async (
  db: pg.Pool | pg.Client,
  rows: 'award' | 'unit',
  first: number,
  last: number,
) => {
  const { rowCount } = await db.query(
    rows === 'award'
      ? `select award, year, sum(n) from award_sum where kind = 'granted' and year between $1 and $2
         and unit_id = (select unit_id from unit_now where parent_id is null) group by 1, 2`
      : `select u.unit_id, u.name, s.year, sum(n) from unit_now u join award_sum s using (unit_id) where s.kind = 'granted'
         and s.year between $1 and $2 and u.parent_id = (select unit_id from unit_now where parent_id is null) group by 1, 2, 3`,
    [first, last],
  );
  return rowCount ?? 0;
};
