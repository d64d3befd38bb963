import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { DemandItemRow, ListItems } from './demand-item.schema.ts';
import { listItems } from './list-items.ts';

const OWN_PLAN = { vi: 'Kế hoạch của đơn vị', en: 'The unit’s plan' };

const SHEET: ListSheet<DemandItemRow> = {
  file: 'yeu-cau-gui',
  vi: 'Đơn vị phải gửi',
  en: 'Units that have to send',
  columns: [
    { vi: 'Đơn vị', en: 'Unit', width: 40, value: (row) => row.unitName },
    {
      vi: 'Loại đơn vị',
      en: 'Kind of unit',
      width: 24,
      value: (row, language) => UNIT_KIND_NAMES[row.unitKind][language],
    },
    {
      vi: 'Tình trạng',
      en: 'Status',
      width: 18,
      value: (row, language) => DEMAND_STATUS_WORDS[row.status][language],
    },
    { vi: 'Ngày gửi', en: 'Sent on', width: 13, value: (row) => row.sentOn && { day: row.sentOn } },
    { vi: 'Người gửi', en: 'Sent by', width: 24, value: (row) => row.sentBy },
    {
      vi: 'Đã gửi gì',
      en: 'What was sent',
      width: 40,
      value: (row, language) =>
        [row.reference, row.planId === null ? null : OWN_PLAN[language]].filter(Boolean).join('; '),
    },
    { vi: 'Số tệp', en: 'Files', width: 8, value: (row) => row.files },
    { vi: 'Lý do không phải gửi', en: 'Exempt because', width: 36, value: (row) => row.exemptReason },
    { vi: 'Lý do trả lại', en: 'Returned because', width: 36, value: (row) => row.returnReason },
    {
      vi: 'Đôn đốc gần nhất',
      en: 'Last reminder',
      width: 13,
      value: (row) => row.remindedOn && { day: row.remindedOn },
    },
  ],
};

/** The units of a demand as in their list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function demandItemSheet(context: ReadContext, demandId: string, query: ListItems) {
  const rows = await everyRow((page) => listItems(context, demandId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
