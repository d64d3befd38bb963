import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import type { DossierFacts } from '../../model/dossier-parts.ts';
import type { DossierRecord } from './dossier.store.ts';

/** Whether `day` is past the sender's cut-off, for a dossier that was not sent yet. */
export function isLate(dossier: Pick<DossierRecord, 'closesOn' | 'sentAt'>, day: string): boolean {
  return dossier.sentAt === null && day > dossier.closesOn;
}

/** What decides how far the parts of `dossier` are on `day`. */
export async function findDossierFacts(
  db: Db | Tx,
  dossier: DossierRecord,
  day: string,
): Promise<DossierFacts> {
  const { rows } = await sql<
    Pick<DossierFacts, 'nominees' | 'unreported' | 'unexplained' | 'unjudged'> & { files: number }
  >`select count(*)::int as nominees,
      (count(*) filter (where coalesce(n.summary, '') = '' and n.report = '{}'
        and not exists (select from dossier_file f where f.nomination_id = n.id and f.removed_at is null)))::int as unreported,
      (count(*) filter (where n.verdict = 'not-eligible' and coalesce(n.override_reason, '') = ''))::int as unexplained,
      (count(*) filter (where n.verdict is null))::int as unjudged,
      (select count(*)::int from dossier_file f where f.dossier_id = ${dossier.id} and f.removed_at is null) as files
    from nomination n where n.dossier_id = ${dossier.id} and n.state <> 'withdrawn'`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('counting answered no row');
  return {
    ...counts,
    title: dossier.title,
    letterNumber: dossier.letterNumber,
    letterDate: dossier.letterDate,
    meeting: dossier.ownMeeting,
    late: isLate(dossier, day) && dossier.lateReason === null,
    sent: !['draft', 'awaiting-approval', 'returned'].includes(dossier.state),
  };
}
