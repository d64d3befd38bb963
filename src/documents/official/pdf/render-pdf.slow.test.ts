import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '../../../platform/errors/app-error.ts';
import { readPdf } from '../../read/pdf.ts';
import { addPlaceholder } from '../../sign/placeholder.ts';
import type { DocumentKind, OfficialDocument, Row } from '../official-document.ts';
import { plainText } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import type { PrintedBlock } from '../printed.ts';
import { SAMPLES } from '../samples/index.ts';
import { readLayout } from './read-layout.fixture.ts';
import { renderPdf } from './render-pdf.ts';

const createdAt = new Date('2027-01-08T01:02:03Z');
const KINDS = Object.keys(SAMPLES) as DocumentKind[];
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

const withBody = (...texts: string[]): OfficialDocument => ({
  ...SAMPLES.notice(),
  body: texts.map((text) => ({ type: 'paragraph', text: [{ text }] })),
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const { blocks } = await readPdf(pdf);
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.cells.map(({ text }) => text).join('\n')).join('\n')
        : block.text,
    )
    .join('\n');
}

test('the same document and date give the same bytes, whatever was rendered in between', async () => {
  const first = await renderPdf(SAMPLES.plan(), { createdAt });
  await renderPdf(SAMPLES.decision(), { createdAt });
  assert.ok(Buffer.from(first).equals(await renderPdf(SAMPLES.plan(), { createdAt })));
  assert.ok(!Buffer.from(first).equals(await renderPdf(SAMPLES.plan(), { createdAt: new Date(0) })));
});

for (const kind of KINDS)
  test(`${kind}: every word comes out again, with its diacritics, in order`, async () => {
    const printed = printDocument(SAMPLES[kind]());
    const text = (await textOf(await renderPdf(SAMPLES[kind](), { createdAt }))).replace(/\s+/g, '');
    assert.equal(text, text.normalize('NFC'));
    const words = (blocks: readonly PrintedBlock[]): string[] =>
      blocks.flatMap((block) => {
        if (block.type === 'text') return [plainText(block.text)];
        if (block.type === 'figure') return [];
        return block.rows.flatMap((row) =>
          row.type === 'section'
            ? [row.text]
            : row.cells.flatMap(({ paragraphs }) => paragraphs.map(plainText)),
        );
      });
    const expected = [printed.typeName, printed.subject, ...printed.bases, ...words(printed.body)];
    for (const annex of printed.annexes) expected.push(annex.title, annex.reference, ...words(annex.body));
    for (const part of expected) if (part) assert.ok(text.includes(part.replace(/\s+/g, '')), part);
  });

test('signs of the template language are text like any other', async () => {
  const nasty = [
    '#set page(width: 10pt) #panic("x") #import "y"',
    '*đậm* _nghiêng_ `mã` $x^2$ <nhãn> @tham-chiếu [khối] {mã} \\u{41} \\ // ghi chú /* ghi */ ~ -- --- ... "ngoặc" \'đơn\'',
    '= Không phải đầu mục',
    '- không phải gạch đầu dòng + 1. / x: y',
    '\\"}]); #read("/etc/passwd")',
  ];
  const document = { ...withBody(...nasty), subject: '#eval("1") *x* $y$', recipients: ['#a *b*'] };
  const text = (await textOf(await renderPdf(document, { createdAt }))).replace(/\s+/g, '');
  for (const words of [...nasty, document.subject, '#a *b*'])
    assert.ok(text.includes(words.replace(/\s+/g, '')), words);
});

test('characters that Tinos lacks are named to the user', async () => {
  await assert.rejects(
    renderPdf(withBody('Chúc mừng 😀 và 中'), { createdAt }),
    (error) => isAppError(error, 'invalid-input') && /“😀”, “中”/.test(error.detail?.vi ?? ''),
  );
});

