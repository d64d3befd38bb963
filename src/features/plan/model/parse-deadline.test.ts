import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isoDay, lastDayOf } from './calendar-day.ts';
import { parseDeadline } from './parse-deadline.ts';

interface Case {
  kind: string;
  from?: string;
  to?: string;
  exclusive?: true;
  done?: true;
  milestones?: [actor: string | null, date: string][];
  doubts?: string[];
}

/** What a completion time in a plan of 2024 means. */
const CASES: Record<string, Case> = {
  'Trước ngày 15/3/2024': { kind: 'by', to: '2024-03-15', exclusive: true },
  'trước 15/5': { kind: 'by', to: '2024-05-15', exclusive: true },
  'Trước 15-3-2024': { kind: 'by', to: '2024-03-15', exclusive: true },
  'Trước ngày 05 tháng 3 năm 2024': { kind: 'by', to: '2024-03-05', exclusive: true },
  'Trước tháng 4/2024': { kind: 'by', to: '2024-04-01', exclusive: true },
  'Chậm nhất ngày 20/11/2024': { kind: 'by', to: '2024-11-20' },
  'Đến hết ngày 20/11/2024': { kind: 'by', to: '2024-11-20' },
  'Hoàn thành trong tháng 6/2024': { kind: 'by', to: '2024-06-30' },
  'Hoàn thành trước ngày 25/02/2024': { kind: 'by', to: '2024-02-25', exclusive: true },
  '15/3/2024': { kind: 'on', to: '2024-03-15' },
  'Ngày 19/5': { kind: 'on', to: '2024-05-19' },
  'Nhân dịp Quốc khánh 02/9': { kind: 'on', to: '2024-09-02' },
  'Tháng 02/2024': { kind: 'month', from: '2024-02-01', to: '2024-02-29' },
  'Tháng 12': { kind: 'month', from: '2024-12-01', to: '2024-12-31' },
  'Trong tháng 7 năm 2024': { kind: 'month', from: '2024-07-01', to: '2024-07-31' },
  '8/2024': { kind: 'month', from: '2024-08-01', to: '2024-08-31' },
  'Đầu tháng 3': { kind: 'period', from: '2024-03-01', to: '2024-03-10' },
  'Giữa tháng 3/2024': { kind: 'period', from: '2024-03-11', to: '2024-03-20' },
  'Cuối tháng 2/2024': { kind: 'by', to: '2024-02-29' },
  'Tuần 2 tháng 3': { kind: 'period', from: '2024-03-08', to: '2024-03-14' },
  'Tháng 3 đến 15/4/2024': { kind: 'period', from: '2024-03-01', to: '2024-04-15' },
  'Từ tháng 3 đến tháng 5/2024': { kind: 'period', from: '2024-03-01', to: '2024-05-31' },
  'Từ ngày 5 đến ngày 10/3/2024': { kind: 'period', from: '2024-03-05', to: '2024-03-10' },
  'Từ 01/3/2024 - 15/4/2024': { kind: 'period', from: '2024-03-01', to: '2024-04-15' },
  'Từ 01/3-15/4/2024': { kind: 'period', from: '2024-03-01', to: '2024-04-15' },
  'Từ ngày 01/3 đến trước ngày 15/4/2024': {
    kind: 'period',
    from: '2024-03-01',
    to: '2024-04-15',
    exclusive: true,
  },
  'Từ ngày 01/3/2024, xong trước ngày 15/4/2024': {
    kind: 'period',
    from: '2024-03-01',
    to: '2024-04-15',
    exclusive: true,
  },
  'Từ ngày 20/12 đến ngày 05/01/2025': {
    kind: 'period',
    from: '2024-12-20',
    to: '2025-01-05',
    doubts: ['year-mismatch'],
  },
  // What only begins is not late on the day after, and its end is not guessed.
  'Từ ngày 15/4/2024': { kind: 'period', from: '2024-04-15', doubts: ['deadline-unclear'] },
  'Sau ngày 15/4': { kind: 'period', from: '2024-04-15', doubts: ['deadline-unclear'] },
  'Trong 10 ngày làm việc kể từ ngày 04/3/2024': {
    kind: 'period',
    from: '2024-03-04',
    doubts: ['deadline-unclear'],
  },
  'Tháng 01 năm sau': { kind: 'month', from: '2025-01-01', to: '2025-01-31' },
  'Trước ngày 15/01 năm sau': { kind: 'by', to: '2025-01-15', exclusive: true },
  'Nhân dịp kỷ niệm Ngày Giải phóng Thủ đô (10/10/1954 - 10/10/2024)': { kind: 'on', to: '2024-10-10' },
  'Nhân dịp Tết Nguyên đán': { kind: 'on', doubts: ['deadline-unclear'] },
  'Hằng tháng từ tháng 3 đến tháng 10/2024': { kind: 'recurring', from: '2024-03-01', to: '2024-10-31' },
  'Tháng 3-4/2024': { kind: 'period', from: '2024-03-01', to: '2024-04-30' },
  'Quý II': { kind: 'period', from: '2024-04-01', to: '2024-06-30' },
  'Quý II, III/2024': { kind: 'period', from: '2024-04-01', to: '2024-09-30' },
  '6 tháng đầu năm 2024': { kind: 'period', from: '2024-01-01', to: '2024-06-30' },
  'Trong năm 2024': { kind: 'period', from: '2024-01-01', to: '2024-12-31' },
  'Dự kiến 19/01/2024': { kind: 'expected', to: '2024-01-19' },
  'Theo KH của tỉnh (Dự kiến trước 30/6/2024)': { kind: 'expected', to: '2024-06-30', exclusive: true },
  'Hàng tháng': { kind: 'recurring' },
  'Hằng quý, thường xuyên': { kind: 'recurring' },
  'Trước ngày 20 hàng tháng': { kind: 'recurring' },
  'Định kỳ 6 tháng, 01 năm': { kind: 'recurring' },
  '6 tháng, 9 tháng, năm': { kind: 'recurring' },
  'Khi có phát sinh': { kind: 'when-arising' },
  'Đột xuất': { kind: 'when-arising' },
  'Theo kế hoạch của Cụm trưởng': { kind: 'follows' },
  'Thực hiện theo tiến độ tại Phụ lục 1': { kind: 'follows' },
  'Sau khi có hướng dẫn của Sở': { kind: 'follows' },
  'Theo tiến độ tại Kế hoạch số 63/KH-UBND ngày 12/11/2023': { kind: 'follows', from: '2023-11-12' },
  'Tháng 01/2024 Đã hoàn thành': { kind: 'month', from: '2024-01-01', to: '2024-01-31', done: true },
  'Đã hoàn thành': { kind: 'none', done: true },
  'Trước 30/4/2024 (đơn vị gửi hồ sơ trước 15/3/2024)': {
    kind: 'by',
    to: '2024-04-30',
    exclusive: true,
    milestones: [['đơn vị', '2024-03-15']],
  },
  'Tháng 6/2024 (các phường gửi báo cáo trước ngày 05/6; phòng Nội vụ tổng hợp trước ngày 15/6)': {
    kind: 'month',
    from: '2024-06-01',
    to: '2024-06-30',
    milestones: [
      ['các phường', '2024-06-05'],
      ['phòng Nội vụ', '2024-06-15'],
    ],
  },
  'Theo kế hoạch của tỉnh (các đơn vị gửi hồ sơ trước 15/3/2024)': {
    kind: 'follows',
    milestones: [['các đơn vị', '2024-03-15']],
  },
  'Đơn vị gửi bài đến 15/4/2024': { kind: 'by', to: '2024-04-15', milestones: [['Đơn vị', '2024-04-15']] },
  'Khối xã trước 10/5; khối trường trước 10/6': {
    kind: 'by',
    to: '2024-05-10',
    exclusive: true,
    milestones: [
      ['Khối xã', '2024-05-10'],
      ['khối trường', '2024-06-10'],
    ],
  },
  'Trước ngày 10/6/2024 và ngày 10/9/2024': {
    kind: 'by',
    to: '2024-06-10',
    exclusive: true,
    milestones: [[null, '2024-09-10']],
  },
  'Trước 15/3 đơn vị gửi hồ sơ; trước 30/3 trình Chủ tịch': {
    kind: 'by',
    to: '2024-03-30',
    exclusive: true,
    milestones: [['đơn vị', '2024-03-15']],
  },
  'Đợt 1: trước 15/3; đợt 2: trước 15/8': {
    kind: 'by',
    to: '2024-03-15',
    exclusive: true,
    milestones: [[null, '2024-08-15']],
  },
  'Tháng 3, 6, 9/2024': {
    kind: 'month',
    from: '2024-03-01',
    to: '2024-03-31',
    milestones: [
      [null, '2024-06-30'],
      [null, '2024-09-30'],
    ],
  },
  'Quý I, II, III/2024': { kind: 'period', from: '2024-01-01', to: '2024-09-30' },
  'Quý I - III/2024': { kind: 'period', from: '2024-01-01', to: '2024-09-30' },
  'Quý II và quý IV/2024': {
    kind: 'period',
    from: '2024-04-01',
    to: '2024-06-30',
    milestones: [[null, '2024-12-31']],
  },
  'Quý II, IV': {
    kind: 'period',
    from: '2024-04-01',
    to: '2024-06-30',
    milestones: [[null, '2024-12-31']],
  },
  'Quí II/2024': { kind: 'period', from: '2024-04-01', to: '2024-06-30' },
  'Cuối quý II': { kind: 'by', to: '2024-06-30' },
  'Trước 17 giờ 00 ngày 20/11/2024': { kind: 'by', to: '2024-11-20' },
  'Trước 16h30, ngày 20/11': { kind: 'by', to: '2024-11-20' },
  'Không muộn hơn ngày 05/12/2024': { kind: 'by', to: '2024-12-05' },
  'Trước ngày 15.3': { kind: 'by', to: '2024-03-15', exclusive: true },
  'Tuần cuối tháng 5': { kind: 'by', to: '2024-05-31' },
  'Tuần thứ hai tháng 3/2024': { kind: 'period', from: '2024-03-08', to: '2024-03-14' },
  'Nửa đầu tháng 02': { kind: 'period', from: '2024-02-01', to: '2024-02-15' },
  'Nửa cuối tháng 02': { kind: 'by', to: '2024-02-29' },
  'Từ 15 đến 20 tháng 5': { kind: 'period', from: '2024-05-15', to: '2024-05-20' },
  'Ngày 28 và 29/5/2024': { kind: 'on', to: '2024-05-28', milestones: [[null, '2024-05-29']] },
  'Ngày 05 của tháng cuối quý': { kind: 'recurring' },
  'Thường xuyên trong năm': { kind: 'recurring' },
  'Năm 2024': { kind: 'period', from: '2024-01-01', to: '2024-12-31' },
  'Sau khi có Quyết định khen thưởng': { kind: 'follows' },
  'Quý II, III, IV': { kind: 'period', from: '2024-04-01', to: '2024-12-31' },
  'Quý III - quý IV/2024': { kind: 'period', from: '2024-07-01', to: '2024-12-31' },
  '15/11-20/11/2024': { kind: 'period', from: '2024-11-15', to: '2024-11-20' },
  '01/3-15/4': { kind: 'period', from: '2024-03-01', to: '2024-04-15' },
  'Tuần 1, tháng 3': { kind: 'period', from: '2024-03-01', to: '2024-03-07' },
  'Tuần III/tháng 5': { kind: 'period', from: '2024-05-15', to: '2024-05-21' },
  'Tuần 2, 3 tháng 3/2024': { kind: 'period', from: '2024-03-08', to: '2024-03-21' },
  'Tuần 2 và tuần 3 tháng 3': { kind: 'period', from: '2024-03-08', to: '2024-03-21' },
  '9 tháng đầu năm': { kind: 'period', from: '2024-01-01', to: '2024-09-30' },
  '6 tháng cuối năm 2024': { kind: 'period', from: '2024-07-01', to: '2024-12-31' },
  'Hạn cuối: ngày 30/9': { kind: 'by', to: '2024-09-30' },
  'Sau khi có KH của TP': { kind: 'follows' },
  '06 tháng/lần': { kind: 'recurring' },
  '02 lần/năm': { kind: 'recurring' },
  'Các quý': { kind: 'recurring' },
  'Các đơn vị gửi hồ sơ trước ngày 15/3, Phòng Nội vụ tổng hợp trước 20/3, trình trước 30/3/2024': {
    kind: 'by',
    to: '2024-03-15',
    exclusive: true,
    milestones: [
      ['Các đơn vị', '2024-03-15'],
      ['Phòng Nội vụ', '2024-03-20'],
      ['Phòng Nội vụ', '2024-03-30'],
    ],
  },
  'Trước 15/3 các phường gửi hồ sơ, trước 20/3 Phòng Nội vụ tổng hợp': {
    kind: 'by',
    to: '2024-03-15',
    exclusive: true,
    milestones: [
      ['các phường', '2024-03-15'],
      ['Phòng Nội vụ', '2024-03-20'],
    ],
  },
  '15/02//2024': { kind: 'on', to: '2024-02-15', doubts: ['date-malformed'] },
  'Trước 31/02/2024': { kind: 'by', exclusive: true, doubts: ['date-impossible'] },
  'Trước ngày 30/6/2023': { kind: 'by', to: '2023-06-30', exclusive: true, doubts: ['year-mismatch'] },
  'Tháng 02/2021': { kind: 'month', from: '2021-02-01', to: '2021-02-28', doubts: ['year-mismatch'] },
  '': { kind: 'none', doubts: ['deadline-empty'] },
  '…': { kind: 'none', doubts: ['deadline-empty'] },
  'Như trên': { kind: 'none', doubts: ['deadline-unclear'] },
};

