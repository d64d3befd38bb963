import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { DEMAND_KIND_WORDS, DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { MyDemand, MyDemands } from './demand-item.schema.ts';
import { listMyDemands } from './list-items.ts';

const SHEET: ListSheet<MyDemand> = {
  file: 'can-gui',
  vi: 'Cần gửi',
  en: 'To send',
  columns: [
    { vi: 'Nội dung', en: 'What', width: 60, value: (row) => row.title },
    { vi: 'Loại', en: 'Kind', width: 26, value: (row, language) => DEMAND_KIND_WORDS[row.kind][language] },
    { vi: 'Hạn gửi', en: 'Due', width: 13, value: (row) => ({ day: row.dueDay }) },
    {
      vi: 'Tình trạng',
      en: 'Status',
      width: 18,
      value: (row, language) => DEMAND_STATUS_WORDS[row.status][language],
    },
    { vi: 'Đơn vị gửi', en: 'Sent by', width: 36, value: (row) => row.unitName },
    { vi: 'Gửi tới', en: 'Sent to', width: 36, value: (row) => row.planUnitName },
    { vi: 'Theo kế hoạch', en: 'Of the plan', width: 50, value: (row) => row.planTitle },
    { vi: 'Lý do bị trả lại', en: 'Returned because', width: 36, value: (row) => row.returnReason },
  ],
};

/** What the reader's units have to send, as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function myDemandSheet(context: ReadContext, query: MyDemands) {
  const rows = await everyRow((page) => listMyDemands(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