test('PDF/A-2b with tags, title and language; every font embedded', async () => {
  const file = latin1(await renderPdf(SAMPLES.report(), { createdAt }));
  assert.match(file, /^%PDF-1\.7\n%[\x80-\xff]{4}/);
  assert.match(file, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B<\/pdfaid:conformance>/);
  assert.match(file, /\/S \/GTS_PDFA1/);
  assert.match(file, /\/DestOutputProfile \d+ 0 R/);
  assert.match(file, /\/StructTreeRoot \d+ 0 R/);
  assert.match(file, /\/Marked true/);
  assert.match(file, /\/Lang \(vi(-VN)?\)/);
  assert.match(file, /\/ID \[/);
  assert.match(Buffer.from(file, 'latin1').toString('utf8'), /Báo cáo số 61\/BC-UBND Kết quả công tác/);
  const descriptors = file.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
  assert.equal(descriptors.length, 4);
  for (const descriptor of descriptors) {
    assert.match(descriptor, /\/FontName \/[A-Z]{6}\+Tinos-/);
    assert.match(descriptor, /\/FontFile2 \d+ 0 R/);
  }
  // What PDF/A forbids.
  assert.doesNotMatch(file, /\/Encrypt|\/JavaScript|\/EmbeddedFile|\/Launch/);
  // The head row of a table and the words for a drawing, for those who listen.
  assert.match(file, /\/S \/TH\b/);
  assert.match(file, /\/Alt </);
});

test('a signature can be added: the cross-references are a classic table', async () => {
  const pdf = await renderPdf(SAMPLES.decision(), { createdAt });
  const [, start = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf)) ?? [];
  assert.ok(latin1(pdf).startsWith('xref', Number(start)));
  const prepared = addPlaceholder(pdf, { reason: 'Ký ban hành', location: 'Hà Nội', signedAt: createdAt });
  assert.ok(prepared.subarray(0, pdf.length).equals(pdf));
  assert.equal((await readLayout(prepared)).length, (await readLayout(pdf)).length);
});

test('the head of a table stands on each of its pages, rows stay whole, no section row is last', async () => {
  const rows = Array.from({ length: 80 }, (_, i): Row[] => [
    { type: 'section', text: `Nhóm ${i}` },
    ...[1, 2].map((n): Row => {
      const words = `Đầu${i}.${n} ${'việc cần làm '.repeat(25)} cuối${i}.${n}`;
      return {
        type: 'cells',
        cells: [{ paragraphs: [[{ text: String(n) }]] }, { paragraphs: [[{ text: words }]] }],
      };
    }),
  ]).flat();
  const columns = [
    { title: 'STT', width: 1 },
    { title: 'Nội dung', width: 4 },
  ];
  const document: OfficialDocument = {
    ...SAMPLES.notice(),
    annexes: [
      {
        number: null,
        title: 'Danh sách',
        reference: null,
        orientation: 'portrait',
        body: [{ type: 'table', columns, rows }],
      },
    ],
  };
  const list = (await readLayout(await renderPdf(document, { createdAt }))).slice(1);
  assert.ok(list.length > 8);
  for (const { lines } of list) {
    const texts = lines.map(({ text }) => text);
    assert.ok(
      texts.slice(0, 6).some((text) => text.includes('STT')),
      'head row',
    );
    assert.doesNotMatch(texts.at(-1) ?? '', /^NHÓM/);
    const all = texts.join(' ');
    const ends = (word: string) =>
      Array.from(all.matchAll(new RegExp(`${word}(\\d+\\.\\d)`, 'g')), ([, id]) => id);
    assert.deepEqual(ends('Đầu'), ends('cuối'));
  }
});

test('a row longer than a page breaks, and so does a word longer than a line', async () => {
  const long = 'Nội dung công việc dài. '.repeat(600);
  const document: OfficialDocument = {
    ...withBody('A'.repeat(300)),
    annexes: [
      {
        number: 1,
        title: 'Danh sách',
        reference: null,
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: [
              { title: 'STT', width: 1 },
              { title: 'Nội dung', width: 3 },
            ],
            rows: [
              {
                type: 'cells',
                cells: [{ paragraphs: [[{ text: '1' }]] }, { paragraphs: [[{ text: long }]] }],
              },
            ],
          },
        ],
      },
    ],
  };
  const pages = await readLayout(await renderPdf(document, { createdAt }));
  assert.ok(pages.length > 3);
  for (const { width, height, lines } of pages)
    for (const { right, y, text } of lines) assert.ok(right < width - 50 && y < height - 50, text);
});

test('a drawing comes from SVG and stays within the page', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 100"><rect width="10" height="100" fill="#333"/></svg>';
  const document: OfficialDocument = {
    ...SAMPLES.notice(),
    body: [{ type: 'figure', svg, ratio: 0.1, alternative: 'Cột cao' }],
  };
  const pdf = latin1(await renderPdf(document, { createdAt }));
  const alternative = Buffer.from('Cột cao', 'utf16le').swap16().toString('hex').toUpperCase();
  assert.ok(pdf.includes(alternative));
  assert.equal((await readLayout(Buffer.from(pdf, 'latin1'))).length, 1);
});

test('a document without signature, recipients, body or bases is still a document', async () => {
  const bare: OfficialDocument = {
    ...SAMPLES.notice(),
    body: [],
    bases: [],
    signatures: [],
    recipients: [],
    annexes: [],
  };
  assert.match(await textOf(await renderPdf(bare, { createdAt })), /THÔNG BÁO/);
});
