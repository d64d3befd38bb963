import {
  type Award,
  type AwardCatalogue,
  checkEligibility,
  explainGap,
  type Facts,
  findValidity,
  hasConditions,
  resultsOf,
  type Verdict,
} from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { presentVerdict } from '../model/present-verdict.ts';
import type { SubjectRef } from '../model/subject.ts';
import { awardsOf, getAward } from './awards.ts';
import type { NextAwardsQuery, NextAwardsView } from './history.schema.ts';
import { loadFacts } from './load-facts.ts';
import { getSubject } from './subject-access.ts';

/** How many awards are put before a person unasked. */
const SUGGESTED = 6;
/** Codes of `terms.levels`, from the lowest. */
const LEVELS = ['grassroots', 'ministry-province', 'government', 'state'];

/**
 * The awards nearest to a subject, or the one asked for, with what is missing, by what is recorded and the law of today.
 * @throws AppError `not-found` when it does not exist or lies where the actor reads no merit records; `invalid-input` for an unknown award
 */
export async function nextAwards(
  context: ReadContext,
  ref: SubjectRef,
  query: NextAwardsQuery,
): Promise<NextAwardsView> {
  const { db, actor, clock, language } = context;
  const on = today(clock);
  const { unitId } = await getSubject(db, actor, ref, 'merit.read', on);
  const awards = await awardsOf(context, [unitId]);
  const year = query.year ?? Number(on.slice(0, 4));
  const asked = query.award === undefined ? null : getAward(awards, query.award);
  const facts = (await loadFacts(db, [ref], { year, on })).get(ref.id) ?? { subject: ref.subject };
  const judge = (award: Award) => checkEligibility(awards, { award: award.id, on, year, facts, language });
  const items =
    asked === null
      ? nearest(awards, facts, on, judge).map((verdict) => presentVerdict(awards, verdict, language))
      : [presentVerdict(awards, judge(asked), language)];
  return { year, on, items };
}

/** Awards that the subject has begun to earn or that ask for nothing earlier, the nearest first. */
function nearest(
  awards: AwardCatalogue,
  facts: Facts,
  on: string,
  judge: (award: Award) => Verdict,
): Verdict[] {
  const open = awards.awards.filter(
    (award) =>
      award.subjects.includes(facts.subject) &&
      award.sector === 'general' &&
      findValidity(award, on) !== undefined,
  );
  return open
    .map((award) => ({ level: LEVELS.indexOf(award.level), verdict: judge(award) }))
    .filter(({ level, verdict }) => isWithinReach(verdict, level))
    .map((each) => ({ ...each, missing: explainGap(awards, each.verdict).length }))
    .sort((a, b) => certain(a.verdict) - certain(b.verdict) || a.level - b.level || a.missing - b.missing)
    .slice(0, SUGGESTED)
    .map(({ verdict }) => verdict);
}

/** What certainly fails comes after what may be met. */
const certain = ({ verdict }: Verdict) => Number(verdict === 'not-eligible');

/** Nobody is shown an order of the State who has not earned a part of the way to it. */
function isWithinReach(verdict: Verdict, level: number): boolean {
  if (!hasConditions(verdict)) return false;
  const results = resultsOf(verdict.conditions);
  if (results.some(({ kind, met }) => met === false && (kind === 'once_only' || kind === 'eligibility')))
    return false;
  if (results.some(({ kind, met }) => kind === 'prior_award' && met === true)) return true;
  return (
    level < LEVELS.indexOf('government') &&
    results.some(({ kind }) => kind === 'evaluation' || kind === 'prior_award')
  );
}
