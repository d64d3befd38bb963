import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { POSTING_STATE_WORDS } from '../../model/opinions/posting-words.ts';
import { listPosted, listPostings } from './list-postings.ts';
import type { ListPosted, ListPostings, PostedRow, PostingRow } from './posting.schema.ts';

const POSTINGS: ListSheet<PostingRow> = {
  file: 'niem-yet',
  vi: 'Niêm yết lấy ý kiến',
  en: 'Public postings',
  columns: [
    { vi: 'Tên niêm yết', en: 'Title', width: 60, value: (row) => row.title },
    { vi: 'Cơ quan', en: 'Body', width: 36, value: (row) => row.unitName },
    { vi: 'Từ ngày', en: 'From', width: 13, value: (row) => ({ day: row.fromDay }) },
    { vi: 'Đến hết ngày', en: 'To', width: 13, value: (row) => ({ day: row.toDay }) },
    { vi: 'Nơi niêm yết khác', en: 'Posted elsewhere', width: 36, value: (row) => row.elsewhere },
    { vi: 'Trường hợp', en: 'Nominees', width: 11, value: (row) => row.nomineeCount },
    { vi: 'Ý kiến', en: 'Opinions', width: 10, value: (row) => row.opinions },
    { vi: 'Ý kiến mới', en: 'New opinions', width: 10, value: (row) => row.newOpinions },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 18,
      value: (row, language) => POSTING_STATE_WORDS[row.state][language],
    },
  ],
};

const POSTED: ListSheet<PostedRow> = {
  file: 'danh-sach-niem-yet',
  vi: 'Danh sách niêm yết',
  en: 'Posted nominees',
  columns: [
    { vi: 'Họ tên, tên đơn vị', en: 'Name', width: 32, value: (row) => row.subjectName },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 36, value: (row) => row.awardName },
    { vi: 'Tóm tắt thành tích', en: 'Summary of merit', width: 60, value: (row) => row.summary },
    { vi: 'Ý kiến', en: 'Opinions', width: 10, value: (row) => row.opinions },
  ],
};

/** The postings as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function postingSheet(context: ReadContext, query: ListPostings) {
  const rows = await everyRow((page) => listPostings(context, { ...query, ...page }));
  return listSheet(POSTINGS, rows, context.language);
}

/** The nominees on a posting as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function postedSheet(context: ReadContext, id: string, query: ListPosted) {
  const rows = await everyRow((page) => listPosted(context, id, { ...query, ...page }));
  return listSheet(POSTED, rows, context.language);
}
