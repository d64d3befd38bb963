/**
 * What every reader (DOCX, PDF, text) hands over: the document as a neutral run of paragraphs and tables, each with the
 * place it was found at, so that a screen can show the source beside what was recognised in it.
 */
export interface SourceDocument {
  format: SourceFormat;
  /** Number of pages, where the format knows pages. */
  pages: number | null;
  blocks: SourceBlock[];
}

export type SourceFormat = 'docx' | 'pdf' | 'text';
export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  kind: 'paragraph';
  /** Position in `SourceDocument.blocks`. */
  index: number;
  page: number | null;
  /** Line of the text file, counted from 1; null in the other formats. */
  line: number | null;
  /** NFC; forced line breaks are kept as `\n`. */
  text: string;
  bold: boolean;
  centred: boolean;
}

export interface SourceTable {
  kind: 'table';
  index: number;
  page: number | null;
  line: number | null;
  /** Width of the grid that the cells' columns count in. */
  columns: number;
  rows: SourceRow[];
}

export interface SourceRow {
  page: number | null;
  line: number | null;
  /** First row of a table part that stands at the top of a page or after a break: it may carry on the row above. */
  afterBreak: boolean;
  cells: SourceCell[];
}

export interface SourceCell {
  /** NFC; lines of the cell are kept as `\n`. */
  text: string;
  /** First grid column, counted from 0, and how many columns the cell covers. */
  column: number;
  span: number;
  /** The cell belongs to the merged cell above it; `text` repeats that cell's text. */
  merged: boolean;
  bold: boolean;
}

/** A block before its position in the document is known. */
export type BlockDraft = Omit<SourceParagraph, 'index'> | Omit<SourceTable, 'index'>;

/** Numbers the blocks in order. */
export function numberBlocks(drafts: readonly BlockDraft[]): SourceBlock[] {
  return drafts.map((draft, index) => ({ ...draft, index }));
}

/** NFC, no control, zero-width or soft-hyphen characters, ordinary spaces. Line breaks and tabs stay. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?:[^\P{Cc}\t\n\v\f\r]|[\u00ad\u200b-\u200d\u2060\ufeff])/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\r\n?/g, '\n');
}

/** Joins the lines of one piece of text; a word broken at its hyphen or slash is put together again. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) =>
      /[\p{L}\d][-/]$/u.test(text.slice(-3)) && /^[\p{Lu}\d]/u.test(line)
        ? text + line
        : `${text} ${line}`.trim(),
    '',
  );
}

/** One line, single spaces. */
export function oneLine(text: string): string {
  return joinLines(text.split('\n')).replace(/\s+/g, ' ').trim();
}
