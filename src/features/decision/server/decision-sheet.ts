import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { codeOf } from '../model/decision-code.ts';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type { DecisionRow, ListDecisions } from './decision.schema.ts';
import { listDecisions } from './list-decisions.ts';

const SHEET: ListSheet<DecisionRow> = {
  file: 'quyet-dinh-khen-thuong',
  vi: 'Quyết định khen thưởng',
  en: 'Decisions',
  columns: [
    { vi: 'Số, ký hiệu', en: 'Number', width: 18, value: codeOf },
    { vi: 'Ngày quyết định', en: 'Day', width: 13, value: (row) => ({ day: row.decidedOn }) },
    { vi: 'Trích yếu', en: 'Subject', width: 60, value: (row) => row.title },
    { vi: 'Loại', en: 'Kind', width: 14, value: (row, language) => DECISION_KIND_WORDS[row.kind][language] },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Đợt xét', en: 'Round', width: 44, value: (row) => row.roundName },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 20,
      value: (row, language) => DECISION_STATE_WORDS[row.state][language],
    },
    { vi: 'Số trường hợp', en: 'Nominees', width: 12, value: (row) => row.lineCount },
    { vi: 'Tiền thưởng (đồng)', en: 'Bonus (đồng)', width: 18, value: (row) => row.bonusTotal },
  ],
};

/** The decisions as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function decisionSheet(context: ReadContext, query: ListDecisions) {
  const rows = await everyRow((page) => listDecisions(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
