import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { DUE_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import { DOSSIER_COLUMNS } from '../dossiers/dossier-columns.ts';
import type { ListQueue, QueueRow } from './appraisal.schema.ts';
import { listQueue } from './list-queue.ts';

const SHEET: ListSheet<QueueRow> = {
  file: 'tham-dinh-ho-so',
  vi: 'Thẩm định hồ sơ',
  en: 'Appraisal',
  columns: [
    ...DOSSIER_COLUMNS,
    {
      vi: 'Ngày tiếp nhận',
      en: 'Received on',
      width: 13,
      value: (row) => row.receivedOn && { day: row.receivedOn },
    },
    { vi: 'Hạn thẩm định', en: 'Due on', width: 13, value: (row) => row.dueOn && { day: row.dueOn } },
    { vi: 'Theo hạn', en: 'By due day', width: 16, value: (row, language) => DUE_WORDS[row.due][language] },
    {
      vi: 'Còn lại (ngày làm việc)',
      en: 'Working days left',
      width: 13,
      value: (row) => row.workingDaysLeft,
    },
    {
      vi: 'Tạm dừng từ',
      en: 'Clock stopped on',
      width: 13,
      value: (row) => row.stoppedOn && { day: row.stoppedOn },
    },
    { vi: 'Số đề nghị', en: 'Nominees', width: 11, value: (row) => row.nomineeCount },
    { vi: 'Chưa đủ điều kiện', en: 'Not eligible', width: 12, value: (row) => row.negativeCount },
    { vi: 'Chưa thẩm định xong', en: 'Open', width: 12, value: (row) => row.openCount },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 20,
      value: (row, language) => DOSSIER_STATE_WORDS[row.state][language],
    },
    { vi: 'Người thẩm định', en: 'Appraised by', width: 26, value: (row) => row.assignedTo },
  ],
};

/** The dossiers that wait for the appraisal or are in it, as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function queueSheet(context: ReadContext, query: ListQueue) {
  const rows = await everyRow((page) => listQueue(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
