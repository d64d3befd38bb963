import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dutyToRow, editDocument } from './edit-recognised.ts';
import { addRow, deleteRow, editRow, setDeadlineMeaning, setDeadlineText, setSections } from './edit-rows.ts';
import { joinRows, splitRow } from './join-rows.ts';
import { parseDeadline } from './parse-deadline.ts';
import { type DoubtCode, doubt, type RecognisedItem, type RecognisedPlan } from './recognised-plan.ts';
import { doubtKey, placeOf, reviewDoubts } from './review-doubts.ts';
import { parentIndexOf } from './row-parents.ts';
import { suggestMend } from './suggest-mend.ts';

const YEAR = 2026;

const source = (row: number) => ({ block: 4, row, page: null, line: null });

function item(known: Partial<RecognisedItem>, row = 0): RecognisedItem {
  return {
    number: '1',
    section: 'Quý I',
    sections: ['Quý I'],
    parent: null,
    content: 'Ban hành kế hoạch',
    lead: 'UBND xã',
    implementer: null,
    coordinator: null,
    adviser: null,
    deadline: parseDeadline('Trước ngày 15/3/2026', YEAR).deadline,
    agenda: [],
    others: {},
    doubts: [],
    source: source(row),
    ...known,
  };
}

function plan(items: RecognisedItem[], known: Partial<RecognisedPlan> = {}): RecognisedPlan {
  return {
    document: {
      type: 'plan',
      number: '12',
      symbol: 'KH-UBND',
      issuer: 'UBND XÃ THANH SƠN',
      place: 'Thanh Sơn',
      date: '2026-01-05',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: YEAR,
      legalBases: [],
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Lò Văn An' },
      recipients: [],
    },
    outline: [],
    annexes: [
      { number: 1, title: null, columns: [], items, source: { block: 3, row: null, page: null, line: null } },
    ],
    duties: [],
    movements: [],
    doubts: [],
    ...known,
  };
}

const itemsOf = (p: RecognisedPlan) => p.annexes[0]?.items ?? [];
const rowOf = (p: RecognisedPlan, row: number) => itemsOf(p)[row] ?? assert.fail(`no row ${row}`);
const at = (row: number) => ({ annex: 0, row });

const word = fc.constantFrom(
  'xét',
  'khen',
  'thưởng',
  'đợt',
  '1/2026',
  'Ủy',
  'ban',
  '-',
  '(hai',
  'năm)',
  'Đống',
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const cell = fc.option(text, { nil: null });
const deadline = fc
  .constantFrom('', 'Trước ngày 15/3/2026', 'Tháng 4', 'Hàng tháng', '31/02/2026', 'Quý I/2025')
  .map((words) => parseDeadline(words, YEAR).deadline);
const anyItem = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 9 }).map(String), { nil: null }),
    content: text,
    lead: cell,
    implementer: cell,
    coordinator: cell,
    adviser: cell,
    deadline,
    agenda: fc.array(text, { maxLength: 3 }),
  })
  .map((known) => item(known));
const anyItems = fc
  .array(anyItem, { minLength: 1, maxLength: 6 })
  .map((items) => items.map((one, i) => ({ ...one, source: source(i) })));

/** Every word of every cell of the rows, sorted. */
const words = (p: RecognisedPlan) =>
  itemsOf(p)
    .flatMap((one) => [one.content, ...one.agenda])
    .flatMap((t) => t.split(' '))
    .filter(Boolean)
    .sort();

describe('splitting and joining rows', () => {
  it('gives back the same row when a split is joined again, wherever it was cut', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(), fc.nat(60), (items, n, offset) => {
        const before = plan(items);
        const row = n % items.length;
        const cut = splitRow(before, at(row), offset);
        if (itemsOf(cut).length === items.length) return assert.deepEqual(cut, before);
        assert.deepEqual(itemsOf(joinRows(cut, at(row + 1))), items);
      }),
    );
  });

  it('never loses a word of content or agenda', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(), fc.nat(60), (items, n, offset) => {
        const before = plan(items);
        const row = n % items.length;
        assert.deepEqual(words(splitRow(before, at(row), offset)), words(before));
        if (row > 0) assert.deepEqual(words(joinRows(before, at(row))), words(before));
      }),
    );
  });

  it('cuts before the word that the caret stands in', () => {
    const cut = splitRow(plan([item({ content: 'Ban hành kế hoạch' })]), at(0), 6);
    assert.deepEqual(
      itemsOf(cut).map((i) => i.content),
      ['Ban', 'hành kế hoạch'],
    );
  });

  it('numbers the second row when the next number is free', () => {
    const two = plan([item({ number: '4', content: 'một hai' }), item({ number: '6' }, 1)]);
    assert.deepEqual(
      itemsOf(splitRow(two, at(0), 4)).map((i) => i.number),
      ['4', '5', '6'],
    );
    const full = plan([item({ number: '4', content: 'một hai' }), item({ number: '5' }, 1)]);
    assert.deepEqual(
      itemsOf(splitRow(full, at(0), 4)).map((i) => i.number),
      ['4', null, '5'],
    );
  });

  it('keeps both completion times when rows with different ones are joined', () => {
    const two = plan([
      item({ deadline: parseDeadline('Trước ngày 15/3/2026', YEAR).deadline }),
      item({ number: null, deadline: parseDeadline('các đơn vị gửi trước 01/3/2026', YEAR).deadline }, 1),
    ]);
    const { deadline: joined } = rowOf(joinRows(two, at(1)), 0);
    assert.equal(joined.text, 'Trước ngày 15/3/2026; các đơn vị gửi trước 01/3/2026');
    assert.equal(joined.to, '2026-03-15');
    assert.deepEqual(
      joined.milestones.map((m) => m.date),
      ['2026-03-01'],
    );
  });
});

