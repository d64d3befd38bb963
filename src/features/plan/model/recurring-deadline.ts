import { addDays, type Day, lastDayOfMonth, toDay } from '../../../law/calendar/index.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';

/** One turn of a recurring work; `dueDay` as in deadline-meaning.ts. */
export interface Occurrence {
  unit: 'month' | 'quarter';
  /** 1–12 or 1–4. */
  number: number;
  from: Day;
  dueDay: Day;
}

type Turning = Pick<Deadline, 'kind' | 'text' | 'from' | 'to' | 'exclusive'>;

/** A recurring task as it is kept; whether "before" is meant its words say. */
export interface TurningTask {
  deadlineKind: DeadlineKind;
  deadlineText: string;
  dateFrom: Day | null;
  dateTo: Day | null;
}

/** The due days of a task's turns in the year of its plan, in order; none for a task that has one due day or never ends. */
export function turnsOf(task: TurningTask, year: number): Day[] {
  const { deadlineKind: kind, deadlineText: text, dateFrom: from, dateTo: to } = task;
  return occurrences({ kind, text, from, to, exclusive: false }, year).map(({ dueDay }) => dueDay);
}

const EVERY = '(?:h[àằ]ng|mỗi|từng|theo)';
const MONTHLY = new RegExp(
  `${EVERY}\\s+tháng|ngày\\s+cuối(?:\\s+cùng)?\\s+của\\s+tháng(?=\\s*(?:$|[,;)]))`,
  'u',
);
const QUARTERLY = new RegExp(`${EVERY}\\s+quý|(?:tháng|ngày)\\s+cuối(?:\\s+của)?\\s+quý`, 'u');
const DAY_OF_MONTH = /ngày\s+(?:mùng\s+|mồng\s+)?(\d{1,2})(?!\s*[/.\-\d])/u;
const BEFORE_A_DAY = /trước\s+ngày\s+\d/u;

/**
 * The turns of a recurring deadline in a year, in order. "Hàng tháng" is due on the last day of each month, "hàng quý"
 * on the last day of each quarter; a day that the words name ("ngày 25 hàng tháng") is that day of the month, of a
 * quarter's last month, or its last day where it is shorter; "trước ngày 25" is due on the 24th. Monthly wins where
 * both are named. A period given with it (`from`, `to`) bounds the turns. Empty for every other deadline and for
 * "thường xuyên", which has no turns.
 */
export function occurrences(deadline: Turning, year: number): Occurrence[] {
  if (deadline.kind !== 'recurring') return [];
  const text = deadline.text.normalize('NFC').toLocaleLowerCase('vi');
  const unit = MONTHLY.test(text) ? 'month' : QUARTERLY.test(text) ? 'quarter' : null;
  if (!unit) return [];
  const months = unit === 'month' ? 1 : 3;
  const before = deadline.exclusive || BEFORE_A_DAY.test(text);
  const named = Number(DAY_OF_MONTH.exec(text)?.[1] ?? 0);
  return Array.from({ length: 12 / months }, (_, i): Occurrence => {
    const last = (i + 1) * months;
    return {
      unit,
      number: i + 1,
      from: addDays(lastDayOfMonth(year, last - months), 1),
      dueDay: dueIn(year, last, named, before),
    };
  }).filter(
    (o) => (!deadline.from || o.dueDay >= deadline.from) && (!deadline.to || o.dueDay <= deadline.to),
  );
}

function dueIn(year: number, month: number, named: number, before: boolean): Day {
  const end = lastDayOfMonth(year, month);
  const day = named > 0 ? (toDay(year, month, named) ?? end) : end;
  return named > 0 && before ? addDays(day, -1) : day;
}
