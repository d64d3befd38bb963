import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type Agreeable, whyNotAgreeable } from '../../model/appraisal/outcomes.ts';
import { lawDay, lockForPart } from '../dossiers/dossier.store.ts';
import type { Agree, AgreeableView, AgreedView } from './appraisal.schema.ts';
import { getAppraisable, UNFAVOURABLE } from './appraisal.store.ts';

type Candidate = Agreeable & { id: string; subjectName: string; award: string };

async function findCandidates(db: Db | Tx, dossierId: string, ids?: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select n.id, n.subject_name, n.award, n.verdict, a.outcome,
      coalesce(a.checklist, '{}') as checklist, a.findings, ${UNFAVOURABLE} as unfavourable
    from nomination n left join appraisal a on a.nomination_id = n.id
    where n.dossier_id = ${dossierId} and n.state <> 'withdrawn'
      ${ids === undefined ? sql`and n.verdict = 'eligible' and a.outcome is null` : sql`and n.id = any(${ids}::uuid[])`}
    order by n.position, n.id`.execute(db);
  return rows;
}

/** The nominees of a dossier of whom nothing is open and whom the engine finds eligible. */
async function findAgreeable(db: Db | Tx, dossierId: string): Promise<Candidate[]> {
  return (await findCandidates(db, dossierId)).filter((nominee) => whyNotAgreeable(nominee) === null);
}

/** Those that may be agreed to together, by name, to be looked at before. @throws AppError `not-found` */
export async function listAgreeable(context: ReadContext, dossierId: string): Promise<AgreeableView> {
  const { db, language } = context;
  const dossier = await getAppraisable(context, dossierId);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, lawDay(dossier));
  return {
    items: (await findAgreeable(db, dossierId)).map(({ id, subjectName, award }) => ({
      id,
      subjectName,
      awardName: awardName(catalogue, award, language),
    })),
  };
}

/**
 * Agrees to several nominees at once: those that are eligible and of whom nothing is open; each other is left with the reason why.
 * @throws AppError `not-found`, `step-not-allowed` when the appraisal is not open to the actor
 */
export async function agreeToNominees(
  context: WriteContext,
  dossierId: string,
  { nominationIds }: Agree,
): Promise<AgreedView> {
  const { db, actor, clock } = context;
  const dossier = await lockForPart(db, actor, dossierId, 'appraisal');
  const found = new Map(
    (await findCandidates(db, dossierId, nominationIds)).map((nominee) => [nominee.id, nominee]),
  );
  const judged = [...new Set(nominationIds)].map((id) => {
    const nominee = found.get(id);
    return { id, why: nominee === undefined ? ('gone' as const) : whyNotAgreeable(nominee) };
  });
  const ids = judged.filter(({ why }) => why === null).map(({ id }) => id);
  if (ids.length > 0) {
    await sql`with agreed as (
        update nomination set state = 'agreed', final_award = null, version = version + 1
        where id = any(${ids}::uuid[]) returning id, version)
      insert into appraisal (nomination_id, outcome, nomination_version, appraised_by, updated_at)
      select id, 'agree', version, ${actor.accountId}, ${clock.now()} from agreed
      on conflict (nomination_id) do update set outcome = 'agree', nomination_version = excluded.nomination_version,
        award = null, reason = null, award_verdict = null, award_verdict_detail = null,
        appraised_by = excluded.appraised_by, updated_at = excluded.updated_at, version = appraisal.version + 1`.execute(
      db,
    );
    context.audit({
      act: 'nomination.agree',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.receiverId,
      after: { ids },
    });
    context.announce(`dossier:${dossierId}`);
  }
  return {
    agreed: ids.length,
    left: judged.flatMap(({ id, why }) => (why === null ? [] : [{ id, why }])),
  };
}
