import fc from 'fast-check';
import { DOCUMENT_KINDS } from './kinds.ts';
import type { Annex, Block, OfficialDocument, Run } from './official-document.ts';

const LETTERS = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵAĐÊÔƠƯẮỆỔỢỮỸ0123456789',
];
/** What means something in XML, HTML, Typst or Word, and what writers use. */
const SIGNS = [...' .,;:()-–…“”‘’"\'<>&#$*_@~`|%^\\/{}[]=+!?'];

const word = fc.string({ unit: fc.constantFrom(...LETTERS, ...SIGNS), maxLength: 12 });
const markup = fc.constantFrom(
  '<b>',
  '&amp;',
  ']]>',
  '<!--',
  '</w:t>',
  '#import',
  '$x$',
  '= Tên',
  '@ghi',
  '*đậm*',
  '_nghiêng_',
  '{{ten}}',
  '\\n',
  'Nguyễn',
);
const words = fc.oneof(
  fc.array(fc.oneof(word, markup), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
/** A line that says something: one letter at least. */
const line = words.map((text) => `A${text}`);

const run: fc.Arbitrary<Run> = fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() });
const text = fc.array(run, { maxLength: 4 });
const number = fc.constantFrom('I', 'IV', '1', '1.1', 'a', 'đ', null);

const row = (columns: number) =>
  fc.oneof(
    fc.record({ type: fc.constant('section' as const), text: line }),
    fc.record({
      type: fc.constant('cells' as const),
      bold: fc.boolean(),
      cells: fc.array(fc.record({ paragraphs: fc.array(text, { maxLength: 3 }) }), { maxLength: columns }),
    }),
  );

const table = fc.integer({ min: 1, max: 7 }).chain((columns) =>
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(
      fc.record({
        title: words,
        width: fc.integer({ min: 1, max: 9 }),
        align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
      }),
      { minLength: columns, maxLength: columns },
    ),
    rows: fc.array(row(columns), { maxLength: 8 }),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    caption: words,
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 7 }), number, text }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text,
    align: fc.constantFrom('justify' as const, 'left' as const, 'centre' as const),
    flush: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('item' as const),
    mark: fc.constantFrom('-' as const, '+' as const, '•' as const),
    depth: fc.integer({ min: 0, max: 3 }),
    text,
  }),
  fc.record({ type: fc.constant('article' as const), number: fc.integer({ min: 1, max: 99 }), text }),
  table,
);

const annex: fc.Arbitrary<Annex> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 30 })),
  title: line,
  reference: fc.option(line),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  body: fc.array(block, { maxLength: 4 }),
});

/** Documents that nobody would write, with every sign that could break a format. */
export const randomDocument: fc.Arbitrary<OfficialDocument> = fc.record({
  kind: fc.constantFrom(...DOCUMENT_KINDS),
  head: fc.record({
    superior: fc.option(line),
    issuer: line,
    number: fc.option(fc.integer({ min: 1, max: 4000 }).map(String)),
    symbol: fc.option(line),
    place: fc.option(line),
    date: fc.option(fc.constantFrom('2026-02-05', '2027-11-30')),
    year: fc.option(fc.integer({ min: 2020, max: 2100 })),
  }),
  subject: words,
  addressees: fc.array(line, { maxLength: 3 }),
  authority: fc.option(line),
  bases: fc.array(line, { maxLength: 3 }),
  body: fc.array(block, { maxLength: 8 }),
  signatures: fc.array(
    fc.record({
      authority: fc.option(line),
      position: fc.array(line, { maxLength: 2 }),
      name: fc.option(line),
    }),
    { maxLength: 3 },
  ),
  recipients: fc.array(line, { maxLength: 4 }),
  annexes: fc.array(annex, { maxLength: 3 }),
});
