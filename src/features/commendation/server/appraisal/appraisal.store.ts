import { type RawBuilder, sql } from 'kysely';
import { isWithin } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern } from '../../../../platform/http/paging.ts';
import { type DossierRecord, getReadableDossier, mayInDossier } from '../dossiers/dossier.store.ts';
import type { AppraisalQuery } from './appraisal.schema.ts';

/** The dossier, for who may appraise it at the receiving body. @throws AppError `not-found` */
export async function getAppraisable(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  id: string,
): Promise<DossierRecord> {
  const dossier = await getReadableDossier(db, actor, id);
  if (dossier.sentAt === null || !mayInDossier(actor, dossier, 'receiver', 'dossier.appraise'))
    throw new AppError('not-found');
  return dossier;
}

/** How many agencies that answered are against the nominee `n`. */
export const UNFAVOURABLE = sql`(select count(*)::int from consultation_answer c
  where c.nomination_id = n.id and c.opinion = 'unfavourable')`;
/** How many items of the checklist of the appraisal `a` are lacking. */
export const LACKING = sql`(select count(*)::int from jsonb_each_text(coalesce(a.checklist, '{}')) c where c.value = 'lacking')`;

type Filters = Pick<AppraisalQuery, 'q' | 'award' | 'verdict' | 'outcome'>;

/** SQL condition: the nominee `n` with its appraisal `a` (or none) is one that the filters leave. */
export function appraisalWhere(
  dossierId: string,
  { q, award, verdict, outcome }: Filters,
): RawBuilder<boolean> {
  return sql<boolean>`n.dossier_id = ${dossierId} and n.state <> 'withdrawn'
    ${award === undefined ? sql`` : sql`and n.award = ${award}`}
    ${verdict === undefined ? sql`` : sql`and n.verdict = ${verdict}`}
    ${outcome === undefined ? sql`` : outcome === 'none' ? sql`and a.outcome is null` : sql`and a.outcome = ${outcome}`}
    ${q ? sql`and n.search like ${searchPattern(q)}` : sql``}`;
}

/**
 * Whether the actor heads the standing office of the receiving body: appraises for it and holds the post of a head in or below it today.
 * He may take over what others have taken.
 */
export async function headsStandingOffice(
  { db, actor }: { db: Db | Tx; actor: ReadContext['actor'] },
  dossier: Pick<DossierRecord, 'unitPath' | 'receiverPath'>,
  day: string,
): Promise<boolean> {
  if (!mayInDossier(actor, dossier, 'receiver', 'dossier.appraise') || actor.personId === null) return false;
  const { rows } = await sql<{ path: string }>`select u.path::text as path from position p
    join unit_now u on u.unit_id = p.unit_id
    where p.person_id = ${actor.personId} and p.is_head and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})`.execute(
    db,
  );
  return rows.some(({ path }) => isWithin(path, dossier.receiverPath));
}
