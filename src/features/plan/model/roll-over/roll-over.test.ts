import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromRoman, roman } from '../../../../documents/roman.ts';
import { isDay, isWorkingDay, weekday } from '../../../../law/calendar/index.ts';
import { readCalendar } from '../../../../law/calendar/read-catalogue.ts';
import { parseDeadline } from '../parse-deadline.ts';
import { applyRollOver } from './apply-roll-over.ts';
import { findLunarShift, isSameHoliday, moveDay, nearestWorkingDay, sameDayIn } from './day-shift.ts';
import { proposeRollOver } from './propose.ts';
import { proposeDeadline } from './propose-deadline.ts';
import { rewriteDay } from './rewrite-day.ts';
import { type RollDecisions, type RollProposal, type RollSource, undecided } from './roll-over.ts';
import { applyTextChanges, findTextChanges, losesRoundness } from './text-changes.ts';

const calendar = readCalendar(join(import.meta.dirname, '../../../../../catalogue/holidays.yaml'));

const day = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('texts', () => {
  const CASES: [text: string, after: string, kinds: string, safe: boolean][] = [
    ['Tổng kết công tác năm 2026', 'Tổng kết công tác năm 2027', 'year', true],
    ['Khen thưởng quý I/2026', 'Khen thưởng quý I/2027', 'date', true],
    ['Báo cáo trước ngày 05/6/2026', 'Báo cáo trước ngày 05/6/2027', 'date', true],
    ['Họp ngày 5 tháng 3 năm 2026', 'Họp ngày 5 tháng 3 năm 2027', 'date', true],
    ['Hội nghị năm học 2025-2026', 'Hội nghị năm học 2026-2027', 'year', true],
    ['Phương hướng năm 2027', 'Phương hướng năm 2028', 'year', false],
    ['Khen thưởng tổng kết năm 2025', 'Khen thưởng tổng kết năm 2026', 'year', false],
    ['Chiến lược đến năm 2030, tầm nhìn 2045', 'Chiến lược đến năm 2030, tầm nhìn 2045', '', true],
    ['Theo Luật Thi đua, khen thưởng năm 2022', 'Theo Luật Thi đua, khen thưởng năm 2022', '', true],
    ['Nghị định số 152/2025/NĐ-CP', 'Nghị định số 152/2025/NĐ-CP', '', true],
    [
      'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của tỉnh',
      'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của tỉnh',
      'reference',
      false,
    ],
    ['phong trào giai đoạn 2021-2025', 'phong trào giai đoạn 2021-2025', '', true],
    ['phong trào giai đoạn 2022-2026', 'phong trào giai đoạn 2027-2031', 'period', false],
    ['nhiệm kỳ 2021-2026', 'nhiệm kỳ 2026-2031', 'period', false],
    ['mục tiêu giai đoạn 2026-2030', 'mục tiêu giai đoạn 2026-2030', '', true],
    ['Giải báo chí lần thứ 5', 'Giải báo chí lần thứ 6', 'ordinal', false],
    ['Đại hội thi đua yêu nước lần thứ XI', 'Đại hội thi đua yêu nước lần thứ XII', 'ordinal', false],
    ['kỷ niệm 70 năm Ngày Giải phóng Thủ đô', 'kỷ niệm 71 năm Ngày Giải phóng Thủ đô', 'anniversary', false],
    [
      'Tổng kết 10 năm thực hiện Chỉ thị số 34-CT/TW',
      'Tổng kết 11 năm thực hiện Chỉ thị số 34-CT/TW',
      'anniversary',
      false,
    ],
    [
      'kỷ niệm 72 năm Ngày Giải phóng (10/10/1954 - 10/10/2026)',
      'kỷ niệm 73 năm Ngày Giải phóng (10/10/1954 - 10/10/2027)',
      'anniversary anniversary',
      false,
    ],
    [
      'Kỷ niệm chương cho 5 cá nhân, 3 năm liên tục',
      'Kỷ niệm chương cho 5 cá nhân, 3 năm liên tục',
      '',
      true,
    ],
    ['Đợt 2, phiên thứ 3, 6 tháng đầu năm', 'Đợt 2, phiên thứ 3, 6 tháng đầu năm', '', true],
    ['Tập huấn 29/02/2028', 'Tập huấn 29/02/2028', '', true],
  ];
  for (const [text, after, kinds, safe] of CASES)
    test(text, () => {
      const changes = findTextChanges(text, 2026, 2027);
      assert.equal(applyTextChanges(text, changes), after);
      assert.equal(changes.map(({ kind }) => kind).join(' '), kinds);
      assert.equal(
        changes.every((change) => change.safe),
        safe,
      );
    });

  test('29 February becomes the 28th, and a person must see it', () => {
    const changes = findTextChanges('Xong ngày 29/02/2028', 2028, 2029);
    assert.equal(applyTextChanges('Xong ngày 29/02/2028', changes), 'Xong ngày 28/02/2029');
    assert.deepEqual(
      changes.map(({ safe }) => safe),
      [false],
    );
  });

  test('a round anniversary that is none next year most likely does not come again', () => {
    const lost = (text: string) => findTextChanges(text, 2026, 2027).some(losesRoundness);
    assert.equal(lost('kỷ niệm 70 năm Ngày Giải phóng'), true);
    assert.equal(lost('kỷ niệm 69 năm Ngày Giải phóng'), false);
  });

  test('changes never overlap, replay what the text says, and a second plan year moves it once more', () => {
    const piece = fc.constantFrom(
      'năm 2026',
      'quý II/2026',
      '15/3/2026',
      'giai đoạn 2021-2026',
      'lần thứ IX',
      'kỷ niệm 5 năm thành lập',
      'số 12/KH-UBND ngày 02/02/2026',
      '(',
      ')',
      ';',
      'Luật',
      'tháng 5',
      '2026',
      '29/02/2024',
      'và',
      ',',
      '.',
      '–',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join(' ');
        const changes = findTextChanges(text, 2026, 2027);
        for (const [n, change] of changes.entries()) {
          assert.equal(text.slice(change.start, change.end), change.before);
          assert.ok(n === 0 || (changes[n - 1]?.end ?? 0) <= change.start);
          if (change.kind === 'reference') assert.equal(change.after, change.before);
        }
        assert.equal(applyTextChanges(text, []), text);
      }),
    );
  });
});

