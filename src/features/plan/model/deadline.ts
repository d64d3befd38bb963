/**
 * The completion time of a task ("thời gian hoàn thành") as people write it, and what it means.
 * Days are ISO dates (`YYYY-MM-DD`) in Asia/Ho_Chi_Minh; `null` means that the text names no such day.
 */
export interface Deadline {
  /** The words of the document, in one line, without markup. */
  text: string;
  kind: DeadlineKind;
  /** First day of a period, when the text names one. */
  from: string | null;
  /** The day the text names; of a month its last day. */
  to: string | null;
  /** "Trước ngày X": the work is late on day X already. Without it ("đến ngày X", a month) it is late from the next day on. */
  exclusive: boolean;
  /** The document itself says that the work is done ("Đã hoàn thành"). */
  done: boolean;
  milestones: DeadlineMilestone[];
}

export interface DeadlineMilestone {
  actor: string | null;
  text: string;
  date: string;
}

export const DEADLINE_KINDS = [
  'by',
  'on',
  'month',
  'period',
  'expected',
  'recurring',
  'when-arising',
  'follows',
  'none',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
