import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { listVoteNominees } from './vote-nominees.ts';
import type { ListVoteNominees, VoteNomineeRow } from './votes.schema.ts';

const SHEET: ListSheet<VoteNomineeRow> = {
  file: 'truong-hop-bo-phieu',
  vi: 'Trường hợp bỏ phiếu',
  en: 'Whom the vote is on',
  columns: [
    ...SUBJECT_COLUMNS,
    { vi: 'Đơn vị', en: 'Unit', width: 32, value: (row) => row.unitName },
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 36, value: (row) => row.awardName },
    { vi: 'Đơn vị đề nghị mức khác', en: 'The unit proposed', width: 36, value: (row) => row.awardOfDossier },
    {
      vi: 'Kiểm tra điều kiện',
      en: 'Eligibility',
      width: 20,
      value: (row, language) => row.verdict && VERDICT_WORDS[row.verdict][language],
    },
    { vi: 'Tóm tắt thành tích', en: 'Merit in short', width: 60, value: (row) => row.summary },
  ],
};

/** Whom a vote is on, as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function voteNomineeSheet(context: ReadContext, voteId: string, query: ListVoteNominees) {
  const rows = await everyRow((page) => listVoteNominees(context, voteId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
