import writeXlsxFile from 'write-excel-file/node';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import { listPlanTasks } from './list-plan-tasks.ts';
import { getReadablePlan, type PlanRecord } from './plan.store.ts';
import type { ListPlanTasks, TaskRow } from './task.schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Column {
  vi: string;
  en: string;
  width: number;
  value(row: TaskRow, language: 'vi' | 'en'): string | number | Date | null;
}

const day = (value: string | null) => (value === null ? null : new Date(`${value}T00:00:00Z`));

/** The columns of the exported table, left to right. */
const COLUMNS: readonly Column[] = [
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

/** The tasks of a plan, filtered as in the list, as an .xlsx file with the days as real dates. @throws AppError `not-found` */
export async function exportTasks(
  context: ReadContext,
  planId: string,
  query: ListPlanTasks,
): Promise<FileReply> {
  const { db, actor, language } = context;
  const plan = await getReadablePlan(db, actor, planId);
  const rows = await findAll(context, planId, query);
  const head = COLUMNS.map((column) => ({
    value: column[language],
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const body = rows.map((row) => COLUMNS.map((column) => cell(column.value(row, language))));
  const { toBuffer } = writeXlsxFile([head, ...body], {
    sheet: language === 'vi' ? 'Nhiệm vụ' : 'Tasks',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
    orientation: 'landscape',
  });
  return { name: fileName(plan), mediaType: XLSX, body: await toBuffer() };
}

function cell(value: string | number | Date | null) {
  if (value === null || value === '') return null;
  return { value, wrap: true, alignVertical: 'top' as const };
}

async function findAll(context: ReadContext, planId: string, query: ListPlanTasks): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await listPlanTasks(context, planId, { ...query, page, size: 1000 });
    rows.push(...items);
    if (rows.length >= total || items.length === 0) return rows;
  }
}

function fileName({ number, symbol, year }: PlanRecord): string {
  const code = [number, symbol].filter((part) => part !== null && part !== '').join('-');
  return `ke-hoach-${code === '' ? year : `${code}-${year}`}.xlsx`.replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
