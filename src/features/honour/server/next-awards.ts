import {
  type Award,
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
import { awardCatalogue, getAward } from './awards.ts';
import type { ConditionLine, NextAward, NextAwardsQuery, NextAwardsView } from './history.schema.ts';
import { loadFacts } from './load-facts.ts';
import { getSubject } from './subject-access.ts';

type Language = 'vi' | 'en';

/** How many awards are put before a person unasked. */
const SUGGESTED = 6;

/**
 * The awards nearest to a subject, or the one asked for, with what is missing, by what is recorded and the law of today.
 * @throws AppError `not-found` when it does not exist or lies where the actor reads no merit records; `invalid-input` for an unknown award
 */
export async function nextAwards(
  { db, actor, clock, language }: ReadContext,
  ref: SubjectRef,
  query: NextAwardsQuery,
): Promise<NextAwardsView> {
  const on = today(clock);
  await getSubject(db, actor, ref, 'merit.read', on);
  const year = query.year ?? Number(on.slice(0, 4));
  const asked = query.award === undefined ? null : getAward(query.award);
  const facts = (await loadFacts(db, [ref], { year, on })).get(ref.id) ?? { subject: ref.subject };
  const judge = (award: Award) =>
    checkEligibility(awardCatalogue(), { award: award.id, on, year, facts, language });
  const items =
    asked === null
      ? nearest(facts, on, judge).map((verdict) => toView(verdict, language))
      : [toView(judge(asked), language)];
  return { year, on, items };
}

/** Awards that the subject has begun to earn or that ask for nothing earlier, the nearest first. */
function nearest(facts: Facts, on: string, judge: (award: Award) => Verdict): Verdict[] {
  const open = awardCatalogue().awards.filter(
    (award) =>
      award.subjects.includes(facts.subject) &&
      award.sector === 'general' &&
      findValidity(award, on) !== undefined,
  );
  return open
    .map(judge)
    .filter((verdict) => isWithinReach(verdict))
    .map((verdict) => ({ verdict, missing: explainGap(awardCatalogue(), verdict).length }))
    .sort((a, b) => a.missing - b.missing)
    .slice(0, SUGGESTED)
    .map(({ verdict }) => verdict);
}

function isWithinReach({ conditions, reasons }: Verdict): boolean {
  if (reasons.some((reason) => reason !== 'open-case')) return false;
  const results = resultsOf(conditions);
  if (results.some(({ kind, met }) => met === false && (kind === 'once_only' || kind === 'eligibility')))
    return false;
  return (
    results.some(({ kind, have }) => kind === 'prior_award' && (have ?? 0) > 0) ||
    results.some(({ kind }) => kind === 'evaluation')
  );
}

function toView(verdict: Verdict, language: Language): NextAward {
  return {
    award: verdict.award,
    name: findAward(awardCatalogue(), verdict.award)?.name[language] ?? verdict.award,
    verdict: verdict.verdict,
    reason: verdict.reason ?? null,
    missing: verdict.verdict === 'eligible' ? [] : explainGap(awardCatalogue(), verdict, language),
    lines: linesOf(verdict.conditions, language, 0),
    deferred: verdict.deferred.map(({ text }) => text),
    warnings: [...verdict.warnings],
  };
}

/** The tree of conditions as lines for a screen. */
function linesOf(node: NodeResult, language: Language, depth: number): ConditionLine[] {
  if ('kind' in node) {
    const { text, met, confidence, source, kind, facts } = node;
    const held =
      kind === 'prior_award' ? (facts as readonly HonourFact[]).map((fact) => heldText(fact, language)) : [];
    return [{ depth, group: null, text, met, confidence, source, held }];
  }
  const [group, members] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  if (members.length === 0) return [];
  // That all of the whole are asked for goes without saying.
  if (depth === 0 && group === 'all') return members.flatMap((each) => linesOf(each, language, 0));
  const head: ConditionLine = {
    depth,
    group,
    text: null,
    met: node.met,
    confidence: null,
    source: null,
    held: [],
  };
  return [head, ...members.flatMap((each) => linesOf(each, language, depth + 1))];
}

function heldText({ award, year, decidedOn }: HonourFact, language: Language): string {
  const known = findAward(awardCatalogue(), award);
  const name = known === undefined ? award : shortName(known.name[language]);
  return `${name} ${year ?? decidedOn?.slice(0, 4) ?? ''}`.trim();
}
