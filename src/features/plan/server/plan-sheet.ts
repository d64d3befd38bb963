import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { PLAN_STATE_WORDS, planCode } from '../model/plan-words.ts';
import { listPlans } from './list-plans.ts';
import type { ListPlans, PlanRow } from './plan.schema.ts';

const SHEET: ListSheet<PlanRow> = {
  file: 'ke-hoach',
  vi: 'Kế hoạch',
  en: 'Plans',
  columns: [
    { vi: 'Tên kế hoạch', en: 'Title', width: 60, value: (row) => row.title },
    { vi: 'Số, ký hiệu', en: 'Number', width: 18, value: planCode },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 16,
      value: (row, language) => PLAN_STATE_WORDS[row.state][language],
    },
    { vi: 'Ngày ký', en: 'Signed on', width: 13, value: (row) => row.signedOn && { day: row.signedOn } },
    { vi: 'Nhiệm vụ', en: 'Tasks', width: 10, value: (row) => row.total },
    { vi: 'Đã hoàn thành', en: 'Done', width: 12, value: (row) => row.done },
    { vi: 'Trễ hạn', en: 'Late', width: 10, value: (row) => row.late },
  ],
};

/** The plans as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function planSheet(context: ReadContext, query: ListPlans) {
  const rows = await everyRow((page) => listPlans(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
