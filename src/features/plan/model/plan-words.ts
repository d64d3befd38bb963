import type { PlanStep } from './plan-lifecycle.ts';
import type { PlanState } from './plan-states.ts';
import type { Tone } from './task-status.ts';

interface Words {
  vi: string;
  en: string;
}

/** The one table of words and colours of a plan's state. */
export const PLAN_STATE_WORDS: Readonly<Record<PlanState, Words & { tone: Tone }>> = {
  draft: { vi: 'Dự thảo', en: 'Draft', tone: 'grey' },
  submitted: { vi: 'Đã trình', en: 'Submitted', tone: 'amber' },
  approved: { vi: 'Đã duyệt', en: 'Approved', tone: 'blue' },
  issued: { vi: 'Đã ban hành', en: 'Issued', tone: 'green' },
  closed: { vi: 'Đã kết thúc', en: 'Closed', tone: 'grey' },
};

/** What the button of a step says. */
export const PLAN_STEP_WORDS: Readonly<Record<PlanStep, Words>> = {
  submit: { vi: 'Trình kế hoạch', en: 'Submit the plan' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  return: { vi: 'Trả lại', en: 'Return' },
  approve: { vi: 'Duyệt kế hoạch', en: 'Approve the plan' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  'record-issued': { vi: 'Ghi nhận đã ban hành', en: 'Record as issued' },
  close: { vi: 'Kết thúc kế hoạch', en: 'Close the plan' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
};

/** The number and symbol as papers print them, such as `388/KH-UBND`, or null while the plan has none. */
export function planCode(plan: { number: string | null; symbol: string | null }): string | null {
  const parts = [plan.number, plan.symbol].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join('/');
}
