import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { lockDossiers } from './dossier.store.ts';
import { followAbove } from './follow-above.ts';
import { moveDossiers } from './move-dossier.ts';

/**
 * Notes that a decision took effect: its nominations are granted, and dossiers of which nothing waits any more are decided. Dossiers
 * below, which these carried upward, follow. Whether the actor may is the decision's business.
 * @throws AppError `step-not-allowed` when one of the nominations does not wait for a decision
 */
export async function markGranted(
  write: Write,
  nominationIds: readonly string[],
  decisionId: string,
): Promise<void> {
  const { db } = write;
  const { rows } = await sql<{
    dossierId: string;
  }>`update nomination set state = 'granted', version = version + 1
    where id = any(${nominationIds}::uuid[]) and state = 'passed' returning dossier_id`.execute(db);
  if (rows.length !== new Set(nominationIds).size)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Có trường hợp không còn chờ quyết định. Hãy tải lại danh sách.',
        en: 'A nominee no longer waits for a decision. Load the list again.',
      },
      extra: { allowed: [], decisionId },
    });
  const dossiers = await settled(db, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  await moveDossiers(write, dossiers, 'decide');
  await followAbove(write, nominationIds);
}

/** Takes a decision's effect back: its nominations wait again, and so do those below from which they were carried upward. */
export async function undoGranted(write: Write, nominationIds: readonly string[]): Promise<void> {
  const { db } = write;
  const { rows } = await sql<{
    dossierId: string;
  }>`update nomination set state = 'passed', version = version + 1
    where id = any(${nominationIds}::uuid[]) and state = 'granted' returning dossier_id`.execute(db);
  const dossiers = await lockDossiers(db, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  await moveDossiers(
    write,
    dossiers.filter(({ state }) => state === 'decided'),
    'undo-decision',
  );
  await followAbove(write, nominationIds);
}

/** The voted dossiers among `ids` of which no nomination waits for a decision. */
async function settled(db: Tx, ids: readonly string[]) {
  const dossiers = await lockDossiers(db, ids);
  const { rows } = await sql<{ dossierId: string }>`select distinct dossier_id from nomination
    where dossier_id = any(${ids}::uuid[]) and state = 'passed'`.execute(db);
  const waiting = new Set(rows.map(({ dossierId }) => dossierId));
  return dossiers.filter(({ id, state }) => state === 'voted' && !waiting.has(id));
}
