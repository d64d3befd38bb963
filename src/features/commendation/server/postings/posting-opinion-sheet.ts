import { dayCell, type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { POSTING_OPINION_WORDS } from '../../model/opinions/posting-words.ts';
import type { ListPostingOpinions, PostingOpinionView } from './posting.schema.ts';
import { listPostingOpinions } from './posting-opinions.ts';

/** Without the contacts of those who wrote: these are for answering only, and a file goes from hand to hand. */
const SHEET: ListSheet<PostingOpinionView> = {
  file: 'y-kien-nhan-dan',
  vi: 'Ý kiến nhận được',
  en: 'Opinions received',
  columns: [
    { vi: 'Ngày nhận', en: 'Received on', width: 13, value: (row) => dayCell(row.receivedAt) },
    { vi: 'Về trường hợp', en: 'About', width: 32, value: (row) => row.nomineeName },
    { vi: 'Ý kiến', en: 'Opinion', width: 70, value: (row) => row.text },
    { vi: 'Người góp ý', en: 'From', width: 28, value: (row) => row.authorName },
    {
      vi: 'Xử lý',
      en: 'Dealt with',
      width: 18,
      value: (row, language) => POSTING_OPINION_WORDS[row.state][language],
    },
    { vi: 'Nội dung trả lời', en: 'Answer', width: 60, value: (row) => row.answer },
    { vi: 'Người trả lời', en: 'Answered by', width: 26, value: (row) => row.answeredBy },
    { vi: 'Ngày trả lời', en: 'Answered on', width: 13, value: (row) => dayCell(row.answeredAt) },
  ],
};

/** The opinions that came on a posting, as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function postingOpinionSheet(context: ReadContext, id: string, query: ListPostingOpinions) {
  const rows = await everyRow((page) => listPostingOpinions(context, id, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
