import type { Confidence, Subject } from './award.ts';

/**
 * What every condition carries. `null` in a field says that the rule sets no such limit; with `confidence` uncertain it
 * says that the limit is not known.
 */
export interface ConditionBase {
  /** Concerns only this kind of subject; a branch that holds it is out of play for the others. */
  subject?: Subject;
  confidence: Confidence;
  /** Where it stands, when that is not where the version stands. */
  source?: string;
  evidence?: readonly string[];
  note?: string;
}

/** The fields of each kind of condition. Codes are explained by `Terms`. */
export interface ConditionFields {
  /** Awards already held; any of `award` counts. */
  prior_award: {
    award: readonly string[];
    count: number | null;
    /** In unbroken award periods that end in the year assessed or the one before. */
    consecutive?: boolean;
    sameYear?: boolean;
    /** Inside the time assessed: after the last award that the branch builds on, or its number of years. */
    within?: 'khoang-xet';
    /** Counted after this award was granted. */
    after?: string;
    /** Meeting the standard is enough, the award itself is not needed. */
    meets?: 'tieu-chuan';
  };
  evaluation: {
    grade: string;
    orBetter?: boolean;
    years: number | null;
    consecutive?: boolean;
    withinYears?: number;
  };
  initiative: { scope: string; minCount: number; accepts: readonly string[]; recognisedBy?: string };
  interval: { sinceAward: readonly string[]; minYears: number | null };
  member_ratio: { what: string; minPercent?: number; minPercentExclusive?: number };
  member_count: { award: readonly string[]; min: number };
  discipline: { noneFrom: string; scope: 'self' | 'members'; window: string };
  quota: { maxPercent?: number | null; maxCount?: number | null; of?: string; per: string };
  council_vote: { council: string; minPercent: number | null; of: string; absent?: string };
  service_years: {
    min: number | null;
    maxExclusive?: number;
    field: string;
    continuous?: boolean;
    /** From so many years on the exceptions that the note tells may apply: open, below `min`. */
    exceptionFrom?: number;
  };
  rank_in_block: { position: string; organiser: string; among?: string };
  movement: { launchedBy: string | null; minDurationYears?: number; stage?: string | null; result: string };
  achievement: { type: string; scope?: string | null; rank?: string };
  assessment: {
    code: string;
    by: string;
    minPercent?: number;
    /** A higher figure for those with at most so many members. */
    smaller?: { members: number; minPercent: number };
  };
  eligibility: { who: string };
  once_only: { per: string };
  publicity: { minWorkingDays: number };
}

export type ConditionKind = keyof ConditionFields;

/** A condition without parts. */
export type Condition<K extends ConditionKind = ConditionKind> = {
  [P in K]: { kind: P } & ConditionFields[P] & ConditionBase;
}[K];

export interface AllOf {
  all: readonly ConditionNode[];
}
export interface AnyOf {
  any: readonly ConditionNode[];
}
/** Every member must hold, or at least one. */
export type ConditionNode = AllOf | AnyOf | Condition;

/** Listed, but judged by the procedure, not by the facts of the nominee. */
export const DEFERRED_KINDS: readonly ConditionKind[] = ['council_vote', 'publicity', 'quota'];

/** Every condition below a node, from left to right. */
export function conditionsOf(node: ConditionNode): Condition[] {
  if ('all' in node) return node.all.flatMap(conditionsOf);
  if ('any' in node) return node.any.flatMap(conditionsOf);
  return [node];
}
