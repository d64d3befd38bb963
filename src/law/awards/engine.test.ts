import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Subject } from './award.ts';
import { awardOf, catalogue } from './awards.fixture.ts';
import { bonusOn } from './bonus.ts';
import { conditionsOf } from './condition.ts';
import { checkEligibility } from './engine.ts';
import type { Facts } from './facts.ts';
import { authoritiesOn } from './in-force.ts';
import { hasConditions, resultsOf } from './verdict.ts';

const CS = 'chien-si-thi-dua-co-so';
const person: Facts = {
  subject: 'individual',
  honours: [],
  meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2025 }],
  evaluations: [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }],
  initiatives: [],
};
const ask = (award: string, on: string, facts: Facts = person) =>
  checkEligibility(catalogue, { award, on, year: 2025, facts });

test('the version in force on the day the dossier is received decides, to the day', () => {
  const cases: [string, string, string | null, string | null, string | null][] = [
    [CS, '2017-09-30', null, null, null],
    [CS, '2017-10-01', 'nd-91-2017', '2017-10-01', '2023-12-31'],
    [CS, '2023-12-31', 'nd-91-2017', '2017-10-01', '2023-12-31'],
    [CS, '2024-01-01', 'luat-2022', '2024-01-01', null],
    [CS, '2026-10-01', 'luat-2022', '2024-01-01', null],
    ['huan-chuong-lao-dong-hang-nhat', '2014-05-31', 'luat-2003', '2005-06-27', '2014-05-31'],
    ['huan-chuong-lao-dong-hang-nhat', '2014-06-01', 'luat-2003-sd-2013', '2014-06-01', '2023-12-31'],
    ['ky-niem-chuong-vi-su-nghiep-thi-dua-khen-thuong', '2025-02-14', 'tt-01-2014-bnv', null, '2025-02-14'],
    ['ky-niem-chuong-vi-su-nghiep-thi-dua-khen-thuong', '2025-02-15', 'tt-12-2024-bnv', '2025-02-15', null],
    ['xa-phuong-dac-khu-tieu-bieu', '2026-10-01', 'luat-2022', '2025-07-01', null],
  ];
  for (const [award, on, law, from, to] of cases) {
    const facts = { ...person, subject: awardOf(award).subjects[0] ?? 'individual' };
    const verdict = ask(award, on, facts);
    assert.equal(verdict.law, law, `${award} ${on}`);
    assert.deepEqual(verdict.version, law === null ? null : { from, to }, `${award} ${on}`);
  }
});

test('an award that does not exist on the day: not eligible, with the reason', () => {
  const cases: [string, string, boolean][] = [
    ['giay-khen-chu-tich-ubnd-huyen', '2025-06-30', true],
    ['giay-khen-chu-tich-ubnd-huyen', '2025-07-01', false],
    ['tinh-anh-hung', '2023-12-31', false],
    ['tinh-anh-hung', '2024-01-01', true],
    ['cong-dan-danh-du-thu-do', '2025-12-09', false],
    ['cong-dan-danh-du-thu-do', '2025-12-10', true],
    [CS, '2004-06-30', false],
    [CS, '2004-07-01', true],
  ];
  for (const [award, on, exists] of cases) {
    const verdict = ask(award, on, { ...person, subject: awardOf(award).subjects[0] ?? 'individual' });
    assert.equal(verdict.exists, exists, `${award} ${on}`);
    if (exists) continue;
    assert.equal(verdict.verdict, 'not-eligible');
    assert.match(verdict.reason ?? '', /không có vào ngày nhận hồ sơ/);
    assert.deepEqual([verdict.law, verdict.version, verdict.bonus, verdict.warnings], [null, null, null, []]);
  }
});

test('an award whose conditions of the time are not recorded needs a person', () => {
  const verdict = ask('lao-dong-tien-tien', '2020-01-01');
  assert.deepEqual([verdict.exists, verdict.verdict, verdict.law], [true, 'needs-review', null]);
  assert.deepEqual(verdict.reasons, ['no-version']);
  assert.equal(
    ask('lao-dong-tien-tien', '2020-01-01', { ...person, openCase: true }).verdict,
    'not-eligible',
  );
});

test('an open case suspends whatever is met, and the conditions are still told', () => {
  const verdict = ask(CS, '2026-03-10', { ...person, openCase: true });
  assert.equal(verdict.verdict, 'not-eligible');
  assert.match(verdict.reason ?? '', /xem xét kỷ luật/);
  assert.equal(verdict.conditions.met, true);
  assert.equal(ask(CS, '2026-03-10', { ...person, openCase: false }).verdict, 'eligible');
});

test('a branch for another kind of subject is out of play', () => {
  const branches = (subject: Subject) => {
    const { conditions } = ask('bang-khen-thu-tuong', '2026-03-10', { subject });
    assert.ok('any' in conditions);
    return conditions.any.length;
  };
  assert.deepEqual((['individual', 'collective', 'household'] as const).map(branches), [2, 2, 1]);
});

