import { sql } from 'kysely';
import {
  type AwardCatalogue,
  awardName,
  checkEligibility,
  type Facts,
  findAward,
  type Language,
  type Verdict,
} from '../../../../law/awards/index.ts';
import { gatesOn } from '../../../../law/procedures/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type PresentedVerdict, presentVerdict, type SubjectRef } from '../../../honour/index.ts';
import { loadFacts } from '../../../honour/server/index.ts';
import type { Checklist, Outcome } from '../../model/appraisal/outcomes.ts';
import { type VerdictBrief, verdictIn } from '../../model/nomination.ts';
import { lawDay, openParts } from '../dossiers/dossier.store.ts';
import { dossierOf } from '../dossiers/get-nomination.ts';
import { findNomination } from '../dossiers/list-nominations.ts';
import { procedureCatalogue } from '../law.ts';
import type { AppraisalQuery, AppraisalView } from './appraisal.schema.ts';
import { appraisalWhere, getAppraisable } from './appraisal.store.ts';
import { checklistOf } from './checklist.ts';

interface Kept {
  checklist: Checklist;
  findings: string | null;
  outcome: Outcome | null;
  award: string | null;
  awardVerdict: NonNullable<AppraisalView['awardVerdict']>['verdict'] | null;
  awardVerdictDetail: VerdictBrief | null;
  reason: string | null;
  by: string | null;
  updatedAt: Date | null;
  version: number;
}

/**
 * One nominee for the appraisal: what the engine says of him by the law of the day, what is left to a person, earlier honours, what was
 * found so far, and who comes before and after him among those that the filters leave. With `other` the engine judges that award too.
 * @throws AppError `not-found`
 */
export async function getAppraisal(
  context: ReadContext,
  nominationId: string,
  query: AppraisalQuery,
): Promise<AppraisalView> {
  const { db, actor, language } = context;
  const dossier = await getAppraisable(context, await dossierOf(db, nominationId));
  const nomination = await findNomination(context, nominationId, dossier);
  if (nomination === null || nomination.state === 'withdrawn') throw new AppError('not-found');
  const on = lawDay(dossier);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, on);
  const ref: SubjectRef = { subject: nomination.subject, id: nomination.subjectId };
  const { year, award } = nomination;
  const facts = (await loadFacts(db, [ref], { year, on })).get(ref.id);
  const judge = (id: string, words: Language) => judgeOne(catalogue, facts, { award: id, on, year, words });
  const present = (verdict: Verdict | null): PresentedVerdict | null =>
    verdict === null ? null : presentVerdict(catalogue, verdict, language);
  const kept = await findKept(db, nominationId);
  const shown = judge(award, language);
  const nameOf = (id: string) => awardName(catalogue, id, language);
  const { checklist, awardVerdict, awardVerdictDetail, updatedAt, ...rest } = kept;
  const about = kept.outcome === 'other-award' && kept.award !== null ? kept.award : award;
  return {
    ...rest,
    nomination,
    verdict: present(shown),
    other:
      query.other === undefined || findAward(catalogue, query.other) === undefined
        ? null
        : {
            award: query.other,
            awardName: nameOf(query.other),
            verdict: present(judge(query.other, language)),
          },
    checklist: checklistOf(
      catalogue,
      about,
      {
        verdict: judge(about, 'vi'),
        shown: judge(about, language),
        gates: gatesOn(procedureCatalogue(), { basis: dossier.basis, subject: nomination.subject }, on),
      },
      language,
    ).map((item) => ({ ...item, state: checklist[item.id] ?? null })),
    awardName: kept.award === null ? null : nameOf(kept.award),
    awardVerdict:
      awardVerdict === null || awardVerdictDetail === null
        ? null
        : { verdict: awardVerdict, detail: verdictIn(language, awardVerdictDetail) },
    updatedAt: updatedAt?.toISOString() ?? null,
    honours: await findEarlier(context, ref, catalogue),
    ...(await findPlace(db, dossier.id, nomination.position, query)),
    mayChange: openParts(actor, dossier).includes('appraisal'),
  };
}

function judgeOne(
  catalogue: AwardCatalogue,
  facts: Facts | undefined,
  { award, on, year, words }: { award: string; on: string; year: number; words: Language },
): Verdict | null {
  if (facts === undefined || findAward(catalogue, award) === undefined) return null;
  return checkEligibility(catalogue, { award, on, year, facts, language: words });
}

async function findKept(db: ReadContext['db'], nominationId: string): Promise<Kept> {
  const { rows } =
    await sql<Kept>`select a.checklist, a.findings, a.outcome, a.award, a.award_verdict, a.award_verdict_detail, a.reason,
      p.name as by, a.updated_at, a.version
    from appraisal a join account p on p.id = a.appraised_by where a.nomination_id = ${nominationId}`.execute(
      db,
    );
  return (
    rows[0] ?? {
      checklist: {},
      findings: null,
      outcome: null,
      award: null,
      awardVerdict: null,
      awardVerdictDetail: null,
      reason: null,
      by: null,
      updatedAt: null,
      version: 0,
    }
  );
}

/** What was granted to the subject before, newest first. */
async function findEarlier(
  { db, language }: ReadContext,
  { subject, id }: SubjectRef,
  catalogue: AwardCatalogue,
): Promise<AppraisalView['honours']> {
  const column = { individual: 'person_id', collective: 'collective_id', household: 'household_id' }[subject];
  const { rows } = await sql<Omit<AppraisalView['honours'][number], 'awardName'>>`
    select h.id, h.award, h.year, h.year_from, h.decision_number, h.decided_on, h.authority, h.status
    from honour h where h.${sql.raw(column)} = ${id} order by h.decided_on desc, h.id desc limit 100`.execute(
    db,
  );
  return rows.map((row) => ({
    ...row,
    awardName: awardName(catalogue, row.award, language),
  }));
}

async function findPlace(
  db: ReadContext['db'],
  dossierId: string,
  position: number,
  query: AppraisalQuery,
): Promise<Pick<AppraisalView, 'place' | 'of' | 'previousId' | 'nextId'>> {
  const from = sql`nomination n left join appraisal a on a.nomination_id = n.id where ${appraisalWhere(dossierId, query)}`;
  const { rows } = await sql<Pick<AppraisalView, 'place' | 'of' | 'previousId' | 'nextId'>>`select
      (select count(*)::int + 1 from ${from} and n.position < ${position}) as place,
      (select count(*)::int from ${from}) as of,
      (select n.id from ${from} and n.position < ${position} order by n.position desc limit 1) as previous_id,
      (select n.id from ${from} and n.position > ${position} order by n.position limit 1) as next_id`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('a select without a table answered no row');
  return found;
}
