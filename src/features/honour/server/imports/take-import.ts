import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { type Write, write } from '../../../../platform/db/unit-of-work.ts';
import { newId } from '../../../../platform/ids.ts';
import type { JobContext } from '../../../../platform/jobs/job.ts';
import { type ImportRecord, importActor, importTopic } from './import.store.ts';
import { makeSubjects } from './make-subjects.ts';
import { TAKEN_ROWS } from './sheet-limits.ts';

/**
 * Writes the rows that are ready into the golden book, a thousand in a transaction with its audit entry and how far it came: a process
 * that is killed leaves whole batches, and the next one goes on behind them. What the book holds by then is a double.
 */
export async function takeImport({ db, clock }: JobContext, record: ImportRecord): Promise<void> {
  const step = { db, actor: importActor(record), clock };
  while (await write(step, (tx) => takeBatch(tx, record)));
}

/** @returns whether anything may be left */
async function takeBatch(tx: Write, { id, unitId }: ImportRecord): Promise<boolean> {
  const { db, clock } = tx;
  const { rows: states } = await sql<{
    state: string;
    doneRows: number;
  }>`select state, done_rows from honour_import
    where id = ${id} for update`.execute(db);
  const [now] = states;
  if (now?.state !== 'taking') return false;
  const { rows } = await sql<{
    row: number;
    personKey: string | null;
  }>`select row_no as row, person_key from honour_import_row
    where import_id = ${id} and state in ('ready', 'new-person') and row_no > ${now.doneRows} order by row_no limit ${TAKEN_ROWS}`.execute(
    db,
  );
  const numbers = rows.map(({ row }) => row);
  const made = await makeSubjects(tx, id, new Set(rows.flatMap(({ personKey }) => personKey ?? [])));
  const taken = await insertHonours(tx, id, numbers);
  const last = rows.at(-1)?.row;
  const isEnd = rows.length < TAKEN_ROWS;
  await sql`update honour_import set state = ${isEnd ? 'taken' : 'taking'}, taken_rows = taken_rows + ${taken}, failure = null,
      done_rows = ${isEnd ? sql`row_count` : (last ?? 0)}, updated_at = ${clock.now()},
      taken_at = ${isEnd ? clock.now() : null}, version = version + 1 where id = ${id}`.execute(db);
  if (rows.length > 0)
    tx.audit({
      act: 'honour-import.enter',
      entity: 'honour_import',
      entityId: id,
      unitId,
      after: { firstRow: numbers[0], lastRow: last, honours: taken, made },
    });
  tx.announce(importTopic(id));
  return !isEnd;
}

/** Rows become honours; those whose grant the book holds become doubles. @returns how many became honours */
async function insertHonours(
  { db, actor, clock }: Write,
  importId: string,
  rows: readonly number[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const ids = rows.map(() => newId());
  const { rows: written } = await sql<{ id: string }>`
    insert into honour (id, subject, person_id, collective_id, household_id, subject_name, subject_detail, unit_id, award, basis, year,
      year_from, decision_number, decided_on, authority, bonus, certificate, note, source, import_id, created_by, created_at)
    select k.id, g.subject, case when g.subject = 'individual' then w.id end, case when g.subject = 'collective' then w.id end,
      case when g.subject = 'household' then w.id end, g.name, g.detail, g."unitId", g.award, g.basis, g.year, g."yearFrom",
      g."decisionNumber", g."decidedOn", g.authority, g.bonus, g.certificate, g.note, 'import', ${importId}, ${actor.accountId}, ${clock.now()}
    from unnest(${rows}::int[], ${ids}::uuid[]) k(row_no, id)
      join honour_import_row r on r.row_no = k.row_no and ${among(importId, rows)}
      cross join lateral (select coalesce(r.subject_id, (select s.subject_id from honour_import_subject s
        where s.import_id = r.import_id and s.person_key = r.person_key)) as id offset 0) w
      cross join lateral jsonb_to_record(r.found) g(subject text, name text, detail text, "unitId" uuid, award text, basis text,
        year smallint, "yearFrom" smallint, "decisionNumber" text, "decidedOn" date, authority text, bonus bigint, certificate text, note text)
    order by k.row_no on conflict do nothing returning id`.execute(db);
  await markRows(db, importId, rows, ids, new Set(written.map(({ id }) => id)));
  return written.length;
}

async function markRows(
  db: Tx,
  importId: string,
  rows: readonly number[],
  ids: readonly string[],
  written: ReadonlySet<string>,
): Promise<void> {
  const honours = ids.map((id) => (written.has(id) ? id : null));
  await sql`update honour_import_row r set state = case when k.honour_id is null then 'duplicate' else 'taken' end, honour_id = k.honour_id
    from unnest(${rows}::int[], ${honours}::uuid[]) k(row_no, honour_id)
    where r.row_no = k.row_no and ${among(importId, rows)}`.execute(db);
}

/** The span of rows `r` that a batch comes from: it keeps the database, which knows little of a new table, from reading all of them. */
function among(importId: string, rows: readonly number[]) {
  return sql`r.import_id = ${importId} and r.row_no between ${rows[0]} and ${rows.at(-1)}`;
}
