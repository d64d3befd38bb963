import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../../law/awards/awards.fixture.ts';
import { checkEligibility, type Facts, resultsOf, type Subject } from '../../../law/awards/index.ts';
import { NO_FACTS, toFacts, toTyped } from './trial.ts';
import { questionsOf } from './trial-questions.ts';

const ON = '2026-03-10';
const judge = (award: string, facts: Facts) =>
  checkEligibility(catalogue, { award, on: ON, year: 2025, facts });
const asked = (award: string, subject: Subject) =>
  questionsOf(resultsOf(judge(award, toFacts(subject, NO_FACTS)).conditions));

const RECORDED: Facts = {
  subject: 'individual',
  who: ['vien-chuc', 'nha-giao'],
  whoMore: true,
  honours: [{ award: 'lao-dong-tien-tien', year: 2025, decidedOn: '2025-12-20', basis: 'cong-trang' }],
  meetsStandardOf: [],
  evaluations: [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }],
  initiatives: [
    {
      kind: 'sang-kien',
      scope: 'co-so',
      year: 2025,
      usedFor: [{ award: 'chien-si-thi-dua-co-so', year: 2025 }],
    },
  ],
  discipline: [{ level: 'khien-trach', decidedOn: '2020-05-02', endedOn: null }],
  openCase: false,
  service: [{ field: 'quan-doi', from: '2010-01-01', to: '2019-12-31' }],
  maternityLeave: [{ from: '2024-01-01', to: '2024-06-30' }],
  assessments: {},
};

test('recorded facts come back from the form as they were', () => {
  assert.deepEqual(toFacts('individual', toTyped(RECORDED)), RECORDED);
  const collective: Facts = {
    subject: 'collective',
    honours: [],
    meetsStandardOf: [],
    initiatives: [],
    discipline: [],
    openCase: true,
    maternityLeave: [],
    members: { count: 12, percent: { 'lao-dong-tien-tien': 66.67 }, holders: {}, discipline: [] },
    assessments: {},
  };
  assert.deepEqual(toFacts('collective', toTyped(collective)), collective);
});

test('rows that are not complete do not count', () => {
  const facts = toFacts('individual', {
    ...NO_FACTS,
    honours: [
      { award: 'lao-dong-tien-tien', year: '' },
      { award: '', year: '2024' },
      { award: 'lao-dong-tien-tien', year: '2024' },
    ],
    service: [{ field: 'quan-doi', from: '1/1' }],
    judged: { a: '', b: '12,5', c: 'no', d: 'nhiều' },
  });
  assert.deepEqual(facts.honours, [{ award: 'lao-dong-tien-tien', year: 2024 }]);
  assert.equal(facts.service, undefined);
  assert.deepEqual(facts.assessments, { b: 12.5, c: false });
});

test('only what the award asks for is asked', () => {
  const fighter = asked('chien-si-thi-dua-co-so', 'individual');
  assert.ok(fighter.honours && fighter.initiatives);
  assert.equal(fighter.shares.length, 0);
  const collective = asked('tap-the-lao-dong-tien-tien', 'collective');
  assert.ok(collective.shares.length > 0);
  assert.equal(collective.initiatives, false);
});

test('whatever an award asks, saying yes to it moves its conditions', () => {
  for (const award of catalogue.awards)
    for (const subject of award.subjects) {
      const before = resultsOf(judge(award.id, toFacts(subject, NO_FACTS)).conditions);
      const { said, judged } = questionsOf(before);
      const typed = {
        ...NO_FACTS,
        said: said.map(({ key }) => key),
        judged: Object.fromEntries(judged.map(({ code, percent }) => [code, percent ? '100' : 'yes'])),
      };
      const after = resultsOf(judge(award.id, toFacts(subject, typed)).conditions);
      for (const { kind, met, text, confidence, demand } of after)
        if (
          confidence !== 'uncertain' &&
          ['movement', 'achievement', 'rank_in_block', 'assessment'].includes(kind) &&
          !(demand.kind === 'assessment' && demand.smaller)
        )
          assert.equal(met, true, `${award.id} ${subject}: ${text}`);
    }
});
