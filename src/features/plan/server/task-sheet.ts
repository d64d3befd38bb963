import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import { listTasks } from './list-tasks.ts';
import type { ListTasks, TaskLine } from './task.schema.ts';

const SHEET: ListSheet<TaskLine> = {
  file: 'nhiem-vu-dang-mo',
  vi: 'Nhiệm vụ đang mở',
  en: 'Open tasks',
  columns: [
    { vi: 'Nội dung công việc', en: 'Content', width: 60, value: (row) => row.content },
    { vi: 'Thời gian hoàn thành', en: 'Completion time', width: 28, value: (row) => row.deadlineText },
    { vi: 'Hạn', en: 'Due', width: 13, value: (row) => row.dueDay && { day: row.dueDay } },
    {
      vi: 'Tình trạng',
      en: 'Status',
      width: 18,
      value: (row, language) => TASK_STATUS_WORDS[row.status][language],
    },
    { vi: 'Tiến độ (%)', en: 'Progress (%)', width: 11, value: (row) => row.progress },
    { vi: 'Được giao', en: 'Assigned to', width: 36, value: (row) => row.units.join('; ') },
    { vi: 'Kế hoạch', en: 'Plan', width: 50, value: (row) => row.planTitle },
    { vi: 'Số kế hoạch', en: 'Number of the plan', width: 12, value: (row) => row.planNumber },
    { vi: 'STT trong kế hoạch', en: 'No. in the plan', width: 12, value: (row) => row.number },
    { vi: 'Đơn vị ban hành', en: 'Issuing unit', width: 36, value: (row) => row.planUnitName },
  ],
};

/** The open tasks over all plans as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function taskSheet(context: ReadContext, query: ListTasks) {
  const rows = await everyRow((page) => listTasks(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
