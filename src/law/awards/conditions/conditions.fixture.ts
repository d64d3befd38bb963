import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalogueFile } from '../../read-catalogue.ts';
import type { Award } from '../award.ts';
import type { Condition, ConditionFields, ConditionKind } from '../condition.ts';
import type { Facts } from '../facts.ts';
import { termsFileSchema } from '../read-catalogue-schema.ts';
import { wordsOf } from '../words.ts';
import { conditionGap, conditionSentence, judgeCondition } from './index.ts';
import type { AssessedSpan, Judgement } from './rule.ts';

// Words and a few names: reading the whole catalogue for each kind would cost more than all the cases.
const terms = readCatalogueFile('catalogue/award-terms.yaml', termsFileSchema);
const NAMES: readonly [id: string, vi: string, en: string, cycleYears?: number][] = [
  ['chien-si-thi-dua-co-so', 'Chiến sĩ thi đua cơ sở', 'Grassroots Emulation Fighter'],
  [
    'chien-si-thi-dua-bo-ban-nganh-tinh',
    'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
    'Provincial Emulation Fighter',
    3,
  ],
  ['lao-dong-tien-tien', 'Lao động tiên tiến', 'Advanced Worker'],
  ['chien-si-tien-tien', 'Chiến sĩ tiên tiến', 'Advanced Soldier'],
  ['huan-chuong-lao-dong-hang-ba', 'Huân chương Lao động hạng Ba', 'Labour Order, 3rd class'],
  [
    'bang-khen-bo-ban-nganh-tinh',
    'Bằng khen của bộ, ban, ngành, tỉnh (Bằng khen của Chủ tịch)',
    'Certificate of Merit',
  ],
  ['cong-dan-thu-do-uu-tu', 'Công dân Thủ đô ưu tú', 'Outstanding Capital Citizen'],
];
const awards: readonly Award[] = NAMES.map(([id, vi, en, cycleYears = 1]) => ({
  id,
  kind: 'title',
  category: 'danh-hieu-thi-dua',
  name: { vi, en },
  abbreviations: [],
  level: 'grassroots',
  subjects: ['individual'],
  sector: 'general',
  periodicity: null,
  cycleYears,
  posthumous: false,
  authority: [],
  validity: [],
  versions: [],
  dossier: { set: 'nganh', source: '', confidence: 'verified' },
  bonus: [],
  unrecorded: {},
}));
const words = wordsOf({ awards, terms });

function awardOf(id: string): Award {
  const award = awards.find((each) => each.id === id);
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
  const byId = new Map(awards.map((each) => [each.id, each]));
  return { condition, context: { award: awardOf(award), awards: byId, terms, on, year } };
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
