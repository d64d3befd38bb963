import { dayCell, type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { IMPORT_STATE_WORDS } from '../../model/imports/import-life.ts';
import type { ImportRow, ListImports } from './import.schema.ts';
import { listImports } from './list-imports.ts';

const SHEET: ListSheet<ImportRow> = {
  file: 'cac-lan-nhap-khen-thuong',
  vi: 'Các lần nhập',
  en: 'Imports',
  columns: [
    { vi: 'Tệp', en: 'File', width: 50, value: (row) => row.fileName },
    { vi: 'Đơn vị', en: 'Unit', width: 40, value: (row) => row.unitName },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 24,
      value: (row, language) => IMPORT_STATE_WORDS[row.state][language],
    },
    { vi: 'Số hàng', en: 'Rows', width: 10, value: (row) => row.rowCount },
    { vi: 'Đã vào Sổ vàng', en: 'In the book', width: 12, value: (row) => row.takenRows },
    { vi: 'Ngày gửi', en: 'Sent on', width: 13, value: (row) => dayCell(row.createdAt) },
    { vi: 'Người gửi', en: 'Sent by', width: 28, value: (row) => row.by },
  ],
};

/** The imports as in their list, as an .xlsx file. @throws AppError `too-large` */
export async function importListSheet(context: ReadContext, query: ListImports) {
  const rows = await everyRow((page) => listImports(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
