import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { getReadableDossier } from './dossier.store.ts';
import { findNomination } from './list-nominations.ts';
import type { NominationView } from './nomination.schema.ts';

/** A nomination that the actor may read, with its dossier. @throws AppError `not-found` */
export async function getNomination(
  context: Pick<ReadContext, 'db' | 'actor' | 'language'>,
  id: string,
): Promise<NominationView> {
  const dossier = await getReadableDossier(context.db, context.actor, await dossierOf(context.db, id));
  const nomination = await findNomination(context, id, dossier);
  if (nomination === null) throw new AppError('not-found');
  return nomination;
}

/** The dossier of a nomination, whoever asks. @throws AppError `not-found` */
export async function dossierOf(db: ReadContext['db'], id: string): Promise<string> {
  const { rows } = await sql<{
    dossierId: string;
  }>`select dossier_id from nomination where id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  return row.dossierId;
}
