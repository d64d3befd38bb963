import { sql } from 'kysely';
import { findAward, type Subject } from '../../../../law/awards/index.ts';
import { findProcedure, findTimeLimit } from '../../../../law/procedures/index.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { dueDay } from '../../model/dossier-clock.ts';
import { procedureCatalogue } from '../law.ts';
import type { DossierRecord } from './dossier.store.ts';

/** Which procedure a dossier follows and until when it is to be appraised; null where the catalogue knows none for its awards. */
export interface ChosenProcedure {
  procedure: string | null;
  /** ISO day. */
  dueOn: string | null;
}

/**
 * The procedure of a dossier received on `day`, by the law of that day. A dossier with awards of several procedures follows the one
 * that takes longest, since it is answered as a whole.
 */
export async function chooseProcedure(
  db: Db | Tx,
  dossier: Pick<DossierRecord, 'id' | 'receiverId' | 'basis'>,
  day: string,
): Promise<ChosenProcedure> {
  const { rows } = await sql<{
    award: string;
    subject: Subject;
  }>`select distinct award, subject from nomination
    where dossier_id = ${dossier.id} and state <> 'withdrawn' order by award, subject`.execute(db);
  const awards = await effectiveCatalogue(db, dossier.receiverId, day);
  const procedures = procedureCatalogue();
  let chosen: ChosenProcedure = { procedure: null, dueOn: null };
  for (const { award: id, subject } of rows) {
    const award = findAward(awards, id);
    if (award === undefined) continue;
    const procedure = findProcedure(procedures, { award, basis: dossier.basis, subject });
    if (procedure === undefined) continue;
    const limit = findTimeLimit(procedures, procedure.limits.appraise, day);
    const dueOn = limit === undefined ? null : dueDay(publicCalendar(), day, limit);
    if (chosen.procedure === null || (dueOn !== null && (chosen.dueOn === null || dueOn > chosen.dueOn)))
      chosen = { procedure: procedure.id, dueOn };
  }
  return chosen;
}
