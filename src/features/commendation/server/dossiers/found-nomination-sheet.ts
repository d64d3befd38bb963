import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { DOSSIER_STATE_WORDS, NOMINATION_STATE_WORDS } from '../../model/dossier-words.ts';
import { findNominations } from './find-nominations.ts';
import type { FindNominations, FoundNominationsView } from './nomination.schema.ts';

const SHEET: ListSheet<FoundNominationsView['items'][number]> = {
  file: 'truong-hop-de-nghi',
  vi: 'Trường hợp đề nghị',
  en: 'Nominees found',
  columns: [
    ...SUBJECT_COLUMNS,
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 36, value: (row) => row.awardName },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    {
      vi: 'Điều kiện',
      en: 'Eligibility',
      width: 20,
      value: (row, language) => row.verdict && VERDICT_WORDS[row.verdict][language],
    },
    {
      vi: 'Kết quả',
      en: 'Outcome',
      width: 20,
      value: (row, language) => NOMINATION_STATE_WORDS[row.state][language],
    },
    { vi: 'Mã hồ sơ', en: 'Code', width: 20, value: (row) => row.dossierCode },
    { vi: 'Tên hồ sơ', en: 'Dossier', width: 50, value: (row) => row.dossierTitle },
    {
      vi: 'Trạng thái hồ sơ',
      en: 'State of the dossier',
      width: 20,
      value: (row, language) => DOSSIER_STATE_WORDS[row.dossierState][language],
    },
    { vi: 'Đơn vị trình', en: 'Proposed by', width: 36, value: (row) => row.unitName },
    { vi: 'Nơi nhận', en: 'Sent to', width: 36, value: (row) => row.receiverName },
  ],
};

/** The nominees found by name, as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function foundNominationSheet(context: ReadContext, query: FindNominations) {
  const rows = await everyRow((page) => findNominations(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