describe('days', () => {
  test('a moved day is always a day of the new year; only 29 February is not the same', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 2022, max: 2041 }), (before, to) => {
        const after = sameDayIn(before, to);
        assert.ok(isDay(after) && after.startsWith(`${to}-`));
        assert.equal(
          after.slice(5) === before.slice(5),
          !before.endsWith('-02-29') || after.endsWith('-02-29'),
        );
      }),
    );
  });

  test('a holiday is the same holiday a year later; a working day beside it, or one made up for it, is none', () => {
    assert.equal(isSameHoliday(calendar, '2026-04-30', '2027-04-30'), true);
    assert.equal(isSameHoliday(calendar, '2026-04-30', '2027-05-01'), false);
    assert.equal(isSameHoliday(calendar, '2026-04-29', '2027-04-29'), false);
    assert.equal(isSameHoliday(calendar, '2026-08-31', '2027-09-02'), false);
  });

  test('a day off says why: its holiday, or that it is the end of a week', () => {
    const why = (before: string) => moveDay(before, 2027, calendar).off?.vi ?? null;
    assert.deepEqual(['2026-04-30', '2026-03-14', '2026-03-16'].map(why), [
      'Ngày Chiến thắng',
      'ngày nghỉ hằng tuần',
      null,
    ]);
  });

  test('a day off is said to be one, with the nearest working day; a working day is left alone', () => {
    fc.assert(
      fc.property(day, (before) => {
        const moved = moveDay(before, 2027, calendar);
        assert.equal(moved.off === null, isWorkingDay(calendar, moved.after));
        assert.equal(moved.nearest === null, moved.off === null);
        if (moved.nearest !== null) assert.ok(isWorkingDay(calendar, moved.nearest));
        assert.equal(moved.weekdayAfter, weekday(moved.after));
      }),
    );
    assert.equal(nearestWorkingDay(calendar, '2027-05-15'), '2027-05-14', 'a Saturday: the Friday before');
    assert.equal(
      nearestWorkingDay(calendar, '2027-05-16'),
      '2027-05-17',
      'a Sunday: the Monday after is nearer',
    );
  });

  test('events that move with the moon', () => {
    const shift = (words: string) => findLunarShift(words, 2026, 2027);
    assert.deepEqual(shift('Chúc Tết Nguyên đán')?.after, '2027-02-06');
    assert.equal(shift('Chúc Tết Nguyên đán')?.before, '2026-02-17');
    assert.equal(shift('Tết Bính Ngọ')?.name.vi, 'Tết Nguyên đán');
    assert.equal(shift('Tặng quà Tết Trung thu')?.name.vi, 'Tết Trung thu');
    assert.equal(shift('Giỗ Tổ Hùng Vương')?.after, '2027-04-16');
    assert.equal(shift('Tết Dương lịch'), null);
    assert.equal(shift('Họp tổng kết'), null);
  });

  test('a day is rewritten in the manner in which it stands', () => {
    const cases: [string, string, string, string][] = [
      ['Trước ngày 15/5/2027', '2027-05-15', '2027-05-14', 'Trước ngày 14/5/2027'],
      ['Trước 05/06/2027', '2027-06-05', '2027-06-04', 'Trước 04/06/2027'],
      ['ngày 1 tháng 8', '2027-08-01', '2027-07-30', 'ngày 30 tháng 7'],
      ['ngày 30/10', '2027-10-30', '2027-11-01', 'ngày 01/11'],
    ];
    for (const [text, old, next, expected] of cases) {
      assert.equal(rewriteDay(text, 2027, old, next), expected);
      assert.equal(parseDeadline(expected, 2027).deadline.to, next);
    }
    assert.equal(rewriteDay('Tháng 5/2027', 2027, '2027-05-31', '2027-05-28'), null);
  });
});

