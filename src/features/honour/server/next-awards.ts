import {
  type Award,
  type AwardCatalogue,
  checkEligibility,
  explainGap,
  type Facts,
  findAward,
  findValidity,
  type HonourFact,
  type NodeResult,
  resultsOf,
  shortName,
  type Verdict,
} from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { SubjectRef } from '../model/subject.ts';
import { awardsOf, getAward } from './awards.ts';
import type { ConditionLine, NextAward, NextAwardsQuery, NextAwardsView } from './history.schema.ts';
import { loadFacts } from './load-facts.ts';
import { getSubject } from './subject-access.ts';

type Language = 'vi' | 'en';

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
      ? nearest(awards, facts, on, judge).map((verdict) => toView(awards, verdict, language))
      : [toView(awards, judge(asked), language)];
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
function isWithinReach({ conditions, reasons }: Verdict, level: number): boolean {
  if (reasons.some((reason) => reason !== 'open-case')) return false;
  const results = resultsOf(conditions);
  if (results.some(({ kind, met }) => met === false && (kind === 'once_only' || kind === 'eligibility')))
    return false;
  if (results.some(({ kind, met }) => kind === 'prior_award' && met === true)) return true;
  return (
    level < LEVELS.indexOf('government') &&
    results.some(({ kind }) => kind === 'evaluation' || kind === 'prior_award')
  );
}

function toView(awards: AwardCatalogue, verdict: Verdict, language: Language): NextAward {
  return {
    award: verdict.award,
    name: findAward(awards, verdict.award)?.name[language] ?? verdict.award,
    verdict: verdict.verdict,
    reason: verdict.reason ?? null,
    missing: verdict.verdict === 'eligible' ? [] : explainGap(awards, verdict, language),
    lines: linesOf(awards, verdict.conditions, language, 0),
    deferred: verdict.deferred.map(({ text }) => text),
    warnings: [...verdict.warnings],
  };
}

/** The tree of conditions as lines for a screen. */
function linesOf(
  awards: AwardCatalogue,
  node: NodeResult,
  language: Language,
  depth: number,
): ConditionLine[] {
  if ('kind' in node) {
    const { text, met, confidence, source, kind, facts } = node;
    const held =
      kind === 'prior_award'
        ? (facts as readonly HonourFact[]).map((fact) => heldText(awards, fact, language))
        : [];
    return [{ depth, group: null, text, met, confidence, source, held }];
  }
  const [group, members] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  if (members.length === 0) return [];
  // That all of the whole are asked for goes without saying.
  if (depth === 0 && group === 'all') return members.flatMap((each) => linesOf(awards, each, language, 0));
  const head: ConditionLine = {
    depth,
    group,
    text: null,
    met: node.met,
    confidence: null,
    source: null,
    held: [],
  };
  return [head, ...members.flatMap((each) => linesOf(awards, each, language, depth + 1))];
}

function heldText(
  awards: AwardCatalogue,
  { award, year, decidedOn }: HonourFact,
  language: Language,
): string {
  const known = findAward(awards, award);
  const name = known === undefined ? award : shortName(known.name[language]);
  return `${name} ${year ?? decidedOn?.slice(0, 4) ?? ''}`.trim();
}
