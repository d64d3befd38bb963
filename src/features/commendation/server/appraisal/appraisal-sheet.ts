import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { NO_OUTCOME_WORDS, OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import type { AppraisalRow, ListAppraisals } from './appraisal.schema.ts';
import { listAppraisals } from './list-appraisals.ts';

const SHEET: ListSheet<AppraisalRow> = {
  file: 'ket-qua-tham-dinh',
  vi: 'Kết quả thẩm định',
  en: 'Appraisal of a dossier',
  columns: [
    { vi: 'STT', en: 'No.', width: 6, value: (row) => row.position },
    ...SUBJECT_COLUMNS,
    { vi: 'Đơn vị', en: 'Unit', width: 32, value: (row) => row.unitName },
    { vi: 'Danh hiệu, hình thức đề nghị', en: 'Award proposed', width: 36, value: (row) => row.awardName },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    {
      vi: 'Điều kiện',
      en: 'Eligibility',
      width: 20,
      value: (row, language) => row.verdict && VERDICT_WORDS[row.verdict][language],
    },
    { vi: 'Nội dung chưa đạt', en: 'Items lacking', width: 12, value: (row) => row.lacking },
    { vi: 'Cơ quan không thống nhất', en: 'Unfavourable', width: 14, value: (row) => row.unfavourable },
    {
      vi: 'Kết quả thẩm định',
      en: 'Outcome',
      width: 20,
      value: (row, language) =>
        (row.outcome === null ? NO_OUTCOME_WORDS : OUTCOME_WORDS[row.outcome])[language],
    },
    { vi: 'Mức khác', en: 'Other award', width: 36, value: (row) => row.otherAwardName },
  ],
};

/** The nominees of a dossier as its appraisal sees them, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function appraisalSheet(context: ReadContext, dossierId: string, query: ListAppraisals) {
  const rows = await everyRow((page) => listAppraisals(context, dossierId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
