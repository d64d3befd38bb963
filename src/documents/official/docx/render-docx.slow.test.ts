import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAppError } from '../../../platform/errors/app-error.ts';
import { openFile } from '../../read/open-file.ts';
import { unzip } from '../../read/unzip.ts';
import { walkXml } from '../../read/xml.ts';
import type { OfficialDocument, Table } from '../official-document.ts';
import { textOf } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import { printedLines, readLines } from '../printed-lines.fixture.ts';
import { decisionWithRows, SAMPLES } from '../samples/index.ts';
import { renderDocx } from './render-docx.ts';

const PARTS = [
  '[Content_Types].xml',
  'docProps/core.xml',
  'word/document.xml',
  'word/styles.xml',
  'word/header1.xml',
  'word/header2.xml',
  'word/settings.xml',
  'word/_rels/document.xml.rels',
];

async function partsOf(document: OfficialDocument): Promise<Map<string, string>> {
  const { files } = await unzip(await renderDocx(document), PARTS);
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

async function bodyOf(document: OfficialDocument): Promise<string> {
  return (await partsOf(document)).get('word/document.xml') ?? '';
}

function withTable(table: Partial<Table>): OfficialDocument {
  const column = { title: 'Nội dung', width: 1 };
  return { ...SAMPLES.notice(), body: [{ type: 'table', columns: [column], rows: [], ...table }] };
}

describe('renderDocx', () => {
  for (const [kind, sample] of Object.entries(SAMPLES))
    it(`${kind}: every part is well-formed and is named by the table of contents of the file`, async () => {
      const parts = await partsOf(sample());
      assert.deepEqual(
        PARTS.filter((name) => !parts.has(name)),
        [],
      );
      for (const xml of parts.values()) walkXml(xml, { open() {}, close() {}, text() {} });
    });

  it('uses the headings of Word, so that its navigation pane shows the text and the annexes', async () => {
    const body = await bodyOf(SAMPLES.plan());
    const styles = (await partsOf(SAMPLES.plan())).get('word/styles.xml') ?? '';
    assert.match(body, /<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*I\. MỤC ĐÍCH, YÊU CẦU/);
    assert.match(body, /<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*1\. Mục đích/);
    assert.match(styles, /w:styleId="AnnexHeading"><w:name w:val="Phụ lục"\/><w:basedOn w:val="Heading1"\/>/);
    assert.match(styles, /w:lang w:val="vi-VN"/);
    assert.match(styles, /<w:rFonts w:ascii="Times New Roman"/);
  });

  it('has A4 pages with margins of 20, 20, 30 and 20 mm; annexes turned and counted on their own', async () => {
    const body = await bodyOf(SAMPLES.plan());
    const pages = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
    assert.equal(pages.length, 3);
    for (const page of pages) {
      assert.match(page, /w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
      assert.match(page, /<w:titlePg\/>/);
      assert.match(page, /<w:pgNumType w:start="1"\/>/);
    }
    assert.match(pages[1] ?? '', /w:w="16838" w:h="11906" w:orient="landscape"/);
    assert.match(pages[2] ?? '', /w:w="11906" w:h="16838"/);
  });

  it('shows the number of the page from the second page on', async () => {
    const parts = await partsOf(SAMPLES.plan());
    const headers = [parts.get('word/header1.xml') ?? '', parts.get('word/header2.xml') ?? ''];
    assert.deepEqual(
      headers.map((xml) => xml.includes('PAGE')),
      [true, false],
    );
    assert.match(
      parts.get('word/document.xml') ?? '',
      /<w:headerReference w:type="default" r:id="rId\d+"\/>/,
    );
  });

  it('turns the page for a wide table in the text and counts on', async () => {
    const pages = [
      ...(await bodyOf(withTable({ orientation: 'landscape' }))).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs),
    ];
    assert.deepEqual(
      pages.map(([page]) => [page.includes('landscape'), page.includes('w:start="1"')]),
      [
        [false, true],
        [true, false],
        [false, false],
      ],
    );
  });

  it('repeats the head of a table and keeps rows whole, but not those that are longer than a page', async () => {
    const cells = (text: string) => ({ type: 'cells' as const, cells: [{ paragraphs: [textOf(text)] }] });
    const body = await bodyOf(withTable({ rows: [cells('ngắn'), cells('rất dài '.repeat(900))] }));
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).slice(2);
    assert.deepEqual(
      rows.slice(0, 3).map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')]),
      [
        [true, true],
        [false, true],
        [false, false],
      ],
    );
  });

  it('keeps the last words and the block of the signature on one page', async () => {
    const body = await bodyOf(SAMPLES.notice());
    const last = body.slice(body.lastIndexOf('10 ngày làm việc') - 400, body.lastIndexOf('10 ngày làm việc'));
    assert.match(last, /<w:keepNext\/>/);
    const block = body.slice(body.lastIndexOf('<w:tbl>'));
    // Not an ordinary empty line, which could be pushed to a further page.
    assert.match(block, /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Line"\/>/);
    assert.match(block, /<w:cantSplit\/>/);
    assert.ok(block.indexOf('Nơi nhận:') < block.indexOf('TM. ỦY BAN NHÂN DÂN'));
  });

  it('has a chart as SVG, as a picture of points and in words', async () => {
    const { names } = await unzip(await renderDocx(SAMPLES.report()), []);
    const media = [...names].filter((name) => name.startsWith('word/media/'));
    assert.deepEqual(media.map((name) => name.slice(-4)).sort(), ['.png', '.svg']);
    assert.match(await bodyOf(SAMPLES.report()), /descr="Biểu đồ số nhiệm vụ hoàn thành: Quý I 18/);
  });

  it('says of people only what stands on the paper', async () => {
    const core = (await partsOf(SAMPLES.plan())).get('docProps/core.xml') ?? '';
    assert.match(core, /<dc:title>Kế hoạch Công tác thi đua, khen thưởng năm 2027<\/dc:title>/);
    assert.match(core, /<dc:creator>Ủy ban nhân dân tỉnh Đông Hải<\/dc:creator>/);
    assert.match(core, /<cp:lastModifiedBy>Ủy ban nhân dân tỉnh Đông Hải<\/cp:lastModifiedBy>/);
  });
});

describe('a long document', () => {
  it('is written in a thread of its own and says the same', async () => {
    const { blocks } = await openFile(await renderDocx(decisionWithRows(1_000)));
    assert.deepEqual(readLines(blocks), printedLines(printDocument(decisionWithRows(1_000))));
  });

  it('is refused in plain words when it is out of all proportion', async () => {
    const text = textOf('dài '.repeat(3_000));
    const rows = Array.from({ length: 800 }, () => ({
      type: 'cells' as const,
      cells: [{ paragraphs: [text] }],
    }));
    await assert.rejects(renderDocx(withTable({ rows })), (error) => isAppError(error, 'too-large'));
  });

  it('with a day that is none throws as a short one does', async () => {
    const document = { ...decisionWithRows(1_000), head: { ...SAMPLES.plan().head, date: '8/1/2027' } };
    await assert.rejects(renderDocx(document), RangeError);
  });
});
