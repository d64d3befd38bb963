import type { Award, Day } from '../award.ts';
import type { Condition, ConditionKind } from '../condition.ts';
import type { Facts } from '../facts.ts';
import type { Language, Terms } from '../terms.ts';

/** What the judging of a condition may look at besides the facts. */
export interface JudgeContext {
  award: Award;
  awards: ReadonlyMap<string, Award>;
  terms: Terms;
  /** The day the dossier is received. */
  on: Day;
  /** The year assessed. */
  year: number;
}

/** The time assessed, as the branch of a condition fixes it ("khoảng xét"). */
export interface AssessedSpan {
  /** It begins after the last of these awards. */
  since: readonly string[];
  /** Without such an award it is the last so many years. */
  years: number | null;
}

export interface Judgement {
  /** `null`: open, a fact is missing or people have yet to judge. */
  met: boolean | null;
  /** The facts that were looked at and matter. */
  facts: readonly unknown[];
  /** How much of what is asked is there, in the unit of the condition. */
  have?: number;
  need?: number;
  /** The day on which a condition of time will be met. */
  day?: Day;
}

/** What sentences are made of. */
export interface Words {
  terms: Terms;
  /** What awards are called, "A hoặc B", without what their names say in brackets. */
  awards(ids: readonly string[], language: Language): string;
  /** The same after "được tặng" and the like: "danh hiệu A hoặc B" where the names do not say what they are. */
  grants(ids: readonly string[], language: Language): string;
  /** Whether each of them can be earned every year. */
  yearly(ids: readonly string[]): boolean;
}

/** One kind of condition: how it is judged and how it is said. */
export interface ConditionRule<K extends ConditionKind = ConditionKind> {
  kind: K;
  /** Judges by the facts; the engine leaves `uncertain` conditions open whatever comes out. */
  judge(condition: Condition<K>, facts: Facts, context: JudgeContext, span: AssessedSpan): Judgement;
  /** What the condition demands, as a sentence without full stop. */
  sentence(condition: Condition<K>, words: Words, language: Language): string;
  /** What is missing, as a phrase to follow "còn thiếu:"; without it the sentence. */
  gap?(condition: Condition<K>, judgement: Judgement, words: Words, language: Language): string;
}

/** A needed fact is not known. */
export const UNKNOWN: Judgement = { met: null, facts: [] };
/** The rule sets no such limit. */
export const NO_LIMIT: Judgement = { met: true, facts: [] };
