import {
  oneLine,
  type SourceBlock,
  type SourceParagraph,
  type SourceRow,
  type SourceTable,
} from '../../../../documents/read/source-document.ts';
import type { OutlineTable } from '../../model/recognised-plan.ts';

/** The first numbered part of the text. */
export const FIRST_HEADING =
  /^(?:I|A|1)\s*[.)/-]\s*\S|^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:I|1|thứ nhất|THỨ NHẤT)(?![\p{L}\d])/u;
/** What begins the end of the text: recipients or the signer's capacity. */
export const SIGNED = /^(?:nơi nhận\s*:?|NƠI NHẬN|Nơi nhận|(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu})/u;

/** Finds the tables of the text: after the first numbered part, before recipients and signature, and more than a frame around words. */
export function textTables(blocks: readonly SourceBlock[]): ReadonlySet<SourceTable> {
  const heading = blocks.findIndex((b) => b.kind === 'paragraph' && FIRST_HEADING.test(b.text));
  if (heading < 0) return new Set();
  const signed = blocks.findIndex((b, i) => i > heading && textsOf(b).some((text) => SIGNED.test(text)));
  const tables = blocks.slice(heading, Math.max(heading, signed)).filter((b) => b.kind === 'table');
  return new Set(tables.filter((table) => table.columns >= 2 && table.rows.length >= 2));
}

function textsOf(block: SourceParagraph | SourceTable): string[] {
  return block.kind === 'paragraph'
    ? [block.text]
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.text.split('\n')));
}

/** A table of the text: its first row is its header; what it repeats on further pages is dropped. */
export function readTextTable(table: SourceTable, after: number): OutlineTable {
  const [header = [], ...rows] = table.rows.map((row) => cellsOf(row, table.columns));
  const titles = header.join('\n');
  return {
    after,
    header,
    rows: rows.filter((row) => row.join('\n') !== titles && row.some((t) => t !== '')),
  };
}

/** The texts of a row by grid column; a merged cell says its text once. */
function cellsOf(row: SourceRow, columns: number): string[] {
  const texts = Array.from({ length: columns }, () => '');
  for (const cell of row.cells) if (!cell.merged) texts[cell.column] = oneLine(cell.text);
  return texts;
}
