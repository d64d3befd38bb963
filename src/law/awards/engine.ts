import type { Award, AwardCatalogue, AwardVersion, Day, Subject } from './award.ts';
import { bonusOn } from './bonus.ts';
import {
  type CompiledCondition,
  type CompiledNode,
  type CompiledVersion,
  compileVersion,
} from './compile.ts';
import { conditionSentence, judgeCondition } from './conditions/index.ts';
import type { JudgeContext, Words } from './conditions/rule.ts';
import type { Facts } from './facts.ts';
import { findValidity, findVersion, holdsOn } from './in-force.ts';
import { REASONS } from './reasons.ts';
import type { Language } from './terms.ts';
import type {
  ConditionResult,
  DeferredCondition,
  EligibilityQuestion,
  NodeResult,
  Outcome,
  ReasonCode,
  Verdict,
  Warning,
} from './verdict.ts';
import { wordsOf } from './words.ts';

/** A catalogue made ready for questions. */
interface Engine {
  awards: ReadonlyMap<string, Award>;
  words: Words;
  compiled: Map<AwardVersion, Map<string, CompiledVersion>>;
  sentences: Map<CompiledCondition, Partial<Record<Language, string>>>;
}

const engines = new WeakMap<AwardCatalogue, Engine>();

/** The catalogue made ready; once for each catalogue, which nobody changes afterwards. */
export function engineOf(catalogue: AwardCatalogue): Engine {
  const known = engines.get(catalogue);
  if (known !== undefined) return known;
  const awards = new Map(catalogue.awards.map((award) => [award.id, award]));
  const engine: Engine = { awards, words: wordsOf(catalogue), compiled: new Map(), sentences: new Map() };
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
  const refusal = (reason: ReasonCode, verdict: Outcome = 'not-eligible') =>
    withoutConditions(question, award, reason, verdict);
  if (findValidity(award, on) === undefined) return { ...refusal('does-not-exist'), exists: false };
  const bonus = bonusOn(catalogue, award, facts.subject, on);
  if (!award.subjects.includes(facts.subject)) return { ...refusal('other-subject'), bonus };
  const version = findVersion(award, on);
  if (version === undefined) {
    // Nobody knows the conditions of that time, but an open case suspends whatever they were.
    return {
      ...(facts.openCase ? refusal('open-case') : refusal('no-version', 'needs-review')),
      bonus,
    };
  }
  const compiled = compiledFor(engine, award, version, facts.subject, on);
  const warnings = [...reviewOf(catalogue, version, on), ...compiled.warnings];
  const known = { law: compiled.law, version: compiled.period, warnings, bonus };
  if (compiled.root === null) return { ...refusal('no-branch'), ...known };

  const context: JudgeContext = {
    award,
    awards: engine.awards,
    terms: catalogue.terms,
    on,
    year: question.year,
  };
  const conditions = resultOf(compiled.root, facts, context, engine, language);
  const reasons: ReasonCode[] = facts.openCase ? ['open-case'] : [];
  return {
    award: award.id,
    exists: true,
    ...known,
    verdict: facts.openCase ? 'not-eligible' : outcomeOf(conditions.met),
    ...(facts.openCase ? { reason: REASONS['open-case'][language] } : {}),
    reasons,
    conditions,
    deferred: compiled.deferred.map((each) => describe(each, engine, language)),
    subject: facts.subject,
  };
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

function resultOf(
  node: CompiledNode,
  facts: Facts,
  context: JudgeContext,
  engine: Engine,
  language: Language,
): NodeResult {
  if (node.op === 'condition') {
    const { condition } = node;
    const { met, ...seen } = judgeCondition(condition, facts, context, node.span);
    const open = condition.confidence === 'uncertain';
    return {
      ...describe(node, engine, language),
      ...seen,
      met: open ? null : met,
    } satisfies ConditionResult;
  }
  const results = node.children.map((child) => resultOf(child, facts, context, engine, language));
  return node.op === 'all' ? { all: results, met: allMet(results) } : { any: results, met: anyMet(results) };
}

/** Kleene's "and": one that fails decides, then one that is open. */
function allMet(results: readonly NodeResult[]): boolean | null {
  let met: boolean | null = true;
  for (const result of results) {
    if (result.met === false) return false;
    if (result.met === null) met = null;
  }
  return met;
}

/** Kleene's "or". */
function anyMet(results: readonly NodeResult[]): boolean | null {
  let met: boolean | null = false;
  for (const result of results) {
    if (result.met === true) return true;
    if (result.met === null) met = null;
  }
  return met;
}

function describe(compiled: CompiledCondition, engine: Engine, language: Language): DeferredCondition {
  const { condition, localRule } = compiled;
  const known = engine.sentences.get(compiled) ?? {};
  const text = known[language] ?? conditionSentence(condition, engine.words, language);
  if (known[language] === undefined) engine.sentences.set(compiled, { ...known, [language]: text });
  return {
    kind: condition.kind,
    text,
    source: compiled.source,
    confidence: condition.confidence,
    ...(condition.note === undefined ? {} : { note: condition.note }),
    ...(localRule === undefined ? {} : { localRule }),
    demand: condition,
  };
}

function outcomeOf(met: boolean | null): Outcome {
  if (met === null) return 'needs-review';
  return met ? 'eligible' : 'not-eligible';
}

/** The warning of versions that a new law may have changed, until a person confirms the rule. */
function reviewOf({ review }: AwardCatalogue, version: AwardVersion, on: Day): Warning[] {
  const due = on >= review.from && version.to === null && review.laws.includes(version.law);
  return due ? ['review-required'] : [];
}

function withoutConditions(
  { facts, language = 'vi' }: EligibilityQuestion,
  award: Award,
  reason: ReasonCode,
  verdict: Outcome,
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
    subject: facts.subject,
  };
}
