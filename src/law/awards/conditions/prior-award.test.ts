import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HonourFact } from '../facts.ts';
import { gapOf, said, table } from './conditions.fixture.ts';

const CS = 'chien-si-thi-dua-co-so';
const PROVINCIAL = 'chien-si-thi-dua-bo-ban-nganh-tinh';
const THIRD = 'huan-chuong-lao-dong-hang-ba';
const years = (award: string, ...list: number[]): HonourFact[] => list.map((year) => ({ award, year }));
const once = { award: [CS], count: 1 };
const three = { award: [CS], count: 3, consecutive: true };
const standard = {
  award: ['lao-dong-tien-tien', 'chien-si-tien-tien'],
  count: 1,
  sameYear: true,
  meets: 'tieu-chuan',
} as const;
const inside = { award: [CS], count: 3, within: 'khoang-xet' } as const;
const SINCE = { span: { since: [THIRD], years: 5 } };

table('prior_award', [
  ['held', once, { honours: years(CS, 2010) }, true],
  ['not held', once, { honours: [] }, false],
  ['honours not known', once, {}, null],
  ['another award', once, { honours: years(PROVINCIAL, 2024) }, false],
  ['any of several', { award: [PROVINCIAL, CS], count: 1 }, { honours: years(CS, 2024) }, true],
  ['no limit set', { award: [CS], count: null }, { honours: [] }, true],
  [
    'decided on the day the dossier is received',
    once,
    { honours: [{ award: CS, year: 2025, decidedOn: '2026-03-10' }] },
    true,
  ],
  ['decided the day after', once, { honours: [{ award: CS, year: 2025, decidedOn: '2026-03-11' }] }, false],
  ['thematic does not count', once, { honours: [{ award: CS, year: 2025, basis: 'chuyen-de' }] }, false],
  ['sudden does not count', once, { honours: [{ award: CS, year: 2025, basis: 'dot-xuat' }] }, false],
  ['merit counts', once, { honours: [{ award: CS, year: 2025, basis: 'cong-trang' }] }, true],
  ['three years up to the one assessed', three, { honours: years(CS, 2023, 2024, 2025) }, true],
  ['three years up to the one before', three, { honours: years(CS, 2022, 2023, 2024) }, true],
  ['three years that end too early', three, { honours: years(CS, 2021, 2022, 2023) }, false],
  ['a broken row', three, { honours: years(CS, 2022, 2024, 2025) }, false],
  ['two of three', three, { honours: years(CS, 2024, 2025) }, false],
  ['one year twice is one year', three, { honours: years(CS, 2024, 2025, 2025) }, false],
  [
    'the year of the decision stands for the year',
    three,
    {
      honours: ['2023-12-20', '2024-12-20', '2025-12-20'].map((decidedOn) => ({ award: CS, decidedOn })),
    },
    true,
  ],
  [
    'two in a row, one year apart',
    { award: [PROVINCIAL], count: 2, consecutive: true },
    {
      honours: years(PROVINCIAL, 2024, 2025),
    },
    true,
  ],
  [
    'two award periods, three years apart',
    { award: [PROVINCIAL], count: 2, consecutive: true },
    {
      honours: years(PROVINCIAL, 2022, 2025),
    },
    true,
  ],
  [
    'two years apart is neither',
    { award: [PROVINCIAL], count: 2, consecutive: true },
    {
      honours: years(PROVINCIAL, 2023, 2025),
    },
    false,
  ],
  [
    'six years apart is a broken row',
    { award: [PROVINCIAL], count: 2, consecutive: true },
    {
      honours: years(PROVINCIAL, 2019, 2025),
    },
    false,
  ],
  ['the same year', { award: [CS], count: 1, sameYear: true }, { honours: years(CS, 2025) }, true],
  ['the year before', { award: [CS], count: 1, sameYear: true }, { honours: years(CS, 2024) }, false],
  [
    'the standard is met, the title is not there',
    standard,
    {
      honours: [],
      meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2025 }],
    },
    true,
  ],
  ['the title is there', standard, { honours: years('chien-si-tien-tien', 2025) }, true],
  [
    'the standard of another year',
    standard,
    {
      honours: [],
      meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2024 }],
    },
    false,
  ],
  ['nothing said of the standard', standard, { honours: [] }, null],
  [
    'after another award',
    { award: [CS], count: 1, after: THIRD },
    {
      honours: [
        { award: THIRD, decidedOn: '2020-05-01' },
        { award: CS, decidedOn: '2020-05-02' },
      ],
    },
    true,
  ],
  [
    'on the day of the other award',
    { award: [CS], count: 1, after: THIRD },
    {
      honours: [
        { award: THIRD, decidedOn: '2020-05-01' },
        { award: CS, decidedOn: '2020-05-01' },
      ],
    },
    false,
  ],
  [
    'without the other award nothing is after it',
    { award: [CS], count: 1, after: THIRD },
    {
      honours: years(CS, 2024),
    },
    false,
  ],
  [
    'inside the time assessed',
    inside,
    { honours: [...years(THIRD, 2018), ...years(CS, 2019, 2021, 2025)] },
    true,
    SINCE,
  ],
  [
    'one in the year of the base award',
    inside,
    {
      honours: [...years(THIRD, 2018), ...years(CS, 2018, 2021, 2025)],
    },
    false,
    SINCE,
  ],
  [
    'in that year, but decided after it',
    inside,
    {
      honours: [
        { award: THIRD, year: 2018, decidedOn: '2018-05-01' },
        { award: CS, year: 2018, decidedOn: '2018-12-20' },
        ...years(CS, 2021, 2025),
      ],
    },
    true,
    SINCE,
  ],
  [
    'without a base award the last years count',
    inside,
    { honours: years(CS, 2021, 2023, 2025) },
    true,
    {
      span: { since: [], years: 5 },
    },
  ],
  [
    'one before those years',
    inside,
    { honours: years(CS, 2020, 2023, 2025) },
    false,
    {
      span: { since: [], years: 5 },
    },
  ],
]);

