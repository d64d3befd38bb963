import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OutlineTable } from '../recognised-plan.ts';
import { type EditorNode, fromEditor, toEditor } from './editor-document.ts';
import { headingTyped, numberMark, numbersOf } from './numbering.ts';
import { titleOf } from './opening-words.ts';
import type { TextPart } from './plan-skeleton.ts';

const word = fc.constantFrom(
  'thi',
  'đua',
  'khen',
  'thưởng',
  '“Sông trong”',
  '-',
  '24/7',
  '<b>',
  'A & B',
  'ngày 05/6',
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Mục ${words.join(' ')}`);
const paragraph = fc
  .tuple(fc.constantFrom('', '- ', '+ ', '• '), line, fc.option(line, { nil: null }))
  .map(([mark, text, second]) => mark + (second === null ? text : `${text}\n${second}`));
const cell = fc.oneof(line, fc.constant(''));

const table = (after: number): fc.Arbitrary<OutlineTable> =>
  fc.integer({ min: 2, max: 4 }).chain((columns) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.record({
      after: fc.constant(after),
      header: row,
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    });
  });

function part(level: number): fc.Arbitrary<TextPart> {
  const long = fc.array(line, { minLength: 12, maxLength: 16 }).map((lines) => lines.join('. '));
  return fc
    .record({
      number: fc.option(fc.constantFrom('I', '1', '1.1', 'a', 'thứ nhất'), { nil: null }),
      title: fc.oneof(line, long, fc.constant('')),
      opens: fc.option(long, { nil: null, freq: 3 }),
      paragraphs: fc.array(paragraph, { maxLength: 4 }),
      children: level > 3 ? fc.constant<TextPart[]>([]) : fc.array(part(level + 1), { maxLength: 2 }),
    })
    .chain(({ opens, ...facts }) => {
      const opening = opens !== null && opens.length > 260 ? opens : null;
      const paragraphs = opening === null ? facts.paragraphs : [opening, ...facts.paragraphs];
      const least = opening === null ? 0 : 1;
      const tables = fc
        .integer({ min: least, max: paragraphs.length })
        .chain((at) => fc.array(table(at), { maxLength: 2 }));
      return tables.map(
        (all): TextPart => ({
          ...facts,
          level,
          title: opening === null ? facts.title : titleOf(opening, false).title,
          paragraphs,
          ...(all.length > 0 && { tables: all }),
        }),
      );
    });
}

test('a text comes back from the editor as it went in', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 3 }),
      fc.array(part(1), { maxLength: 3 }),
      (opening, outline) => {
        const plain = JSON.parse(JSON.stringify({ opening, outline }));
        assert.deepEqual(fromEditor(toEditor({ opening, outline })), plain);
      },
    ),
    { numRuns: 300 },
  );
});

test('an empty text is an empty paragraph to write in', () => {
  assert.deepEqual(toEditor({ opening: [], outline: [] }), { type: 'doc', content: [{ type: 'paragraph' }] });
});

test('a table before the first part stands at its beginning; a level left out is closed up', () => {
  const text = (words: string) => [{ type: 'text', text: words }];
  const row = (type: string, words: string) => ({
    type: 'tableRow',
    content: [words, words].map((w) => ({ type, content: [{ type: 'paragraph', content: text(w) }] })),
  });
  const document: EditorNode = {
    type: 'doc',
    content: [
      { type: 'table', content: [row('tableHeader', 'Cột'), row('tableCell', 'Ô')] },
      { type: 'heading', attrs: { level: 1, number: 'I' }, content: text('Một') },
      { type: 'heading', attrs: { level: 3, number: '1' }, content: text('Hai') },
    ],
  };
  const { outline } = fromEditor(document);
  assert.deepEqual(outline[0]?.tables, [{ after: 0, header: ['Cột', 'Cột'], rows: [['Ô', 'Ô']] }]);
  assert.equal(outline[0]?.children[0]?.level, 2);
});

test('headings are numbered by their level and place', () => {
  const levels = [1, 2, 2, 3, 3, 1, 2, 4, 4, 2];
  assert.deepEqual(numbersOf(levels.map((level) => ({ level }))), [
    'I',
    '1',
    '2',
    '2.1',
    '2.2',
    'II',
    '1',
    'a',
    'b',
    '2',
  ]);
  const points = numbersOf(Array.from({ length: 6 }, () => ({ level: 4 })));
  assert.deepEqual(points, ['a', 'b', 'c', 'd', 'đ', 'e']);
  assert.deepEqual(['I', '1.1', 'a', null].map(numberMark), ['I.', '1.1.', 'a)', '']);
});

test('a mark typed at the beginning of a line opens a part', () => {
  const typed = ['I.', '12.', '1.1', '1.1.', 'đ)', '2027.', 'A', '-'].map(headingTyped);
  assert.deepEqual(typed, [
    { level: 1, number: 'I' },
    { level: 2, number: '12' },
    { level: 3, number: '1.1' },
    { level: 3, number: '1.1' },
    { level: 4, number: 'đ' },
    null,
    null,
    null,
  ]);
});
