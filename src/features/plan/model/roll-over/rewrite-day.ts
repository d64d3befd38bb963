import type { Day } from '../../../../law/calendar/index.ts';
import { type DateMention, findDates } from '../find-dates.ts';

/**
 * `text` with its mention of the day `old` naming `next` instead, in the manner in which it is written (15/3, 05/03/2026,
 * 5 tháng 3); null when it does not name that day as a single one.
 */
export function rewriteDay(text: string, planYear: number, old: Day, next: Day): string | null {
  const mention = findDates(text, planYear).find(
    ({ unit, from, oddity }) => unit === 'day' && from === old && oddity === null,
  );
  return mention === undefined
    ? null
    : text.slice(0, mention.start) + rewritten(mention, next) + text.slice(mention.end);
}

function rewritten({ text, yearWritten }: DateMention, next: Day): string {
  const [year = '', month = '', day = ''] = next.split('-');
  const parts = [day, month, ...(yearWritten ? [year] : [])];
  return text.replace(/\d+/g, (digits) => {
    const part = parts.shift();
    if (part === undefined) return digits;
    if (part.length === 4) return digits.length === 2 ? part.slice(2) : part;
    return digits.length === 1 ? part.replace(/^0/, '') : part;
  });
}
