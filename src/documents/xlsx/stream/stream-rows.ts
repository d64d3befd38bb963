import { DocumentError } from '../../read/document-error.ts';
import type { XlsxCell } from '../read-xlsx.ts';
import { findFirstSheet, openParts, readDayStyles, readSharedTexts } from './read-parts.ts';
import { attributeOf, type XmlHandler } from './scan-xml.ts';

/** A row with the number that the spreadsheet shows beside it. */
export interface XlsxRow {
  row: number;
  cells: XlsxCell[];
}

const MAX_COLUMNS = 60;
/** A cell's words are cut behind these many; nothing that is kept is as long. */
const LONGEST = 4_000;
const MS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

/**
 * Reads the first sheet of an .xlsx file row by row: besides the texts that cells share, no more than a piece of it is in memory. Rows
 * without a cell are left out, as are columns beyond the 60th; a broken cell (#REF!) is empty. What may come later is cut where the
 * caller stops.
 *
 * @param bytes the whole file
 * @param maxRows the greatest row number
 * @throws DocumentError `file-type-unknown`, `file-damaged`, `file-encrypted`, `file-too-complex` beyond `maxRows`,
 * `file-unpacks-too-large`
 */
export async function* streamXlsxRows(
  bytes: Uint8Array,
  { maxRows }: { maxRows: number },
): AsyncGenerator<XlsxRow, void> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocumentError('file-type-unknown');
  const parts = await openParts(bytes);
  try {
    if (!parts.has('xl/workbook.xml')) throw new DocumentError('file-type-unknown');
    const { name, from1904 } = await findFirstSheet(parts);
    if (!parts.has(name)) throw new DocumentError('file-type-unknown');
    const dayStyles = await readDayStyles(parts);
    const texts = await readSharedTexts(parts, LONGEST);
    const rows: XlsxRow[] = [];
    const handler = createRowReader(
      { texts, dayStyles, dayZero: from1904 ? DAY_ZERO_1904 : DAY_ZERO, maxRows },
      rows,
    );
    for await (const _ of parts.scanSlices(name, handler)) yield* rows.splice(0);
  } finally {
    parts.close();
  }
}

interface Workbook {
  texts: readonly string[];
  dayStyles: ReadonlySet<number>;
  dayZero: number;
  maxRows: number;
}

function createRowReader(book: Workbook, rows: XlsxRow[]): XmlHandler {
  let row = 0;
  let cells: XlsxCell[] = [];
  let column = -1;
  let type = '';
  let isDay = false;
  let held: string | null = null;
  let value = '';
  let words: string | null = null;
  let inReading = false;
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributeOf(attributes, 'r') ?? row + 1);
        if (!(row >= 1) || row > book.maxRows) throw new DocumentError('file-too-complex');
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const place = attributeOf(attributes, 'r');
        column = place === null ? column + 1 : columnOf(place);
        type = attributeOf(attributes, 't') ?? 'n';
        isDay = book.dayStyles.has(Number(attributeOf(attributes, 's') ?? -1));
        value = '';
        words = null;
      } else if (name === 'rPh') inReading = true;
      else if (name === 'v' || (name === 't' && !inReading)) held = '';
    },
    close(name) {
      if (name === 'v' && held !== null) value = held;
      if (name === 't' && held !== null) words = ((words ?? '') + held).slice(0, LONGEST);
      if (name === 'v' || name === 't') held = null;
      if (name === 'rPh') inReading = false;
      if (name === 'c' && column >= 0 && column < MAX_COLUMNS) {
        const cell = readCell(book, { type, isDay, value, words });
        if (cell !== null) {
          while (cells.length < column) cells.push(null);
          cells[column] = cell;
        }
      }
      if (name === 'row' && cells.length > 0) rows.push({ row, cells });
    },
    text(text) {
      if (held !== null && held.length < LONGEST) held = (held + text).slice(0, LONGEST);
    },
  };
}

function readCell(
  { texts, dayZero }: Workbook,
  { type, isDay, value, words }: { type: string; isDay: boolean; value: string; words: string | null },
): XlsxCell {
  if (type === 's') return texts[Number(value)] || null;
  if (type === 'inlineStr') return words || null;
  if (type === 'str') return value || null;
  if (type === 'e' || value === '') return null;
  if (type === 'b') return value === '1';
  if (type === 'd') {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : at;
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // A time of day goes to the nearest midnight before it: what is read here are days.
  return isDay ? new Date(dayZero + Math.floor(number) * MS_A_DAY) : number;
}

/** `A` is 0. Letters that no sheet has lie beyond all that is kept. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? '';
  if (letters === '') throw new DocumentError('file-damaged');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
