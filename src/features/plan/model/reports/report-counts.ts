import type { Tone } from '../task-status.ts';

/** How a task stands at the end of a reporting period; every task is in exactly one. */
export const REPORT_STATUSES = ['done', 'done-late', 'late', 'open', 'blocked', 'cancelled'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export type ReportCounts = Record<ReportStatus, number> & { total: number };

export const REPORT_STATUS_WORDS: Readonly<Record<ReportStatus, { vi: string; en: string; tone: Tone }>> = {
  done: { vi: 'Hoàn thành đúng hạn', en: 'Done on time', tone: 'green' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late', tone: 'amber' },
  late: { vi: 'Quá hạn, chưa xong', en: 'Late', tone: 'red' },
  open: { vi: 'Còn trong hạn', en: 'Open, in time', tone: 'blue' },
  blocked: { vi: 'Vướng mắc', en: 'Blocked', tone: 'red' },
  cancelled: { vi: 'Không thực hiện', en: 'Cancelled', tone: 'grey' },
};

interface TaskFacts {
  state: string;
  doneOn: string | null;
  lateFrom: string | null;
}

/** The status of a task on the day `asOf`: what was done only later was still open then. The same as `statusAt` in SQL. */
export function reportStatus({ state, doneOn, lateFrom }: TaskFacts, asOf: string): ReportStatus {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'done' && (doneOn === null || doneOn <= asOf))
    return doneOn !== null && lateFrom !== null && doneOn >= lateFrom ? 'done-late' : 'done';
  if (lateFrom !== null && lateFrom <= asOf) return 'late';
  return state === 'blocked' ? 'blocked' : 'open';
}

/** Share of the tasks that were to be done which are done, in percent with one decimal; null where there is none. */
export function doneShare(counts: ReportCounts): number | null {
  const due = counts.total - counts.cancelled;
  return due === 0 ? null : Math.round(((counts.done + counts['done-late']) / due) * 1000) / 10;
}