describe('parse-deadline', () => {
  for (const [text, want] of Object.entries(CASES)) {
    test(text || '(empty)', () => {
      const { deadline, doubts } = parseDeadline(text, 2024);
      assert.deepEqual(
        {
          kind: deadline.kind,
          from: deadline.from,
          to: deadline.to,
          exclusive: deadline.exclusive,
          done: deadline.done,
          milestones: deadline.milestones.map((m) => [m.actor, m.date]),
          doubts: doubts.map((d) => d.code),
        },
        {
          kind: want.kind,
          from: want.from ?? null,
          to: want.to ?? null,
          exclusive: want.exclusive ?? false,
          done: want.done ?? false,
          milestones: want.milestones ?? [],
          doubts: want.doubts ?? [],
        },
      );
    });
  }

  test('a date without a year stays open when the year of the plan is not known', () => {
    const { deadline, doubts } = parseDeadline('Trước 15/5', null);
    assert.equal(deadline.to, null);
    assert.deepEqual(
      doubts.map((d) => d.code),
      ['deadline-unclear'],
    );
  });

  const day = fc.record({
    year: fc.integer({ min: 2015, max: 2035 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });

  test('a day written in any of the usual ways is that day, or a doubt when there is none', () => {
    const shape = fc.constantFrom(
      '{d}/{m}/{y}',
      '{dd}/{mm}/{y}',
      '{d}-{m}-{y}',
      '{d}.{m}.{y}',
      'ngày {d} tháng {m} năm {y}',
      '{d} / {m} / {y}',
    );
    fc.assert(
      fc.property(
        day,
        shape,
        fc.constantFrom('Trước ', 'Chậm nhất ', '', 'Dự kiến ', 'Hoàn thành trước ngày '),
        ({ year, month, day: d }, form, lead) => {
          const text =
            lead +
            form
              .replace('{dd}', String(d).padStart(2, '0'))
              .replace('{mm}', String(month).padStart(2, '0'))
              .replace('{d}', String(d))
              .replace('{m}', String(month))
              .replace('{y}', String(year));
          const { deadline, doubts } = parseDeadline(text, year);
          const want = d <= lastDayOf(year, month) ? isoDay(year, month, d) : null;
          assert.equal(deadline.to, want, text);
          assert.equal(
            doubts.some((x) => x.code === 'date-impossible'),
            want === null,
            text,
          );
        },
      ),
    );
  });

  test('a year other than the plan’s is kept as written and doubted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2015, max: 2035 }),
        fc.integer({ min: 2015, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        (plan, year, month) => {
          const { deadline, doubts } = parseDeadline(`Tháng ${month}/${year}`, plan);
          assert.equal(deadline.to?.slice(0, 4), String(year));
          assert.equal(
            doubts.some((d) => d.code === 'year-mismatch'),
            plan !== year,
          );
        },
      ),
    );
  });

  test('any text gives a deadline with days of the calendar, in one line, without failing', () => {
    const word = fc.constantFrom(
      'trước',
      'ngày',
      '15/3',
      '31/02/2024',
      'tháng',
      '3',
      '/',
      '(',
      ')',
      'quý',
      'II',
      'đến',
      '2024',
      '6 tháng',
      'gửi',
      'các đơn vị',
      ';',
      '\n',
      'theo',
      'hàng tháng',
      '-',
      ',',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 2015, max: 2035 })), (input, year) => {
        const { deadline } = parseDeadline(input, year);
        assert.doesNotMatch(deadline.text, /\s\s|\n/);
        for (const iso of [deadline.from, deadline.to, ...deadline.milestones.map((m) => m.date)]) {
          if (iso === null) continue;
          const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
          assert.equal(isoDay(y, m, d), iso);
        }
        if (deadline.kind === 'period' && deadline.from && deadline.to)
          assert.ok(deadline.from <= deadline.to);
      }),
      { numRuns: 1_000 },
    );
  });
});