describe('completion times', () => {
  const propose = (text: string, content = 'Báo cáo', from = 2026) =>
    proposeDeadline(
      { id: 'x', place: 'tasks', of: '' },
      { text, content, from, to: from + 1, calendar },
    )[0] ?? null;
  const CASES: [text: string, after: string | null, flags: string, safe: boolean][] = [
    ['Trước ngày 12/3/2026', 'Trước ngày 12/3/2027', '', true],
    ['Trước ngày 16/5/2026', 'Trước ngày 15/5/2027', 'day-off', false],
    ['Chậm nhất 15/5', 'Chậm nhất 14/5', 'day-off', false],
    ['Trước 12/3', 'Trước 12/3', '', true],
    ['Tháng 5/2026', 'Tháng 5/2027', '', true],
    ['Tháng 5', null, '', true],
    ['Nhân dịp 02/9', 'Nhân dịp 02/9', '', true],
    ['Hàng tháng', null, '', true],
    ['Khi có phát sinh', null, '', true],
    ['', null, '', true],
  ];
  for (const [text, after, flags, safe] of CASES)
    test(text === '' ? '(nothing)' : text, () => {
      const proposal = propose(text);
      assert.equal(proposal?.after ?? null, after);
      assert.equal(proposal?.flags.join(' ') ?? '', flags);
      assert.equal(proposal?.safe ?? true, safe);
    });

  test('work for Tết keeps its distance from it', () => {
    const proposal = propose('Trước ngày 11/02/2026', 'Chúc Tết gia đình chính sách');
    assert.deepEqual(proposal?.flags, ['day-off', 'lunar'], '10/02/2027 lies in the days of Tết');
    assert.equal(proposal?.after, 'Trước ngày 30/01/2027', 'the last day in time was a week before Tết');
    assert.equal(proposal?.safe, false);
  });

  test('29 February', () => {
    const proposal = propose('Chậm nhất 29/02/2028', 'Báo cáo', 2028);
    assert.ok(proposal?.flags.includes('impossible-day'));
    assert.equal(proposal?.after, 'Chậm nhất 28/02/2029');
  });

  test('what is proposed as safe means a working day of the new year', () => {
    fc.assert(
      fc.property(
        day.filter((each) => each.startsWith('2026')),
        fc.constantFrom('Trước ngày', 'Chậm nhất', 'Ngày'),
        (date, word) => {
          const [y, m, d] = date.split('-');
          const proposal = propose(`${word} ${d}/${m}/${y}`);
          assert.ok(proposal !== null);
          const { deadline, doubts } = parseDeadline(proposal.after, 2027);
          assert.ok(deadline.to !== null && isDay(deadline.to));
          assert.deepEqual(
            doubts.filter(({ code }) => code === 'date-impossible'),
            [],
          );
          const due = deadline.exclusive
            ? new Date(Date.parse(deadline.to) - 86_400_000).toISOString().slice(0, 10)
            : deadline.to;
          if (proposal.safe && word !== 'Ngày') assert.ok(isWorkingDay(calendar, due), `${date} → ${due}`);
        },
      ),
    );
  });
});

