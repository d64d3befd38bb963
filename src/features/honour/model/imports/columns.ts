import { guessField, headingWords } from './headings.ts';
import type { ImportField } from './import-field.ts';

/** A cell of a sheet; a day is a Date at midnight UTC. */
export type SheetCell = string | number | boolean | Date | null;

/** What each column of a sheet means, left to right; null: left out. */
export type ColumnMapping = readonly (ImportField | null)[];

export interface SheetHead {
  /** The heading of each column; two lines of headings are joined. */
  headers: readonly string[];
  mapping: ColumnMapping;
  /** Tells sheets of the same headings, to remember what a person said of them. */
  signature: string;
  /** Index of the first row below the headings. */
  firstRow: number;
}

const HEAD_SEARCH = 20;
const MOST_COLUMNS = 60;

/** What the columns mean, each thing once: the first column that tells of it. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = guessField(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** The same for sheets whose headings differ in case, diacritics and spaces only. */
export function headSignature(headers: readonly string[]): string {
  return headers.map(headingWords).join('|');
}

/**
 * Finds the headings among the first rows: where most columns tell what they are, with a second line of headings below ("Quyết định"
 * over "Số" and "Ngày"). Null when no row tells of a name and of an award.
 */
export function findHead(rows: readonly (readonly SheetCell[])[]): SheetHead | null {
  let best: { head: SheetHead; hits: number } | null = null;
  for (const [at, row] of rows.slice(0, HEAD_SEARCH).entries()) {
    for (const [headers, firstRow] of [
      [texts(row), at + 1],
      [joined(row, rows[at + 1] ?? []), at + 2],
    ] as const) {
      if (headers === null) continue;
      const mapping = guessMapping(headers);
      const hits = mapping.filter((field) => field !== null).length;
      if (!mapping.includes('name') || !mapping.includes('award') || hits <= (best?.hits ?? 0)) continue;
      best = { head: { headers, mapping, signature: headSignature(headers), firstRow }, hits };
    }
  }
  return best?.head ?? null;
}

/** Whether a row only numbers the columns, as printed tables do: 1, 2, 3 or (1), (2), A, B. */
export function numbersColumns(cells: readonly SheetCell[]): boolean {
  const words = texts(cells).filter((text) => text !== '');
  return (
    words.length >= 3 &&
    words.every((text) => /^\(?(\d{1,2}|[a-z])\)?$/i.test(text)) &&
    new Set(words).size === words.length
  );
}

/** No heading has as many letters; a cell that has is not read through for one. */
const LONGEST_HEADING = 200;

function texts(row: readonly SheetCell[]): string[] {
  return row
    .slice(0, MOST_COLUMNS)
    .map((cell) =>
      cell instanceof Date || cell === null
        ? ''
        : String(cell).slice(0, LONGEST_HEADING).replace(/\s+/g, ' ').trim(),
    );
}

/** Two lines as one; the upper words of a merged cell stand in its first column only. Null when the lower line is no heading. */
function joined(upper: readonly SheetCell[], lower: readonly SheetCell[]): string[] | null {
  const above = texts(upper);
  const below = texts(lower);
  const name = above.findIndex((text) => guessField(text) === 'name');
  const told = below.filter((text) => text !== '');
  if (name < 0 || (below[name] ?? '') !== '' || told.length < 2) return null;
  if (lower.some((cell) => cell !== null && typeof cell !== 'string')) return null;
  let over = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const top = above[i] ?? '';
    const sub = below[i] ?? '';
    if (top !== '') over = top;
    return sub === '' ? top : `${over} ${sub}`.trim();
  });
}
