import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { unseenPage } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { OUTCOMES, type Outcome } from '../../model/appraisal/outcomes.ts';
import { type DossierRecord, isAssignee, lawDay } from '../dossiers/dossier.store.ts';
import type { AppraisalListView, AppraisalRow, ListAppraisals } from './appraisal.schema.ts';
import {
  appraisalWhere,
  getAppraisable,
  headsStandingOffice,
  LACKING,
  UNFAVOURABLE,
} from './appraisal.store.ts';
import { findAppraisers } from './assign.ts';

type Row = Omit<AppraisalRow, 'awardName' | 'otherAwardName'> & { otherAward: string | null };

/**
 * The nominees of a dossier as its appraisal sees them, filtered, one page, in their order; with how many have which outcome, and whose
 * work the dossier is. @throws AppError `not-found`
 */
export async function listAppraisals(
  context: ReadContext,
  dossierId: string,
  query: ListAppraisals,
): Promise<AppraisalListView> {
  const { db, language } = context;
  const dossier = await getAppraisable(context, dossierId);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, lawDay(dossier));
  const nameOf = (award: string) => awardName(catalogue, award, language);
  const { outcome, ...others } = query;
  const { rows: groups } = await sql<{ outcome: Outcome | 'none'; count: number }>`
    select coalesce(a.outcome, 'none') as outcome, count(*)::int as count
    from nomination n left join appraisal a on a.nomination_id = n.id where ${appraisalWhere(dossierId, others)}
    group by 1`.execute(db);
  const { rows } =
    await sql<Row>`select n.id, n.position, n.subject, n.subject_name, n.subject_detail, nu.name as unit_name, n.award, n.year, n.verdict,
      n.state, a.outcome, a.award as other_award, ${LACKING} as lacking, ${UNFAVOURABLE} as unfavourable
    from nomination n join unit_now nu on nu.unit_id = n.unit_id left join appraisal a on a.nomination_id = n.id
    where ${appraisalWhere(dossierId, query)} order by n.position, n.id ${unseenPage(query)}`.execute(db);
  const { rows: awards } = await sql<{ award: string; count: number }>`select award, count(*)::int as count
    from nomination where dossier_id = ${dossierId} and state <> 'withdrawn' group by award order by award`.execute(
    db,
  );
  const byOutcome = Object.fromEntries(['none', ...OUTCOMES].map((name) => [name, 0])) as Record<
    Outcome | 'none',
    number
  >;
  for (const group of groups) byOutcome[group.outcome] = group.count;
  return {
    items: rows.map(({ otherAward, ...row }) => ({
      ...row,
      awardName: nameOf(row.award),
      otherAwardName: otherAward === null ? null : nameOf(otherAward),
    })),
    total: outcome === undefined ? Object.values(byOutcome).reduce((a, b) => a + b, 0) : byOutcome[outcome],
    page: query.page,
    size: query.size,
    byOutcome,
    awards: awards.map(({ award, count }) => ({ id: award, name: nameOf(award), count })),
    ...(await whoseWork(context, dossier)),
  };
}

async function whoseWork(
  { db, actor, clock }: ReadContext,
  dossier: DossierRecord,
): Promise<Pick<AppraisalListView, 'assignedTo' | 'mine' | 'mayTakeOver' | 'colleagues'>> {
  const day = today(clock);
  const people = await findAppraisers(db, dossier.receiverId, day);
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from account where id = ${dossier.assignedTo}`.execute(db);
  return {
    assignedTo: rows[0] ?? null,
    mine: dossier.assignedTo === actor.accountId,
    mayTakeOver: !isAssignee(actor, dossier) && (await headsStandingOffice({ db, actor }, dossier, day)),
    colleagues: people.filter(({ id }) => id !== actor.accountId),
  };
}
