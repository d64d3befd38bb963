import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { NOMINATION_STATE_WORDS } from '../../model/dossier-words.ts';
import { listNominations } from './list-nominations.ts';
import type { ListNominations, NominationView } from './nomination.schema.ts';

const SHEET: ListSheet<NominationView> = {
  file: 'danh-sach-de-nghi',
  vi: 'Danh sách đề nghị',
  en: 'Nominees',
  columns: [
    { vi: 'STT', en: 'No.', width: 6, value: (row) => row.position },
    ...SUBJECT_COLUMNS,
    { vi: 'Đơn vị', en: 'Unit', width: 32, value: (row) => row.unitName },
    { vi: 'Danh hiệu, hình thức đề nghị', en: 'Award proposed', width: 36, value: (row) => row.awardName },
    { vi: 'Từ năm', en: 'From year', width: 9, value: (row) => row.yearFrom },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    { vi: 'Tóm tắt thành tích', en: 'Summary of merit', width: 60, value: (row) => row.summary },
    {
      vi: 'Điều kiện',
      en: 'Eligibility',
      width: 20,
      value: (row, language) => row.verdict && VERDICT_WORDS[row.verdict][language],
    },
    {
      vi: 'Còn thiếu',
      en: 'Missing',
      width: 50,
      value: (row) => row.verdictDetail?.missing.join('; ') ?? null,
    },
    { vi: 'Lý do vẫn đề nghị', en: 'Proposed because', width: 40, value: (row) => row.overrideReason },
    {
      vi: 'Ý kiến thẩm định',
      en: 'Appraisal',
      width: 20,
      value: (row, language) => row.appraisal && OUTCOME_WORDS[row.appraisal.outcome][language],
    },
    {
      vi: 'Lý do của thẩm định',
      en: 'Reason of the appraisal',
      width: 40,
      value: (row) => row.appraisal?.reason ?? null,
    },
    {
      vi: 'Danh hiệu, hình thức sau thẩm định',
      en: 'Award after appraisal',
      width: 36,
      value: (row) => row.finalAwardName,
    },
    {
      vi: 'Kết quả',
      en: 'Outcome',
      width: 20,
      value: (row, language) => NOMINATION_STATE_WORDS[row.state][language],
    },
  ],
};

/** The nominees of a dossier as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function nominationSheet(context: ReadContext, dossierId: string, query: ListNominations) {
  const rows = await everyRow((page) => listNominations(context, dossierId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