describe('rows and their sub-rows', () => {
  const family = plan([
    item({ number: '1' }),
    item({ number: '-', parent: '1', content: 'con' }, 1),
    item({ number: '2' }, 2),
    item({ number: '-', parent: '2', content: 'cháu' }, 3),
  ]);

  it('takes sub-rows along when the number changes', () => {
    const renumbered = editRow(family, at(0), { number: '7' });
    assert.equal(rowOf(renumbered, 1).parent, '7');
    assert.equal(rowOf(renumbered, 3).parent, '2');
  });

  it('frees the sub-rows of a removed row and hands those of a joined one over', () => {
    assert.equal(rowOf(deleteRow(family, at(0)), 0).parent, null);
    const joined = joinRows(editRow(family, at(1), { parent: null }), at(2));
    assert.equal(rowOf(joined, 2).parent, '-');
    assert.equal(parentIndexOf(itemsOf(joined), 2), 1);
  });

  it('adds an empty row under the same heading and moves a row under another', () => {
    const added = addRow(family, at(0));
    assert.deepEqual(rowOf(added, 1).sections, ['Quý I']);
    assert.equal(rowOf(setSections(added, at(1), ['B', ' Quý  II ']), 1).section, 'Quý II');
  });
});

describe('doubts after an edit', () => {
  const codes = (p: RecognisedPlan) => reviewDoubts(p).doubts.map((d) => `${d.where}: ${d.code}`);
  const odd = plan([item({ deadline: parseDeadline('Trước ngày 15/3/2025', YEAR).deadline })]);

  it('disappear when the words are mended, or the meaning is set by hand', () => {
    assert.deepEqual(codes(odd), ['annex 1, item 1: year-mismatch']);
    assert.deepEqual(codes(setDeadlineText(odd, at(0), 'Trước ngày 15/3/2026')), []);
    assert.deepEqual(codes(setDeadlineMeaning(odd, at(0), { to: '2026-03-15' })), []);
  });

  it('follow the plan’s year, but not where somebody set the meaning', () => {
    const other = editDocument(odd, { year: 2025 });
    assert.deepEqual(codes(other), []);
    const byHand = setDeadlineMeaning(
      plan([item({ deadline: parseDeadline('Tháng 4', YEAR).deadline })]),
      at(0),
      {
        to: '2026-04-10',
      },
    );
    assert.equal(rowOf(editDocument(byHand, { year: 2027 }), 0).deadline.to, '2026-04-10');
    const untouched = plan([item({ deadline: parseDeadline('Tháng 4', YEAR).deadline })]);
    assert.equal(rowOf(editDocument(untouched, { year: 2027 }), 0).deadline.to, '2027-04-30');
  });

  it('find duplicate, skipped and missing numbers, empty rows and a blank head', () => {
    const rows = ['1', '1', '4', null].map((number, i) => item({ number, content: i === 3 ? '' : 'x' }, i));
    const blank = editDocument(plan(rows), { number: null });
    assert.deepEqual(codes(blank), [
      'document: number-blank',
      'annex 1, item 2: row-number-duplicate',
      'annex 1, item 3: row-number-skipped',
      'annex 1, item 4: content-empty',
      'annex 1, item 4: row-number-missing',
    ]);
  });

  it('are the same when found twice, whatever the plan', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const once = reviewDoubts(plan(items));
        assert.deepEqual(reviewDoubts(once), once);
      }),
    );
  });

  it('keep their key while rows above them come and go, and all lead somewhere', () => {
    const rows = plan([
      item({ number: '1' }),
      item({ number: '2', deadline: parseDeadline('31/02/2026', YEAR).deadline }, 1),
    ]);
    const keyOf = (p: RecognisedPlan) => {
      const reviewed = reviewDoubts(p);
      const found = reviewed.doubts.find((d) => d.code === 'date-impossible') ?? assert.fail('no such doubt');
      assert.notEqual(placeOf(reviewed, found.where).kind, 'nowhere');
      return doubtKey(reviewed, found);
    };
    assert.equal(keyOf(addRow(rows, at(-1))), keyOf(rows));
    assert.notEqual(keyOf(setDeadlineText(rows, at(1), '30/02/2026')), keyOf(rows));
  });

  it('are gone after the suggested mend', () => {
    for (const words of ['Trước ngày 15/3/2025', '15/02//2026', 'Trước ngày 31/02/2026']) {
      const before = reviewDoubts(plan([item({ deadline: parseDeadline(words, YEAR).deadline })]));
      const [first] = before.doubts;
      const mend = first && suggestMend(before, first);
      assert.ok(mend, words);
      assert.deepEqual(codes(mend.apply(before)), [], `${words} -> ${mend.value}`);
    }
  });
});

