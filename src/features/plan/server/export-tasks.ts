import { listSheet, type SheetColumn } from '../../../documents/xlsx/list-sheet.ts';
import type { XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import { listPlanTasks } from './list-plan-tasks.ts';
import { getReadablePlan, type PlanRecord } from './plan.store.ts';
import type { ListPlanTasks, TaskRow } from './task.schema.ts';

const day = (value: string | null): XlsxValue => value && { day: value };

/** The columns of the exported table, left to right. */
const COLUMNS: readonly SheetColumn<TaskRow>[] = [
  { vi: 'Phụ lục', en: 'Annex', width: 9, value: (row) => row.annex },
  { vi: 'Mục', en: 'Section', width: 22, value: (row) => row.section },
  { vi: 'STT', en: 'No.', width: 7, value: (row) => row.number },
  { vi: 'Nội dung', en: 'Content', width: 60, value: (row) => row.content },
  { vi: 'Chủ trì, chỉ đạo', en: 'Directing body', width: 24, value: (row) => row.lead },
  { vi: 'Đơn vị thực hiện', en: 'Implementing unit', width: 28, value: (row) => row.implementer },
  { vi: 'Đơn vị phối hợp', en: 'Coordinating unit', width: 28, value: (row) => row.coordinator },
  { vi: 'Đơn vị tham mưu', en: 'Advising unit', width: 24, value: (row) => row.adviser },
  { vi: 'Thời gian hoàn thành', en: 'Completion time', width: 28, value: (row) => row.deadlineText },
  { vi: 'Hạn', en: 'Due', width: 12, value: (row) => day(row.dueDay) },
  {
    vi: 'Được giao (đơn vị)',
    en: 'Assigned (units)',
    width: 30,
    value: (row) => [...new Set(row.units.map(({ name }) => name))].join('; '),
  },
  {
    vi: 'Được giao (cá nhân)',
    en: 'Assigned (people)',
    width: 24,
    value: (row) => row.people.map(({ name }) => name).join('; '),
  },
  {
    vi: 'Tình trạng',
    en: 'Status',
    width: 18,
    value: (row, language) => TASK_STATUS_WORDS[row.status][language],
  },
  { vi: 'Tiến độ (%)', en: 'Progress (%)', width: 11, value: (row) => row.progress },
  { vi: 'Ngày hoàn thành', en: 'Done on', width: 15, value: (row) => day(row.doneOn) },
];

/** The tasks of a plan, filtered as in the list, as an .xlsx file with the days as real dates. @throws AppError `not-found`, `too-large` */
export async function exportTasks(
  context: ReadContext,
  planId: string,
  query: ListPlanTasks,
): Promise<FileReply> {
  const plan = await getReadablePlan(context.db, context.actor, planId);
  const rows = await everyRow((page) => listPlanTasks(context, planId, { ...query, ...page }));
  return listSheet(
    { file: fileName(plan), vi: 'Nhiệm vụ', en: 'Tasks', columns: COLUMNS },
    rows,
    context.language,
  );
}

function fileName({ number, symbol, year }: PlanRecord): string {
  const code = [number, symbol].filter((part) => part !== null && part !== '').join('-');
  return `ke-hoach-${code === '' ? year : `${code}-${year}`}`.replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
