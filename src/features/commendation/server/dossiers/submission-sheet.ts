import { dayCell, type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { DOSSIER_COLUMNS } from './dossier-columns.ts';
import { listSubmissions } from './list-submissions.ts';
import type { ListSubmissions, SubmissionRow } from './submission.schema.ts';

const SHEET: ListSheet<SubmissionRow> = {
  file: 'ho-so-trinh-cap-tren',
  vi: 'Trình cấp trên',
  en: 'Submissions',
  columns: [
    ...DOSSIER_COLUMNS,
    { vi: 'Cơ quan đã xét', en: 'Considered by', width: 36, value: (row) => row.receiverName },
    { vi: 'Trường hợp đạt', en: 'Passed', width: 12, value: (row) => row.passed },
    { vi: 'Từ ngày', en: 'Since', width: 13, value: (row) => dayCell(row.since) },
    { vi: 'Trình lên', en: 'Submitted to', width: 36, value: (row) => row.to },
    { vi: 'Tờ trình', en: 'Letter', width: 28, value: (row) => row.letter },
  ],
};

/** What waits to go upward, or for its result, as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function submissionSheet(context: ReadContext, query: ListSubmissions) {
  const rows = await everyRow((page) => listSubmissions(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