describe('doubts that the words alone do not settle', () => {
  const part = (number: string, children: RecognisedPlan['outline'] = []) => {
    return { number, title: '', level: 1, paragraphs: [], children, source: source(0) };
  };
  const outline = [part('I', [part('1')])];
  const duty = (block: number): RecognisedPlan['duties'][number] => ({
    text: 'Các trường gửi báo cáo',
    actor: null,
    deadline: parseDeadline('trước ngày 15/5/2025', YEAR).deadline,
    where: 'I.1',
    source: { ...source(0), block },
  });

  it('stay as long as what they complain of', () => {
    const cases: [DoubtCode, where: string, stays: boolean][] = [
      ['annex-reference-blank', 'document', true],
      ['annex-missing', 'document', false],
      ['number-blank', 'document', false],
      ['annex-reference-blank', 'annex 1', true],
      ['annex-without-table', 'annex 1', false],
      ['annex-without-table', 'annex 2', true],
      ['annex-reference-blank', 'annex 3', false],
      ['column-unknown', 'outline I.1', true],
      ['column-unknown', 'outline I.2', false],
      ['column-unknown', 'annex 1, item 1', false],
      ['column-unknown', 'duty 1', false],
    ];
    const full = plan([item({})], { outline });
    const annexes = full.annexes.flatMap((annex) => [annex, { ...annex, number: 2, items: [] }]);
    for (const [code, where, stays] of cases) {
      const { doubts } = reviewDoubts({ ...full, annexes, doubts: [doubt(code, where)] });
      assert.equal(doubts.length, stays ? 1 : 0, `${code} ${where}`);
    }
    const none = reviewDoubts({ ...full, annexes: [], doubts: [doubt('annex-missing', 'document')] });
    assert.deepEqual(
      none.doubts.map(({ code }) => code),
      ['annex-missing'],
    );
  });

  it('lead to the very part, row or obligation', () => {
    const full = plan([item({}), item({ number: '2' }, 1)], { outline, duties: [duty(7), duty(8)] });
    for (const [where, place] of [
      ['document', { kind: 'document' }],
      ['annex 1', { kind: 'annex', annex: 0 }],
      ['annex 1, item 2', { kind: 'item', annex: 0, row: 1 }],
      ['annex 4, item 2', { kind: 'nowhere' }],
      ['duty 2', { kind: 'duty', duty: 1 }],
      ['outline I', { kind: 'outline', path: [0] }],
      ['outline I.1', { kind: 'outline', path: [0, 0] }],
      ['outline II', { kind: 'nowhere' }],
    ] as const)
      assert.deepEqual(placeOf(full, where), place, where);
  });

  it('of an obligation are numbered as it is, and known again by the block it stands in', () => {
    const both = reviewDoubts(plan([], { duties: [duty(7), duty(8)] }));
    const [first, second] = both.doubts.filter(({ code }) => code === 'year-mismatch');
    assert.ok(first && second);
    assert.deepEqual([first.where, second.where], ['duty 1', 'duty 2']);
    assert.notEqual(doubtKey(both, first), doubtKey(both, second));
    const after = reviewDoubts(plan([], { duties: [duty(8)] }));
    const [left] = after.doubts.filter(({ code }) => code === 'year-mismatch');
    assert.ok(left);
    assert.equal(doubtKey(after, left), doubtKey(both, second));
  });
});

describe('obligations of the text', () => {
  it('become numbered rows, in an annex that is made where there is none', () => {
    const duty = {
      text: 'Các trường gửi báo cáo trước ngày 15/5/2026',
      actor: 'Các trường',
      deadline: parseDeadline('trước ngày 15/5/2026', YEAR).deadline,
      where: 'II.1',
      source: source(9),
    };
    const made = dutyToRow(plan([], { annexes: [], duties: [duty] }), 0);
    assert.equal(made.duties.length, 0);
    assert.equal(rowOf(made, 0).implementer, 'Các trường');
    assert.equal(rowOf(made, 0).number, '1');
    assert.equal(rowOf(made, 0).deadline.to, '2026-05-15');
  });
});
