import type { LimitUnit } from '../../../law/procedures/index.ts';

/** What stands behind the length of a time limit. */
export const LIMIT_UNIT_WORDS: Readonly<Record<LimitUnit, { readonly vi: string; readonly en: string }>> = {
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  months: { vi: 'tháng', en: 'months' },
};
