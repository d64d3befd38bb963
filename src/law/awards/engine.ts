import type { Award, AwardCatalogue, AwardVersion, Day, Subject } from './award.ts';
import { bonusOn, findBonusRate } from './bonus.ts';
import { type CompiledVersion, compileVersion } from './compile.ts';
import type { JudgeContext, Words } from './conditions/rule.ts';
import { findValidity, findVersion, holdsOn } from './in-force.ts';
import { REASONS } from './reasons.ts';
import { headOf, outcomeOf, resultOf } from './results.ts';
import type { EligibilityQuestion, ReasonCode, Verdict, VerdictOutcome, Warning } from './verdict.ts';
import { wordsOf } from './words.ts';

/** A catalogue made ready for questions. */
export interface Engine {
  awards: ReadonlyMap<string, Award>;
  words: Words;
  compiled: Map<AwardVersion, Map<string, CompiledVersion>>;
}

const engines = new WeakMap<AwardCatalogue, Engine>();

/** The catalogue made ready; once for each catalogue, which nobody changes afterwards. */
export function engineOf(catalogue: AwardCatalogue): Engine {
  const known = engines.get(catalogue);
  if (known !== undefined) return known;
  const awards = new Map(catalogue.awards.map((award) => [award.id, award]));
  const engine: Engine = { awards, words: wordsOf(catalogue), compiled: new Map() };
  engines.set(catalogue, engine);
  return engine;
}

/** The award of an id, or `undefined`. */
export function findAward(catalogue: AwardCatalogue, id: string): Award | undefined {
  return engineOf(catalogue).awards.get(id);
}

/**
 * Whether a nominee may be proposed for an award, condition by condition, by the law in force on the day the dossier is
 * received (Luật Thi đua, khen thưởng 06/2022/QH15 and the texts that each condition names).
 *
 * @throws RangeError when the catalogue has no award of this id
 */
export function checkEligibility(catalogue: AwardCatalogue, question: EligibilityQuestion): Verdict {
  const engine = engineOf(catalogue);
  const { facts, on, language = 'vi' } = question;
  const award = engine.awards.get(question.award);
  if (award === undefined) throw new RangeError(`no award of this id: ${question.award}`);
  const refusal = (reason: ReasonCode, verdict: VerdictOutcome = 'not-eligible') =>
    withoutConditions(question, award, reason, verdict);
  if (findValidity(award, on) === undefined) return { ...refusal('does-not-exist'), exists: false };
  const bonus = bonusOn(catalogue, award, facts.subject, on);
  const money = { bonus, bonusRate: findBonusRate(award, on) ?? null };
  if (!award.subjects.includes(facts.subject)) return { ...refusal('other-subject'), ...money };
  const version = findVersion(award, on);
  if (version === undefined) {
    // Nobody knows the conditions of that time, but an open case suspends whatever they were.
    const answer = facts.openCase ? refusal('open-case') : refusal('no-version', 'needs-review');
    return { ...answer, ...money };
  }
  const compiled = compiledFor(engine, award, version, facts.subject, on);
  const { law, period, root } = compiled;
  const warnings: Warning[] = [
    ...(needsReview(catalogue, version, on) ? (['review-required'] as const) : []),
    ...compiled.warnings,
  ];
  if (root === null) {
    const answer = facts.openCase ? refusal('open-case') : refusal('no-branch', 'needs-review');
    return { ...answer, law, version: period, warnings, ...money };
  }

  const context: JudgeContext = {
    award,
    awards: engine.awards,
    terms: catalogue.terms,
    on,
    year: question.year,
  };
  const conditions = resultOf(root, facts, context, engine, language);
  const reason = facts.openCase ? 'open-case' : isServing(question) ? 'discipline' : null;
  return {
    award: award.id,
    exists: true,
    law,
    version: period,
    verdict: verdictOf(conditions.met, reason),
    ...(reason === null ? {} : { reason: REASONS[reason][language] }),
    reasons: reason === null ? [] : [reason],
    conditions,
    deferred: compiled.deferred.map((each) => headOf(each, engine.words, language)),
    warnings,
    ...money,
    subject: facts.subject,
  };
}

/**
 * Whether the nominee's own discipline, decided by the day, was not served in full by the end of the year assessed or the
 * day: achievements count only from its completion (Nghị định 152/2025/NĐ-CP, Điều 4).
 */
function isServing({ facts, on, year }: EligibilityQuestion): boolean {
  const end = on < `${year}-12-31` ? on : `${year}-12-31`;
  return (facts.discipline ?? []).some(
    ({ decidedOn, endedOn }) =>
      decidedOn <= on && (endedOn === undefined || endedOn === null || endedOn > end),
  );
}

/** An open case suspends; whose achievements may not count is left to people. */
function verdictOf(met: boolean | null, reason: 'open-case' | 'discipline' | null): VerdictOutcome {
  if (reason === 'open-case') return 'not-eligible';
  return reason === 'discipline' && met ? 'needs-review' : outcomeOf(met);
}

function compiledFor(engine: Engine, award: Award, version: AwardVersion, subject: Subject, day: Day) {
  let ofVersion = engine.compiled.get(version);
  if (ofVersion === undefined) {
    ofVersion = new Map();
    engine.compiled.set(version, ofVersion);
  }
  // Added conditions and doubts about the award's existence come and go with days inside one version.
  const parts = version.added?.map((added) => (holdsOn(added, day) ? '1' : '0')).join('') ?? '';
  const key = `${subject}${parts}${findValidity(award, day)?.confidence}`;
  const known = ofVersion.get(key);
  if (known !== undefined) return known;
  const compiled = compileVersion(award, version, subject, day);
  ofVersion.set(key, compiled);
  return compiled;
}

/** Whether a new law may have changed a version by a day and no person has checked it since that law. */
export function needsReview({ review }: AwardCatalogue, version: AwardVersion, on: Day): boolean {
  const checked = version.reviewed !== undefined && version.reviewed >= review.from;
  return on >= review.from && version.to === null && !checked && review.laws.includes(version.law);
}

function withoutConditions(
  { facts, language = 'vi' }: EligibilityQuestion,
  award: Award,
  reason: ReasonCode,
  verdict: VerdictOutcome,
): Verdict {
  return {
    award: award.id,
    exists: true,
    law: null,
    version: null,
    verdict,
    reason: REASONS[reason][language],
    reasons: [reason],
    conditions: { all: [], met: verdict === 'needs-review' ? null : false },
    deferred: [],
    warnings: [],
    bonus: null,
    bonusRate: null,
    subject: facts.subject,
  };
}
