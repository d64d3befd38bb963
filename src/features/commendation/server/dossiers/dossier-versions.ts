import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { DossierVersionView } from './dossier.schema.ts';
import { getReadableDossier } from './dossier.store.ts';

/** A dossier as it was sent the `number`-th time. @throws AppError `not-found` */
export async function getDossierVersion(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  id: string,
  number: number,
): Promise<DossierVersionView> {
  await getReadableDossier(db, actor, id);
  const { rows } = await sql<
    Omit<DossierVersionView, 'sentAt'> & { sentAt: Date }
  >`select v.number, v.sha256, v.sent_at,
      a.name as by, v.content from dossier_version v join account a on a.id = v.sent_by
    where v.dossier_id = ${id} and v.number = ${number}`.execute(db);
  const [version] = rows;
  if (version === undefined) throw new AppError('not-found');
  return { ...version, sentAt: version.sentAt.toISOString() };
}
