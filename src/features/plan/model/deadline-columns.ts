import { addDays } from '../../../law/calendar/index.ts';
import type { Deadline, DeadlineKind, DeadlineMilestone } from './deadline.ts';
import { dueDay, lateFrom, milestoneDueDay } from './deadline-meaning.ts';

/** How a deadline is kept in a row of `task` or `duty`. Days are ISO dates in Asia/Ho_Chi_Minh. */
export interface DeadlineColumns {
  deadlineText: string;
  deadlineKind: DeadlineKind;
  dateFrom: string | null;
  dateTo: string | null;
  exclusive: boolean;
  dueDay: string | null;
  lateFrom: string | null;
}

/**
 * The columns of `deadline`. The only place where `due_day` and `late_from` come from, so that a list sorted and filtered by
 * them says the same as `deadline-meaning.ts`. Milestones and `done` are kept elsewhere.
 */
export function deadlineColumns(deadline: Deadline): DeadlineColumns {
  return {
    deadlineText: deadline.text,
    deadlineKind: deadline.kind,
    dateFrom: deadline.from,
    dateTo: deadline.to,
    exclusive: deadline.exclusive,
    dueDay: dueDay(deadline),
    lateFrom: lateFrom(deadline),
  };
}

/** The deadline that `columns` keep; without milestones and not done, which other columns say. */
export function deadlineOf(columns: Omit<DeadlineColumns, 'dueDay' | 'lateFrom'>): Deadline {
  return {
    text: columns.deadlineText,
    kind: columns.deadlineKind,
    from: columns.dateFrom,
    to: columns.dateTo,
    exclusive: columns.exclusive,
    done: false,
    milestones: [],
  };
}

/** The columns of `milestone` that say when it is due: the day as printed, whether the work must be done before it, when it is late. */
export function milestoneColumns(milestone: DeadlineMilestone): {
  dueOn: string;
  exclusive: boolean;
  lateFrom: string;
} {
  const due = milestoneDueDay(milestone);
  return { dueOn: milestone.date, exclusive: due < milestone.date, lateFrom: addDays(due, 1) };
}
