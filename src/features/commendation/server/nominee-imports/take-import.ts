import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { insertNominations } from '../dossiers/add-nominations.ts';
import { type DossierRecord, lockForPart, touchDossier } from '../dossiers/dossier.store.ts';
import { judgeDossier } from '../dossiers/judge-nominations.ts';
import { type Found, getImportRecord, type ImportRecord } from './nominee-import.store.ts';

/** Rows that are taken in one transaction. */
const CHUNK = 500;

/**
 * Puts every row that is ready on the list, some hundred in a transaction, and judges them. Pages see the progress by the topic of the
 * dossier; called again after a crash it goes on where it was.
 * @throws AppError `not-found`, `step-not-allowed`, `too-large`
 */
export async function takeImport(context: ActionContext, id: string): Promise<{ taken: number }> {
  const { record } = await getImportRecord(context.db, context.actor, id);
  let taken = 0;
  for (;;) {
    const count = await context.write((write) => takeChunk(write, record));
    if (count === 0) break;
    taken += count;
  }
  return { taken };
}

async function takeChunk(write: WriteContext, { id, dossierId }: ImportRecord): Promise<number> {
  const { db, actor, clock } = write;
  const dossier = await lockForPart(db, actor, dossierId, 'nominees');
  const { rows } = await sql<{ rowNo: number; cells: { summary?: string }; found: Found }>`
    select row_no, cells, found from nominee_import_row where import_id = ${id} and state = 'ready' order by row_no limit ${CHUNK}`.execute(
    db,
  );
  const fresh = await withoutKnown(db, dossier, rows);
  const ids = await insertNominations(
    write,
    dossier,
    fresh.map(({ cells, found }) => ({
      subject: found.candidates[0]?.subject ?? 'individual',
      subjectId: found.candidates[0]?.id ?? '',
      award: found.award ?? '',
      year: found.year,
      summary: cells.summary ?? null,
    })),
  );
  if (ids.length > 0) await judgeDossier(db, dossier, dossier.receivedOn ?? today(clock), ids);
  await sql`update nominee_import_row set state = case when row_no = any(${fresh.map(({ rowNo }) => rowNo)}::int[]) then 'taken'
      else 'rejected' end, problem = case when row_no = any(${fresh.map(({ rowNo }) => rowNo)}::int[]) then null
      else '"on-the-list"'::jsonb end
    where import_id = ${id} and row_no = any(${rows.map(({ rowNo }) => rowNo)}::int[])`.execute(db);
  const last = rows.length < CHUNK;
  await sql`update nominee_import set done_rows = done_rows + ${rows.length}, state = ${last ? 'taken' : 'taking'}
    where id = ${id}`.execute(db);
  await touchDossier(db, dossierId, clock.now());
  if (ids.length > 0)
    write.audit({
      act: 'nomination.add',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.unitId,
      after: { count: ids.length, importId: id },
    });
  write.announce(`dossier:${dossierId}`);
  return rows.length;
}

/** Rows whose nominee was not put on the list meanwhile, and that do not name one twice after choices. */
async function withoutKnown<R extends { found: Found }>(
  db: Tx,
  dossier: DossierRecord,
  rows: readonly R[],
): Promise<R[]> {
  const { rows: there } = await sql<{
    key: string;
  }>`select coalesce(person_id, collective_id, household_id) || ' ' || award as key
    from nomination where dossier_id = ${dossier.id} and state <> 'withdrawn'`.execute(db);
  const known = new Set(there.map(({ key }) => key));
  return rows.filter(({ found }) => {
    const key = `${found.candidates[0]?.id} ${found.award}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