test('a version that says nothing of a kind of subject leaves it to a person; an open case suspends all the same', () => {
  const cases: [string, Facts, string, string][] = [
    ['huan-chuong-doc-lap-hang-ba', { subject: 'individual' }, 'needs-review', 'no-branch'],
    ['bang-khen-thu-tuong', { subject: 'household' }, 'needs-review', 'no-branch'],
    ['bang-khen-thu-tuong', { subject: 'household', openCase: true }, 'not-eligible', 'open-case'],
  ];
  for (const [award, facts, verdict, reason] of cases) {
    const answer = ask(award, '2020-01-01', facts);
    assert.deepEqual([answer.verdict, answer.reasons], [verdict, [reason]], award);
    assert.notEqual(answer.law, null);
  }
});

test('who had not served a discipline by the end of the year assessed is left to a person', () => {
  const level = 'khien-trach';
  const cases: [string, NonNullable<Facts['discipline']>, string][] = [
    ['none', [], 'eligible'],
    ['lasts', [{ level, decidedOn: '2025-05-02' }], 'needs-review'],
    ['served within the year', [{ level, decidedOn: '2024-05-02', endedOn: '2025-05-02' }], 'eligible'],
    ['served on its last day', [{ level, decidedOn: '2025-01-02', endedOn: '2025-12-31' }], 'eligible'],
    ['served a day later', [{ level, decidedOn: '2025-01-02', endedOn: '2026-01-01' }], 'needs-review'],
    ['decided after the dossier came', [{ level, decidedOn: '2026-03-11' }], 'eligible'],
    ['decided on the day it came', [{ level, decidedOn: '2026-03-10' }], 'needs-review'],
  ];
  for (const [name, discipline, verdict] of cases) {
    const answer = ask(CS, '2026-03-10', { ...person, discipline });
    assert.equal(answer.verdict, verdict, name);
    assert.deepEqual(answer.reasons, verdict === 'eligible' ? [] : ['discipline'], name);
  }
  const within = [{ level, decidedOn: '2025-01-02', endedOn: '2025-08-01' }];
  assert.deepEqual(
    ask(CS, '2025-07-31', { ...person, discipline: within }).reasons,
    ['discipline'],
    'still serving',
  );
  assert.deepEqual(ask(CS, '2025-08-01', { ...person, discipline: within }).reasons, [], 'served on the day');
  const discipline = [{ level, decidedOn: '2025-05-02' }];
  assert.equal(
    ask(CS, '2026-03-10', { ...person, evaluations: [], discipline }).verdict,
    'not-eligible',
    'what fails anyway fails',
  );
  assert.deepEqual(ask(CS, '2026-03-10', { ...person, openCase: true, discipline }).reasons, ['open-case']);
});

test('a draft never decides, even alone', () => {
  const award = awardOf(CS);
  const drafts = award.versions.filter(({ status }) => status === 'draft');
  const awards = catalogue.awards.map((each) => (each === award ? { ...award, versions: drafts } : each));
  const only = { ...catalogue, awards };
  const verdict = checkEligibility(only, { award: CS, on: '2026-10-01', year: 2025, facts: person });
  assert.deepEqual([verdict.verdict, verdict.reasons], ['needs-review', ['no-version']]);
});

test('procedural conditions are listed, not judged', () => {
  const verdict = ask('chien-si-thi-dua-toan-quoc', '2026-03-10');
  assert.deepEqual(
    verdict.deferred.map(({ kind }) => kind),
    ['council_vote', 'publicity'],
  );
  assert.ok(resultsOf(verdict.conditions).every(({ kind }) => kind !== 'council_vote'));
  for (const { text, source } of verdict.deferred) assert.ok(text !== '' && source !== '');
});

test('uncertain conditions are open whatever the facts, for every award', () => {
  for (const award of catalogue.awards)
    for (const subject of award.subjects)
      for (const on of ['2018-01-01', '2024-01-01', '2025-07-01', '2026-03-10']) {
        const empty: Facts = { subject, who: [], honours: [], service: [], ranks: [], achievements: [] };
        for (const result of resultsOf(ask(award.id, on, empty).conditions))
          if (result.confidence === 'uncertain') assert.equal(result.met, null, `${award.id} ${result.text}`);
      }
});

test('the warning of the amended law stands from its day, for its versions without end only', () => {
  const cases: [string, string, boolean][] = [
    [CS, '2026-09-30', false],
    [CS, '2026-10-01', true],
    ['cong-dan-thu-do-uu-tu', '2026-10-01', false],
    ['ky-niem-chuong-vi-su-nghiep-thi-dua-khen-thuong', '2026-10-01', false],
  ];
  for (const [award, on, due] of cases)
    assert.equal(ask(award, on).warnings.includes('review-required'), due, `${award} ${on}`);
  for (const award of catalogue.awards) {
    const facts: Facts = { subject: award.subjects[0] ?? 'individual' };
    const verdict = ask(award.id, '2026-11-21', facts);
    const due = verdict.law === 'luat-2022' && verdict.version?.to === null;
    assert.equal(verdict.warnings.includes('review-required'), due, award.id);
  }
});

