import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { zip } from '../../../samples/plans/write-docx.ts';
import { DOCUMENT_ERROR_CODES, DOCUMENT_ERROR_MESSAGES, DocumentError } from './document-error.ts';
import { openFile } from './open-file.ts';
import type { SourceBlock } from './source-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

const isCode = (code: string) => (error: unknown) => error instanceof DocumentError && error.code === code;
const textsOf = (blocks: readonly SourceBlock[]) =>
  blocks.map((b) => (b.kind === 'paragraph' ? b.text : b.rows.map((r) => r.cells.map((c) => c.text))));

describe('what a file is shows in its bytes', () => {
  const WRONG: Record<string, [string, Uint8Array]> = {
    'nothing at all': ['file-empty', new Uint8Array()],
    'an old Word file': ['file-type-old-word', ole('WordDocument')],
    'a document with a password': ['file-encrypted', ole('EncryptedPackage')],
    'an old Excel file': ['file-type-spreadsheet', ole('Workbook')],
    'a spreadsheet named .docx': [
      'file-type-spreadsheet',
      zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
    ],
    'a presentation': [
      'file-type-presentation',
      zip({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }),
    ],
    'an archive of files': ['file-type-archive', zip({ 'ke-hoach.txt': 'KẾ HOẠCH' })],
    'a picture': ['file-type-picture', Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000', 'latin1')],
    'half a .docx': ['file-damaged', docx(p('một')).subarray(0, 300)],
    'a .docx with half its text': [
      'file-damaged',
      zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<w:document><w:body>' }),
    ],
    'a .docx with entities of its own': [
      'file-damaged',
      zip({
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
      }),
    ],
    'elements nested without end': ['file-too-complex', docx('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000))],
    'a .docx that unpacks without end': ['file-unpacks-too-large', docx(p(' '.repeat(70 * 1024 * 1024)))],
    'the beginning of a PDF': ['file-damaged', bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog')],
    'text in an old encoding': [
      'file-encoding-unknown',
      Buffer.from('K\u00ea ho\u00e1ch n\u00e3m', 'latin1'),
    ],
    'bytes of no meaning': [
      'file-type-unknown',
      Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251),
    ],
    'blank text': ['file-empty', bytesOf(' \n \n')],
    'more than 20 MB': ['file-too-large', new Uint8Array(20 * 1024 * 1024 + 1)],
  };
  for (const [name, [code, bytes]] of Object.entries(WRONG)) {
    test(`${name}: ${code}`, () => assert.rejects(openFile(bytes), isCode(code)));
  }

  test('a scan is told from a PDF with text', async () => {
    await assert.rejects(openFile(pdfOf('10 10 m 300 300 l S')), isCode('file-no-text'));
    const { blocks } = await openFile(pdfOf('BT /F 12 Tf 60 700 Td (So: 12/KH-UBND) Tj ET'));
    assert.deepEqual(textsOf(blocks), ['So: 12/KH-UBND']);
  });

  test('a PDF whose page unpacks without end is refused before it is unpacked', async () => {
    const { deflateSync } = await import('node:zlib');
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' ')).toString('latin1');
    await assert.rejects(openFile(pdfOf(packed, '/Filter/FlateDecode')), isCode('file-unpacks-too-large'));
  });

  test('every code has a sentence in both languages', () => {
    for (const code of DOCUMENT_ERROR_CODES) {
      assert.match(DOCUMENT_ERROR_MESSAGES[code].vi, /\.$/);
      assert.match(DOCUMENT_ERROR_MESSAGES[code].en, /\.$/);
    }
  });
});

describe('text', () => {
  test('UTF-8 with and without a mark and UTF-16 of both kinds read the same, letters composed', async () => {
    const text = 'Kế hoạch năm 2024'.normalize('NFD');
    const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const bytes of [
      bytesOf(text),
      bytesOf(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      swapped,
    ]) {
      assert.deepEqual(textsOf((await openFile(bytes)).blocks), ['Kế hoạch năm 2024']);
    }
  });

  test('marks of converters are taken off', async () => {
    const text = '## **I. MỤC ĐÍCH**\n*“Một việc”* và <b>hai</b> việc&nbsp;\\- ba\n<p>Bốn</p>\n* năm';
    assert.deepEqual(textsOf((await openFile(bytesOf(text))).blocks), [
      'I. MỤC ĐÍCH',
      '“Một việc” và hai việc - ba',
      'Bốn',
      '- năm',
    ]);
  });

  test('tables of tabs and of bars, with line breaks inside cells', async () => {
    const text =
      'TT\tViệc\tHạn\n1\tMột\tTháng 3\n(gửi trước 15/3)\n2\tHai\nviệc\tTháng 4\n\nHết.\n| TT | Việc |\n|---|---|\n| 1 | **Ba** |';
    assert.deepEqual(textsOf((await openFile(bytesOf(text))).blocks), [
      [
        ['TT', 'Việc', 'Hạn'],
        ['1', 'Một', 'Tháng 3\n(gửi trước 15/3)'],
        ['2', 'Hai\nviệc', 'Tháng 4'],
      ],
      'Hết.',
      [
        ['TT', 'Việc'],
        ['1', 'Ba'],
      ],
    ]);
  });
});

describe('docx', () => {
  test('what was deleted is gone, what was inserted is there, text boxes and hidden words know their place', async () => {
    const body =
      '<w:p><w:r><w:t>Trước ngày </w:t></w:r><w:del><w:r><w:delText>10/3</w:delText></w:r></w:del><w:ins><w:r><w:t>15/3</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Trong khung')}</w:txbxContent></mc:Choice><mc:Fallback>${p('Trong khung')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Ngoài khung</w:t></w:r></w:p>`;
    assert.deepEqual(textsOf((await openFile(docx(body))).blocks), [
      'Trước ngày 15/3',
      'Trong khung',
      'Ngoài khung',
    ]);
  });

  test('other prefixes, numbered parts, the mark of a point as a symbol', async () => {
    const body = `<w:p><w:r><w:sym w:font="Symbol" w:char="F02D"/><w:t> Việc w:t</w:t></w:r></w:p>`;
    const other = (xml: string) => xml.replace(/(<\/?)w:/g, '$1ns0:').replace(/ w:(?=\w+=)/g, ' ns0:');
    const document = `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
    const file = zip({ 'word/document2.xml': other(document).replace('xmlns:w=', 'xmlns:ns0=') });
    assert.deepEqual(textsOf((await openFile(file)).blocks), ['- Việc w:t']);
  });

  test('automatic numbers are written in, also in cells', async () => {
    const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const body = `${p('A', numbered(0))}${p('B', numbered(1))}${p('C', numbered(1))}${p('D', numbered(0))}<w:tbl>${row(cell(p('', numbered(1))), cell(p('Việc')))}</w:tbl>`;
    const { blocks } = await openFile(docx(body, { 'word/numbering.xml': numbering }));
    assert.deepEqual(textsOf(blocks), ['I. A', '1. B', '2. C', 'II. D', [['1.', 'Việc']]]);
  });

  test('lists of one kind count on together, unless one says where it begins', async () => {
    const of = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const body = [1, 2, 3, 3].map((list) => p('Việc', of(list))).join('');
    const { blocks } = await openFile(docx(body, { 'word/numbering.xml': numbering }));
    assert.deepEqual(textsOf(blocks), ['1. Việc', '2. Việc', '1. Việc', '2. Việc']);
  });

  test('merged cells know their place and text; a deleted row and the frame of an inner table do not show', async () => {
    const body = `<w:tbl>${row(cell(p('a'), '<w:vMerge w:val="restart"/>'), cell(p('b'), '<w:gridSpan w:val="2"/>'))}<w:tr><w:trPr><w:del/></w:trPr>${cell(p('xóa'))}</w:tr>${row(cell(p(''), '<w:vMerge/>'), cell(p('c')), cell(`<w:tbl>${row(cell(p('d')), cell(p('e')))}</w:tbl>${p('')}`))}</w:tbl>`;
    const [table] = (await openFile(docx(body))).blocks;
    assert.ok(table?.kind === 'table');
    assert.equal(table.columns, 3);
    assert.deepEqual(
      table.rows.map((r) => r.cells.map((c) => [c.column, c.span, c.text, c.merged])),
      [
        [
          [0, 1, 'a', false],
          [1, 2, 'b', false],
        ],
        [
          [0, 1, 'a', true],
          [1, 1, 'c', false],
          [2, 1, 'd e', false],
        ],
      ],
    );
  });
});

test('readers of a sample: pages are counted, page numbers are not text', async () => {
  const { pages, blocks } = await openFile(
    await readFile(new URL('../../../samples/plans/song-moc-2023.pdf', import.meta.url)),
  );
  assert.ok(pages && pages > 5);
  assert.ok(blocks.every((b) => b.kind === 'table' || !/^\d+$/.test(b.text)));
});

/** A PDF of one page with this content. */
function pdfOf(content: string, filter = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}${filter}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${file}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`, 'latin1');
}
