import { dayCell, type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { SHEET_ROUND_WORDS, SHEET_STATE_WORDS } from '../model/sheet-words.ts';
import { listSheets } from './list-sheets.ts';
import type { ListSheets, SheetRow } from './registration.schema.ts';

const SHEET: ListSheet<SheetRow> = {
  file: 'ban-dang-ky-thi-dua',
  vi: 'Bản đăng ký thi đua',
  en: 'Registration sheets',
  columns: [
    { vi: 'Đơn vị', en: 'Unit', width: 44, value: (row) => row.unitName },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    {
      vi: 'Đợt đăng ký',
      en: 'Round',
      width: 16,
      value: (row, language) => SHEET_ROUND_WORDS[row.round][language],
    },
    { vi: 'Số đăng ký', en: 'Registered', width: 11, value: (row) => row.rows },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 18,
      value: (row, language) => SHEET_STATE_WORDS[row.state][language],
    },
    { vi: 'Cập nhật', en: 'Updated', width: 13, value: (row) => dayCell(row.updatedAt) },
  ],
};

/** The registration sheets as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function sheetListSheet(context: ReadContext, query: ListSheets) {
  const rows = await everyRow((page) => listSheets(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