test('what was recalled or is uncertain is said', () => {
  assert.deepEqual(ask(CS, '2026-03-10').warnings, []);
  assert.deepEqual(ask('bang-khen-thu-tuong', '2026-03-10').warnings, []);
  assert.deepEqual(ask('bang-khen-bo-ban-nganh-tinh', '2026-03-10', { subject: 'collective' }).warnings, [
    'recalled',
  ]);
  assert.deepEqual(ask('bang-khen-thu-tuong', '2026-03-10', { subject: 'collective' }).warnings, [
    'recalled',
  ]);
  assert.deepEqual(ask('cup-thang-long', '2026-03-10', { subject: 'collective' }).warnings, ['uncertain']);
});

test('bonuses by the day of the decision, rounded up to 10,000 đồng', () => {
  const cases: [string, Subject, string, number | null, number | null][] = [
    [CS, 'individual', '2026-03-10', 1, 2_340_000],
    [CS, 'individual', '2026-06-30', 1, 2_340_000],
    [CS, 'individual', '2026-07-01', 1, 2_530_000],
    ['lao-dong-tien-tien', 'individual', '2026-03-10', 0.3, 710_000],
    ['lao-dong-tien-tien', 'individual', '2023-06-30', 0.3, 450_000],
    ['bang-khen-bo-ban-nganh-tinh', 'household', '2026-12-20', 2.25, 5_700_000],
    ['bang-khen-bo-ban-nganh-tinh', 'individual', '2023-12-31', 1, 1_800_000],
    ['bang-khen-bo-ban-nganh-tinh', 'individual', '2024-01-01', 1.5, 2_700_000],
    ['giay-khen-chu-tich-ubnd-xa', 'individual', '2023-12-31', 0.15, 270_000],
    ['giay-khen-chu-tich-ubnd-xa', 'individual', '2024-01-01', 0.3, 540_000],
    ['huan-chuong-sao-vang', 'collective', '2026-07-01', 92, 232_760_000],
    ['gia-dinh-van-hoa', 'household', '2026-07-01', null, null],
    ['giay-khen-chu-tich-ubnd-huyen', 'individual', '2025-07-01', null, null],
  ];
  for (const [id, subject, day, factor, amount] of cases) {
    const bonus = bonusOn(catalogue, awardOf(id), subject, day);
    assert.deepEqual([bonus.factor, bonus.amount], [factor, amount], `${id} ${day}`);
  }
  // 0.3 × 2,340,000 is 702,000 and not a hair more: with a base salary of 3,000,000 nothing is rounded up.
  const exact = {
    ...catalogue,
    baseSalary: [{ ...catalogue.baseSalary[0], from: null, to: null, vnd: 3_000_000 }],
  };
  assert.equal(
    bonusOn(exact as typeof catalogue, awardOf('lao-dong-tien-tien'), 'individual', '2026-03-10').amount,
    900_000,
  );
});

test('sentences hold no codes, for every condition of every award', () => {
  for (const award of catalogue.awards)
    for (const version of award.versions)
      for (const language of ['vi', 'en'] as const) {
        const on = version.from ?? '2010-01-01';
        for (const subject of award.subjects) {
          const verdict = checkEligibility(catalogue, {
            award: award.id,
            on,
            year: 2025,
            facts: { subject },
            language,
          });
          for (const { text } of [...resultsOf(verdict.conditions), ...verdict.deferred])
            assert.doesNotMatch(text, /[a-z]+-[a-z]+-[a-z]+|undefined|null|_/, `${award.id}: ${text}`);
        }
        assert.ok(conditionsOf(version.conditions).length > 0);
      }
});

test('an award that the catalogue does not have is an error', () => {
  assert.throws(() => ask('khong-co', '2026-03-10'), RangeError);
});

test('a case or a discipline leaves conditions to show; an award that does not exist has none', () => {
  assert.equal(hasConditions(ask(CS, '2026-03-10')), true);
  assert.equal(hasConditions(ask(CS, '2026-03-10', { ...person, openCase: true })), true);
  const discipline = [{ level: 'canh-cao', decidedOn: '2025-05-02' }];
  assert.equal(hasConditions(ask(CS, '2026-03-10', { ...person, discipline })), true);
  assert.equal(hasConditions(ask(CS, '2004-06-30')), false);
});

test('who may decide is who might on the day', () => {
  const sure = { source: 'Luật', confidence: 'verified' } as const;
  const authority = [
    { ...sure, who: 'chu-tich-ubnd-huyen', from: null, to: '2025-07-01' },
    { ...sure, who: 'chu-tich-ubnd-xa', from: '2025-07-01', to: null },
  ];
  const award = { ...awardOf(CS), authority };
  for (const [on, who] of [
    ['2025-06-30', 'chu-tich-ubnd-huyen'],
    ['2025-07-01', 'chu-tich-ubnd-xa'],
  ] as const)
    assert.deepEqual(
      authoritiesOn(award, on).map((each) => each.who),
      [who],
      on,
    );
});
