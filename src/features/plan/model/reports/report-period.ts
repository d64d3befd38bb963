import { roman } from '../../../../documents/roman.ts';
import { type Day, lastDayOfMonth } from '../../../../law/calendar/index.ts';

export const REPORT_PERIODS = ['month', 'quarter', 'half', 'nine-months', 'year'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

export const REPORT_PERIOD_WORDS: Readonly<Record<ReportPeriod, { vi: string; en: string }>> = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  half: { vi: '6 tháng', en: 'Six months' },
  'nine-months': { vi: '9 tháng', en: 'Nine months' },
  year: { vi: 'Năm', en: 'Year' },
};

export interface PeriodSpan {
  /** First and last day, both included. */
  from: Day;
  to: Day;
  /** As it stands in a title: `quý III năm 2026`. */
  name: { vi: string; en: string };
}

/** Which `number`s a period has: months 1–12, quarters 1–4, halves 1–2, else only 1. */
export function numbersOf(period: ReportPeriod): number {
  return { month: 12, quarter: 4, half: 2, 'nine-months': 1, year: 1 }[period];
}

/**
 * The days of a reporting period of `year`. Months, quarters and halves stand alone; nine months count from the beginning of the year.
 * @throws RangeError for a number that the period does not have
 */
export function periodSpan(period: ReportPeriod, year: number, number: number): PeriodSpan {
  if (!Number.isInteger(number) || number < 1 || number > numbersOf(period))
    throw new RangeError(`no ${period} ${number}`);
  const length = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 }[period];
  const last = length * number;
  const first = last - length + 1;
  return {
    from: `${year}-${String(first).padStart(2, '0')}-01`,
    to: lastDayOfMonth(year, last),
    name: nameOf(period, year, number),
  };
}

function nameOf(period: ReportPeriod, year: number, number: number): PeriodSpan['name'] {
  switch (period) {
    case 'month':
      return {
        vi: `tháng ${number < 3 ? `0${number}` : number} năm ${year}`,
        en: `${year}-${String(number).padStart(2, '0')}`,
      };
    case 'quarter':
      return { vi: `quý ${roman(number)} năm ${year}`, en: `quarter ${number} of ${year}` };
    case 'half':
      return {
        vi: `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
        en: `${number === 1 ? 'first' : 'second'} half of ${year}`,
      };
    case 'nine-months':
      return { vi: `9 tháng đầu năm ${year}`, en: `first nine months of ${year}` };
    case 'year':
      return { vi: `năm ${year}`, en: `${year}` };
  }
}
