import { writeXlsx, XLSX_MEDIA_TYPE, type XlsxValue } from './write-xlsx.ts';

type Language = 'vi' | 'en';

/** A column of a list's sheet: its heading, width in letters, and what stands in it. */
export interface SheetColumn<R> {
  vi: string;
  en: string;
  width: number;
  value(row: R, language: Language): XlsxValue;
}

export interface ListSheet<R> {
  /** Of the file, without its ending: lower case, no diacritics. */
  file: string;
  vi: string;
  en: string;
  columns: readonly SheetColumn<R>[];
}

/** The rows of a list as one .xlsx table, headings and words in `language`. */
export async function listSheet<R>(sheet: ListSheet<R>, rows: readonly R[], language: Language) {
  const body = await writeXlsx([
    {
      name: sheet[language],
      columns: sheet.columns.map((column) => ({ header: column[language], width: column.width })),
      rows: rows.map((row) => sheet.columns.map((column) => column.value(row, language))),
    },
  ]);
  return { name: `${sheet.file}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

/** The day in Việt Nam of a moment such as `2026-03-01T02:00:00.000Z`, as a cell. */
export function dayCell(moment: string | null): XlsxValue {
  return moment === null
    ? null
    : { day: new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10) };
}

/** The time of day in Việt Nam of a moment, such as `07:30`. */
export function timeCell(moment: string): XlsxValue {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(11, 16);
}
