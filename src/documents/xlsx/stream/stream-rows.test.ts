import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DocumentError } from '../../read/document-error.ts';
import { readXlsx, type XlsxCell } from '../read-xlsx.ts';
import { writeXlsx } from '../write-xlsx.ts';
import { composeZip, packFile } from './compose-zip.ts';
import { createXmlScanner } from './scan-xml.ts';
import { streamXlsxRows, type XlsxRow } from './stream-rows.ts';
import { writeXlsxRows } from './write-rows.ts';

const zip = (files: Readonly<Record<string, string>>) =>
  composeZip(Object.entries(files).map(([name, text]) => packFile(name, text)));
async function read(bytes: Uint8Array, maxRows = 1000): Promise<XlsxRow[]> {
  const rows: XlsxRow[] = [];
  for await (const row of streamXlsxRows(bytes, { maxRows })) rows.push(row);
  return rows;
}
const refused = (bytes: Uint8Array, code: string, maxRows?: number) =>
  assert.rejects(read(bytes, maxRows), (error) => error instanceof DocumentError && error.code === code);

test('what we write ourselves is read as the other reader reads it', async () => {
  const bytes = await writeXlsx([
    {
      name: 'Sổ',
      columns: [
        { header: 'Họ và tên', width: 20 },
        { header: 'Ngày', width: 12 },
        { header: 'Số', width: 8 },
      ],
      rows: [
        ['Đặng Thị Mỹ Lý & <em>', { day: '2023-12-13' }, 3.5],
        [null, null, 7],
        ['=SUM(A1)', null, null],
      ],
    },
  ]);
  const other = await readXlsx(bytes, { maxRows: 100 });
  const trimmed = (row: readonly XlsxCell[]) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
  assert.deepEqual(
    (await read(bytes)).map(({ cells }) => cells),
    other.map(trimmed),
  );
});

test('a long table is written as a spreadsheet that both readers read; text stays text', async () => {
  async function* rows() {
    yield [
      ['=HYPERLINK("x") & <b>', { day: '2023-12-13' }, 7],
      ['\u0001_x000D_', null, -1.5],
    ];
    yield Array.from({ length: 3000 }, (_, i) => [`Nguyễn Văn ${i}`, null, i]);
  }
  const columns = ['Tên', 'Ngày', 'Số'].map((header) => ({ header, width: 12 }));
  const bytes = await writeXlsxRows({ name: 'Hàng & <lỗi>', columns, rows: rows() });
  const other = await readXlsx(bytes, { maxRows: 4000 });
  assert.deepEqual(other[0], ['Tên', 'Ngày', 'Số']);
  assert.deepEqual(other[1], ['=HYPERLINK("x") & <b>', new Date('2023-12-13T00:00:00Z'), 7]);
  const own = await read(bytes, 4000);
  assert.deepEqual(own[1], { row: 2, cells: other[1] });
  assert.deepEqual(own[2]?.cells, ['_x000D_', null, -1.5]);
  assert.deepEqual(own.at(-1), { row: 3003, cells: ['Nguyễn Văn 2999', null, 2999] });
});

const WORKBOOK =
  '<workbook xmlns:r="x"><workbookPr date1904="0"/><sheets><sheet name="Một" sheetId="1" r:id="rId7"/><sheet name="Hai" sheetId="2" r:id="rId8"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId8" Target="worksheets/b.xml"/><Relationship Id="rId7" Target="/xl/worksheets/a.xml"/></Relationships>';
const sheet = (rows: string, more: Record<string, string> = {}) =>
  zip({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/a.xml': `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/b.xml': '<worksheet/>',
    ...more,
  });

test('cells of every kind, by place, with shared texts, styles and gaps', async () => {
  const rows = await read(
    sheet(
      `<row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3" s="1"><v>45273.75</v></c><c r="E3" s="2"><v>45273</v></c><c s="0"><v>12</v></c></row>
       <row><c t="inlineStr"><is><r><t>Lê </t></r><r><t>Thị</t></r><rPh><t>lê</t></rPh></is></c><c t="str"><f>A1</f><v>a&amp;b</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row>
       <row r="9"><c r="A9" s="1"/></row>
       <x:row r="10"><x:c r="A10"><x:v>5</x:v></x:c></x:row>`,
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>không</t></si><si><t xml:space="preserve">Đỗ_x000D_\nVăn</t></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    ),
  );
  const day = new Date('2023-12-13T00:00:00Z');
  assert.deepEqual(rows, [
    { row: 3, cells: [null, 'Đỗ\r\nVăn', null, day, day, 12] },
    { row: 4, cells: ['Lê Thị', 'a&b', null, true] },
    { row: 10, cells: [5] },
  ]);
});

test('what is no sheet, damaged, or without end is refused', async () => {
  await refused(Buffer.from('Tên;Loại'), 'file-type-unknown');
  await refused(Buffer.from('PK\u0003\u0004 half'), 'file-damaged');
  await refused(zip({ 'word/document.xml': '<a/>' }), 'file-type-unknown');
  await refused(sheet('<row r="2001"><c><v>1</v></c></row>'), 'file-too-complex');
  await refused(sheet('<row r="0"><c><v>1</v></c></row>'), 'file-too-complex');
  await refused(sheet('<row r="1"><c r="9"><v>1</v></c></row>'), 'file-damaged');
  await refused(sheet('<!DOCTYPE a [<!ENTITY b "c">]>'), 'file-damaged');
  await refused(sheet(`<row r="1"><c r="A1" ${'x'.repeat(300_000)}`), 'file-damaged');
  const [row] = await read(sheet(`<row r="1"><c t="str"><v>${'x'.repeat(100_000)}</v></c></row>`));
  assert.ok(String(row?.cells[0]).length <= 4000, 'one cell takes no more than it may');
});

test('a caller that stops early reads no further', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join('');
  const bytes = sheet(`${rows}<!DOCTYPE broken>`);
  for await (const { row } of streamXlsxRows(bytes, { maxRows: 9999 })) if (row === 20) break;
  await refused(bytes, 'file-damaged', 9999);
});

test('markup means the same however it is cut into pieces', () => {
  const xml = '<a x="1"><b>Đ&#7841;ng &lt;&quot;</b><!-- > <c> --><c/><![CDATA[<d>&amp;]]></a>';
  const heard = (pieces: readonly string[]) => {
    const events: string[] = [];
    const scanner = createXmlScanner({
      open: (name, attributes, isEmpty) => events.push(`<${name}${attributes}${isEmpty}`),
      close: (name) => events.push(`/${name}`),
      text: (text) => events.push(`'${text}`),
    });
    for (const piece of pieces) scanner.feed(piece);
    scanner.end();
    return events.join('');
  };
  const whole = heard([xml]);
  assert.equal(whole, `<a x="1"false<bfalse'Đạng <"/b<ctrue/c'<d>&amp;/a`);
  fc.assert(
    fc.property(fc.array(fc.nat(xml.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), xml.length];
      assert.equal(heard(at.slice(1).map((end, i) => xml.slice(at[i], end))), whole);
    }),
  );
});
