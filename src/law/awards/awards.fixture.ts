import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Award } from './award.ts';
import type { Condition, ConditionFields, ConditionKind } from './condition.ts';
import { conditionGap, conditionSentence, judgeCondition } from './conditions/index.ts';
import type { AssessedSpan, Judgement } from './conditions/rule.ts';
import { findAward } from './engine.ts';
import type { Facts } from './facts.ts';
import { readAwardCatalogue } from './read-catalogue.ts';
import { wordsOf } from './words.ts';

/** The catalogue of the repository; tests judge by the law as it is. */
export const catalogue = readAwardCatalogue('catalogue');
const words = wordsOf(catalogue);

export function awardOf(id: string): Award {
  const award = findAward(catalogue, id);
  assert.ok(award, id);
  return award;
}

/** Where and when a condition is judged in a test. */
export interface Setting {
  award?: string;
  on?: string;
  year?: number;
  span?: AssessedSpan;
}

type Demand<K extends ConditionKind> = ConditionFields[K] & Partial<Condition<K>>;

/** Judges one condition, by default for a dossier received on 2026-03-10 about the year 2025. */
export function judged<K extends ConditionKind>(
  kind: K,
  demand: Demand<K>,
  facts: Partial<Facts>,
  { award = 'chien-si-thi-dua-co-so', on = '2026-03-10', year = 2025, span }: Setting = {},
): Judgement {
  const { context, condition } = prepared(kind, demand, award, on, year);
  return judgeCondition<K>(
    condition,
    { subject: 'individual', ...facts },
    context,
    span ?? { since: [], years: null },
  );
}

function prepared<K extends ConditionKind>(
  kind: K,
  demand: Demand<K>,
  award: string,
  on: string,
  year: number,
) {
  const condition = { kind, confidence: 'verified', ...demand } as Condition<K> & { kind: K };
  const awards = new Map(catalogue.awards.map((each) => [each.id, each]));
  return { condition, context: { award: awardOf(award), awards, terms: catalogue.terms, on, year } };
}

/** The sentences of a condition in both languages. */
export function said<K extends ConditionKind>(kind: K, demand: Demand<K>): { vi: string; en: string } {
  const { condition } = prepared(kind, demand, 'chien-si-thi-dua-co-so', '2026-03-10', 2025);
  return {
    vi: conditionSentence<K>(condition, words, 'vi'),
    en: conditionSentence<K>(condition, words, 'en'),
  };
}

/** What is missing by one condition, in Vietnamese. */
export function gapOf<K extends ConditionKind>(
  kind: K,
  demand: Demand<K>,
  facts: Partial<Facts>,
  setting: Setting = {},
): string {
  const { condition } = prepared(kind, demand, 'chien-si-thi-dua-co-so', '2026-03-10', 2025);
  return conditionGap<K>(condition, judged(kind, demand, facts, setting), words, 'vi');
}

/** One row of a table of cases: what is special, the demand, the facts, what comes out, and where. */
export type Case<K extends ConditionKind> = readonly [
  name: string,
  demand: Demand<K>,
  facts: Partial<Facts>,
  met: boolean | null,
  setting?: Setting,
];

/** A test for every row. */
export function table<K extends ConditionKind>(kind: K, cases: readonly Case<K>[]): void {
  for (const [name, demand, facts, met, setting] of cases) {
    test(`${kind}: ${name}`, () => {
      assert.equal(judged(kind, demand, facts, setting).met, met);
    });
  }
}
