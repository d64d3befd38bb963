import { dayCell, type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import type { CouncilRow, ListCouncils } from './council.schema.ts';
import { listCouncils } from './list-councils.ts';

const SHEET: ListSheet<CouncilRow> = {
  file: 'hoi-dong',
  vi: 'Hội đồng',
  en: 'Councils',
  columns: [
    { vi: 'Tên hội đồng', en: 'Council', width: 50, value: (row) => row.name },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Nhiệm kỳ từ ngày', en: 'Term from', width: 13, value: (row) => ({ day: row.termFrom }) },
    {
      vi: 'Đến trước ngày',
      en: 'Until before',
      width: 13,
      value: (row) => row.termTo && { day: row.termTo },
    },
    { vi: 'Thành viên', en: 'Members', width: 11, value: (row) => row.members },
    { vi: 'Phiên họp tới', en: 'Next meeting', width: 50, value: (row) => row.nextMeeting?.title ?? null },
    {
      vi: 'Ngày họp',
      en: 'Meeting on',
      width: 13,
      value: (row) => dayCell(row.nextMeeting?.startsAt ?? null),
    },
  ],
};

/** The councils as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function councilSheet(context: ReadContext, query: ListCouncils) {
  const rows = await everyRow((page) => listCouncils(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
