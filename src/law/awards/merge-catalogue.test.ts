import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awardOf, catalogue } from './awards.fixture.ts';
import { checkEligibility } from './engine.ts';
import type { Facts } from './facts.ts';
import { type LocalAward, type LocalCondition, mergeCatalogue } from './merge-catalogue.ts';
import { resultsOf } from './verdict.ts';

const CS = 'chien-si-thi-dua-co-so';
const facts: Facts = {
  subject: 'individual',
  honours: [],
  meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2025 }],
  evaluations: [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }],
  initiatives: [],
};
const both: LocalCondition = {
  kind: 'condition',
  id: 'r1',
  unitId: 'u1',
  award: CS,
  condition: {
    kind: 'initiative',
    scope: 'co-so',
    minCount: 1,
    accepts: ['sang-kien'],
    confidence: 'verified',
  },
  legalBasis: 'Quyết định 12/2026/QĐ-UBND',
  confidence: 'verified',
  from: '2026-03-01',
  to: '2026-09-01',
};
const cap: LocalCondition = {
  ...both,
  id: 'r2',
  condition: {
    kind: 'quota',
    maxPercent: 15,
    of: 'so-ca-nhan-dat-LDTT-hoac-CSTT',
    per: 'nam',
    confidence: 'verified',
  },
};
const ask = (rules: Parameters<typeof mergeCatalogue>[1], on: string, award = CS, given = facts) =>
  checkEligibility(mergeCatalogue(catalogue, rules), { award, on, year: 2025, facts: given });

test('a stricter condition takes part in its time, with its own legal basis', () => {
  const cases: [string, string][] = [
    ['2026-02-28', 'eligible'],
    ['2026-03-01', 'not-eligible'],
    ['2026-08-31', 'not-eligible'],
    ['2026-09-01', 'eligible'],
  ];
  for (const [on, verdict] of cases) assert.equal(ask([both], on).verdict, verdict, on);
  const added = resultsOf(ask([both], '2026-03-01').conditions).find(({ localRule }) => localRule === 'r1');
  assert.equal(added?.source, both.legalBasis);
  assert.deepEqual(ask([both], '2026-03-01').version, { from: '2024-01-01', to: null });
});

test('versions of other times stay as they are', () => {
  const merged = mergeCatalogue(catalogue, [both]).awards.find(({ id }) => id === CS);
  assert.deepEqual(
    merged?.versions.map(({ from, added }) => [from, added?.length ?? 0]),
    [
      ['2017-10-01', 0],
      ['2024-01-01', 1],
      ['2026-10-01', 0],
    ],
  );
});

test('a cap is listed with what the procedure checks', () => {
  const verdict = ask([cap], '2026-03-01');
  assert.equal(verdict.verdict, 'eligible');
  assert.deepEqual(
    verdict.deferred.map(({ kind, localRule }) => [kind, localRule]),
    [
      ['council_vote', undefined],
      ['quota', undefined],
      ['quota', 'r2'],
    ],
  );
});

test('a condition for one kind of subject does not bind the others', () => {
  const rule: LocalCondition = { ...both, award: 'bang-khen-bo-ban-nganh-tinh', subjects: ['collective'] };
  const find = (subject: Facts['subject']) =>
    resultsOf(ask([rule], '2026-03-01', rule.award, { subject }).conditions).some(
      ({ localRule }) => localRule,
    );
  assert.deepEqual([find('individual'), find('collective')], [false, true]);
});

test('a local award takes part like the national ones, and its words with it', () => {
  const model = awardOf('cong-dan-danh-du-thu-do');
  const award: LocalAward['award'] = {
    ...model,
    id: 'cong-dan-tieu-bieu-phuong',
    versions: model.versions.map((version) => ({
      ...version,
      conditions: { kind: 'assessment', code: 'viec-tot', by: 'hoi-dong', confidence: 'verified' },
    })),
  };
  const rule: LocalAward = {
    kind: 'award',
    id: 'r3',
    unitId: 'u1',
    award,
    terms: { assessments: { 'viec-tot': { vi: 'làm nhiều việc tốt', en: 'many good deeds' } } },
    legalBasis: 'Quyết định 3/QĐ-UBND',
    confidence: 'verified',
    from: '2025-12-10',
    to: null,
  };
  const verdict = ask([rule], '2026-03-01', award.id, {
    subject: 'individual',
    assessments: { 'viec-tot': true },
  });
  assert.equal(verdict.verdict, 'eligible');
  assert.equal(resultsOf(verdict.conditions)[0]?.text, 'Làm nhiều việc tốt (do hội đồng đánh giá)');
  assert.throws(() => mergeCatalogue(catalogue, [{ ...rule, award: { ...award, id: CS } }]), RangeError);
});

test('the national catalogue stays as it is; an unknown award is refused', () => {
  const before = JSON.stringify(catalogue);
  mergeCatalogue(catalogue, [both, cap]);
  assert.equal(JSON.stringify(catalogue), before);
  assert.equal(mergeCatalogue(catalogue, []), catalogue);
  assert.throws(() => mergeCatalogue(catalogue, [{ ...both, award: 'khong-co' }]), RangeError);
});
