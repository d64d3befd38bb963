import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { XlsxValue } from '../write-xlsx.ts';
import { composeZip, type PackedFile, packFile } from './compose-zip.ts';

/** A sheet whose rows come one after another, in groups. */
export interface LongSheet {
  name: string;
  columns: readonly { header: string; width: number }[];
  rows: AsyncIterable<readonly (readonly XlsxValue[])[]>;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
/** Rows of the style table below. */
const STYLE = { head: 1, text: 2, day: 3 } as const;

/**
 * An .xlsx file of one long table with a header row that stays in sight: as `writeXlsx`, for as many rows as a sheet holds, with no more
 * than a group of them and what is compressed in memory. Text is always kept as text, never a formula.
 */
export async function writeXlsxRows(sheet: LongSheet): Promise<Buffer> {
  const { name, columns } = sheet;
  return composeZip([
    packFile('[Content_Types].xml', CONTENT_TYPES),
    packFile('_rels/.rels', relations('officeDocument', 'xl/workbook.xml')),
    packFile(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    packFile(
      'xl/_rels/workbook.xml.rels',
      relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'),
    ),
    packFile('xl/styles.xml', STYLES),
    await packSheet(columns, sheet.rows),
  ]);
}

async function packSheet(columns: LongSheet['columns'], rows: LongSheet['rows']): Promise<PackedFile> {
  const deflate = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(deflate, 'end');
  let crc = 0;
  let size = 0;
  const write = async (text: string): Promise<void> => {
    const content = Buffer.from(text);
    crc = crc32(content, crc);
    size += content.length;
    if (!deflate.write(content)) await once(deflate, 'drain');
  };
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  await write(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
  );
  let at = 1;
  await write(
    rowXml(
      at++,
      columns.map(({ header }) => header),
      STYLE.head,
    ),
  );
  for await (const group of rows) await write(group.map((row) => rowXml(at++, row, STYLE.text)).join(''));
  await write('</sheetData></worksheet>');
  deflate.end();
  await ended;
  return { name: 'xl/worksheets/sheet1.xml', packed: Buffer.concat(chunks), size, crc };
}

function rowXml(row: number, cells: readonly XlsxValue[], style: number): string {
  const inner = cells.map((cell, i) => {
    if (cell === null || cell === '') return '';
    const place = `${columnName(i)}${row}`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'string')
      return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    const number = (Date.parse(`${cell.day}T00:00:00Z`) - DAY_ZERO) / MS_A_DAY;
    return `<c r="${place}" s="${STYLE.day}"><v>${number}</v></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;
const FONT = '<sz val="12"/><name val="Times New Roman"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEBE3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf fontId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

function relations(...pairs: readonly string[]): string {
  const each = pairs.flatMap((type, i) =>
    i % 2 === 0
      ? [`<Relationship Id="rId${i / 2 + 1}" Type="${OFFICE}/${type}" Target="${pairs[i + 1]}"/>`]
      : [],
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}
