import type { BonusRate, Confidence, Day, Subject } from './award.ts';
import type { Condition, ConditionKind } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Language } from './terms.ts';

export interface EligibilityQuestion {
  /** Id of the award. */
  award: string;
  /** The day the competent body received the dossier. It chooses the version of the law. */
  on: Day;
  /** The year assessed. */
  year: number;
  facts: Facts;
  /** Of the sentences; Vietnamese by default. */
  language?: Language;
}

/** `eligible`: all conditions are met. `not-eligible`: one is certainly not. `needs-review`: one is open, none fails. */
export const VERDICT_OUTCOMES = ['eligible', 'not-eligible', 'needs-review'] as const;
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

/** One condition with what it demands, the facts it looked at and whether it is met; `null`: open. */
export interface ConditionResult {
  kind: ConditionKind;
  met: boolean | null;
  /** The demand as a sentence. */
  text: string;
  facts: readonly unknown[];
  source: string;
  confidence: Confidence;
  note?: string;
  /** How much is there and how much is asked, in the condition's own unit. */
  have?: number;
  need?: number;
  /** The day on which a condition of time is met. */
  day?: Day;
  /** Id of the local rule it comes from. */
  localRule?: string;
  /** The demand as data. */
  demand: Condition;
}

export interface AllResult {
  all: readonly NodeResult[];
  met: boolean | null;
}
export interface AnyResult {
  any: readonly NodeResult[];
  met: boolean | null;
}
/** Mirrors the tree of the version without branches for other kinds of subject and without what is deferred. */
export type NodeResult = AllResult | AnyResult | ConditionResult;

/** A condition that the procedure judges later: a vote, a posting, a cap over the whole list. */
export type DeferredCondition = Omit<ConditionResult, 'met' | 'facts' | 'have' | 'need' | 'day'>;

const REASON_CODES = [
  'does-not-exist',
  'other-subject',
  'no-branch',
  'open-case',
  'discipline',
  'no-version',
] as const;
/** What decided besides the conditions. */
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * `review-required`: the law changed and nobody has confirmed the rule. `recalled`: something that took part was not read
 * again. `uncertain`: the version, or that the award still exists, is not sure.
 */
export const WARNINGS = ['review-required', 'recalled', 'uncertain'] as const;
export type Warning = (typeof WARNINGS)[number];

/** Money in đồng; `null`: no rate, or no base salary, is established for the day. */
export interface Bonus {
  factor: number | null;
  baseSalary: number | null;
  amount: number | null;
}

export interface Verdict {
  award: string;
  /** Whether the award exists on the day. */
  exists: boolean;
  /** Id of the law of the version; `null` without a version. */
  law: string | null;
  /** Its first and last day. */
  version: { from: Day | null; to: Day | null } | null;
  verdict: VerdictOutcome;
  /** Why, where it is not the conditions that decide; a sentence. */
  reason?: string;
  reasons: readonly ReasonCode[];
  conditions: NodeResult;
  deferred: readonly DeferredCondition[];
  warnings: readonly Warning[];
  /** What a grant decided on the same day would bring. */
  bonus: Bonus | null;
  /** The rate it is reckoned by, with its source; `null`: none for the day. */
  bonusRate: BonusRate | null;
  subject: Subject;
}

/** Whether the conditions were judged; else `reasons` say why there are none to judge. */
export function hasConditions({ reasons }: Pick<Verdict, 'reasons'>): boolean {
  return reasons.every((reason) => reason === 'open-case' || reason === 'discipline');
}

/** The conditions of a verdict, from left to right. */
export function resultsOf(node: NodeResult): ConditionResult[] {
  if ('all' in node) return node.all.flatMap(resultsOf);
  if ('any' in node) return node.any.flatMap(resultsOf);
  return [node];
}
