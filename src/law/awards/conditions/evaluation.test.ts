import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvaluationFact } from '../facts.ts';
import { gapOf, said, table } from './conditions.fixture.ts';

const XS = 'hoan-thanh-xuat-sac';
const TOT = 'hoan-thanh-tot';
const HT = 'hoan-thanh';
const graded = (grade: string, ...years: number[]): EvaluationFact[] =>
  years.map((year) => ({ year, grade }));
const best = { grade: XS, years: 1, consecutive: true };
const good = { grade: TOT, orBetter: true, years: 1, consecutive: true };
const five = { grade: TOT, orBetter: true, years: 5, consecutive: true };
const two = { grade: XS, years: 2, withinYears: 5 };

table('evaluation', [
  ['the grade asked', best, { evaluations: graded(XS, 2025) }, true],
  ['a lower grade', best, { evaluations: graded(TOT, 2025) }, false],
  ['not known', best, {}, null],
  ['no evaluation at all', best, { evaluations: [] }, false],
  ['or better: the grade itself', good, { evaluations: graded(TOT, 2025) }, true],
  ['or better: a better one', good, { evaluations: graded(XS, 2025) }, true],
  ['or better: a lower one', good, { evaluations: graded(HT, 2025) }, false],
  ['the year before, while this one has no grade', good, { evaluations: graded(TOT, 2024) }, true],
  [
    'the year before does not mend this one',
    good,
    { evaluations: [...graded(XS, 2024), ...graded(HT, 2025)] },
    false,
  ],
  ['two years before', good, { evaluations: graded(XS, 2023) }, false],
  [
    'five years up to the one assessed',
    five,
    { evaluations: graded(TOT, 2021, 2022, 2023, 2024, 2025) },
    true,
  ],
  ['five years up to the one before', five, { evaluations: graded(TOT, 2020, 2021, 2022, 2023, 2024) }, true],
  ['four years', five, { evaluations: graded(TOT, 2022, 2023, 2024, 2025) }, false],
  ['a year in between is missing', five, { evaluations: graded(TOT, 2020, 2021, 2023, 2024, 2025) }, false],
  [
    'a year in between is lower',
    five,
    {
      evaluations: [...graded(TOT, 2021, 2022, 2024, 2025), ...graded(HT, 2023)],
    },
    false,
  ],
  [
    'a year of maternity leave without a grade',
    five,
    {
      evaluations: graded(TOT, 2021, 2022, 2024, 2025),
      maternityLeave: [{ from: '2023-02-01', to: '2023-08-01' }],
    },
    true,
  ],
  [
    'leave does not mend a low grade',
    five,
    {
      evaluations: [...graded(TOT, 2021, 2022, 2024, 2025), ...graded(HT, 2023)],
      maternityLeave: [{ from: '2023-02-01', to: '2023-08-01' }],
    },
    false,
  ],
  [
    'leave alone is no evaluation',
    good,
    {
      evaluations: [],
      maternityLeave: [{ from: '2025-02-01', to: '2025-08-01' }],
    },
    false,
  ],
  ['two within five, both sides of the span', two, { evaluations: graded(XS, 2021, 2025) }, true],
  ['one lies before the span', two, { evaluations: graded(XS, 2020, 2025) }, false],
  [
    'the span ends in the year before while this one has no grade',
    two,
    { evaluations: graded(XS, 2020, 2024) },
    true,
  ],
  ['one within five', two, { evaluations: graded(XS, 2023) }, false],
  [
    'the lower of two grades for one year counts',
    best,
    {
      evaluations: [...graded(XS, 2025), ...graded(TOT, 2025)],
    },
    false,
  ],
  ['no limit set', { grade: XS, years: null }, { evaluations: [] }, true],
]);

test('evaluation: sentences and what is missing', () => {
  assert.equal(said('evaluation', five).vi, '5 năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên');
  assert.equal(said('evaluation', best).vi, 'Năm xét được xếp loại hoàn thành xuất sắc nhiệm vụ');
  assert.equal(
    said('evaluation', two).vi,
    'Trong 5 năm có ít nhất 2 năm được xếp loại hoàn thành xuất sắc nhiệm vụ',
  );
  assert.equal(said('evaluation', five).en, '5 consecutive years graded good completion of duties or better');
  assert.equal(
    gapOf('evaluation', five, { evaluations: graded(TOT, 2024, 2025) }),
    '3 năm được xếp loại hoàn thành tốt nhiệm vụ trở lên',
  );
});