describe('a whole plan', () => {
  const source: RollSource = {
    year: 2026,
    title: 'Công tác thi đua năm 2026',
    opening: [],
    legalBases: [
      { text: 'Luật Thi đua, khen thưởng ngày 15/6/2022', number: '06/2022/QH15', date: '2022-06-15' },
      { text: 'Kế hoạch số 3/KH-UBND ngày 05/01/2026', number: '3/KH-UBND', date: '2026-01-05' },
    ],
    outline: [
      {
        number: 'I',
        title: 'Mục đích năm 2026',
        level: 1,
        paragraphs: ['Giữ nguyên', 'Năm 2026 làm tốt'],
        children: [],
        source: [] as never,
      },
    ],
    movements: [{ name: 'Chung sức', source: null }],
    annexes: [{ number: 1, title: 'Nhiệm vụ năm 2026' }],
    tasks: [
      {
        id: 'a',
        annex: 1,
        number: '1',
        section: 'Quý I',
        content: 'Tổng kết',
        deadlineText: 'Trước 12/3/2026',
        cancelled: false,
        agenda: [],
      },
      {
        id: 'b',
        annex: 1,
        number: '2',
        section: 'Quý I',
        content: 'Kỷ niệm 70 năm thành lập',
        deadlineText: 'Tháng 3',
        cancelled: false,
        agenda: [],
      },
      {
        id: 'c',
        annex: 1,
        number: '3',
        section: 'Quý I',
        content: 'Thường trực',
        deadlineText: 'Hàng tháng',
        cancelled: false,
        agenda: [],
      },
      {
        id: 'd',
        annex: 2,
        number: '1',
        section: 'Phiên họp',
        content: 'Phiên 1',
        deadlineText: 'Tháng 1',
        cancelled: true,
        agenda: ['Xét khen thưởng năm 2026'],
      },
    ],
    duties: [{ id: 'e', text: 'Gửi báo cáo', deadlineText: 'trước 20/01/2026' }],
  };
  const proposals = proposeRollOver(source, 2027, calendar);
  const decideAll = (choice: (proposal: RollProposal) => 'accept' | 'keep' | 'drop'): RollDecisions =>
    Object.fromEntries(
      proposals.map((proposal) => [
        proposal.id,
        { decision: choice(proposal), value: null, before: proposal.before },
      ]),
    );

  test('a proposal for what speaks of the year, none for the rest', () => {
    assert.deepEqual(
      proposals.map(({ id, safe }) => [id, safe]),
      [
        ['title', true],
        ['base.1', false],
        ['outline.0.title', true],
        ['outline.0.p1', true],
        ['annex.1', true],
        ['task.a.deadline', true],
        ['task.b.content', false],
        ['task.d.content', false],
        ['task.d.agenda', true],
        ['duty.e.deadline', true],
      ],
    );
    assert.deepEqual(proposals.find(({ id }) => id === 'task.b.content')?.flags, ['one-off']);
    assert.deepEqual(proposals.find(({ id }) => id === 'task.d.content')?.flags, ['cancelled']);
  });

  test('undecided it makes no plan; kept it is the old one; accepted and dropped as decided', () => {
    assert.equal(undecided(proposals, {}).length, proposals.length);
    assert.throws(() => applyRollOver(source, proposals, {}), RangeError);
    const { year: _, ...same } = source;
    assert.deepEqual(
      applyRollOver(
        source,
        proposals,
        decideAll(() => 'keep'),
      ),
      same,
    );
    const next = applyRollOver(
      source,
      proposals,
      decideAll(({ mayDrop, safe }) => (mayDrop && !safe ? 'drop' : 'accept')),
    );
    assert.equal(next.title, 'Công tác thi đua năm 2027');
    assert.deepEqual(
      next.tasks.map(({ id, deadlineText }) => [id, deadlineText]),
      [
        ['a', 'Trước 12/3/2027'],
        ['c', 'Hàng tháng'],
      ],
    );
    assert.equal(next.legalBases.length, 1);
    assert.equal(next.duties[0]?.deadlineText, 'trước 20/01/2027');
  });

  test('a decision about words that have changed since no longer counts', () => {
    const decisions = decideAll(() => 'accept');
    const changed = proposeRollOver({ ...source, title: 'Kế hoạch thi đua năm 2026' }, 2027, calendar);
    assert.deepEqual(
      undecided(changed, decisions).map(({ id }) => id),
      ['title'],
    );
  });
});

test('Roman figures and back', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 399 }), (n) => assert.equal(fromRoman(roman(n)), n)));
  for (const wrong of ['IIII', 'VX', '', 'IC']) assert.equal(fromRoman(wrong), null);
});