test('prior_award: sentences', () => {
  assert.equal(said('prior_award', three).vi, '3 lần liên tục được tặng danh hiệu Chiến sĩ thi đua cơ sở');
  assert.equal(
    said('prior_award', standard).vi,
    'Đạt tiêu chuẩn danh hiệu Lao động tiên tiến hoặc Chiến sĩ tiên tiến trong năm xét',
  );
  assert.equal(
    said('prior_award', { award: [CS], count: 1, after: THIRD }).vi,
    'Đã được tặng danh hiệu Chiến sĩ thi đua cơ sở, sau khi được tặng Huân chương Lao động hạng Ba',
  );
  assert.equal(
    said('prior_award', inside).en,
    'Granted the title of Grassroots Emulation Fighter 3 times in the time assessed',
  );
});

test('prior_award: what is missing', () => {
  assert.equal(
    gapOf('prior_award', three, { honours: years(CS, 2024, 2025) }),
    '1 năm Chiến sĩ thi đua cơ sở',
  );
  assert.equal(gapOf('prior_award', inside, { honours: [] }), '3 lần Chiến sĩ thi đua cơ sở');
  assert.equal(gapOf('prior_award', once, { honours: [] }), 'Chiến sĩ thi đua cơ sở');
  assert.equal(
    gapOf('prior_award', three, {}),
    'số lần được tặng danh hiệu Chiến sĩ thi đua cơ sở',
    'not known how often',
  );
  const provincial = { award: ['chien-si-thi-dua-bo-ban-nganh-tinh'], count: 2, consecutive: true };
  assert.equal(
    gapOf('prior_award', provincial, { honours: [] }),
    '2 lần Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
    'not to be had every year',
  );
});
