import { isoDay, lastDayOf } from './calendar-day.ts';
import { DATE_MATCHERS, type Found } from './date-matchers.ts';

/** A day, month, quarter or other stretch of the year that a text names. */
export interface DateMention {
  start: number;
  end: number;
  text: string;
  unit: Found['unit'];
  /** First and last day; equal for a day. Null when there is no such day, or its year is not known. */
  from: string | null;
  to: string | null;
  /** The year as written or taken from the plan; null when neither says it. */
  year: number | null;
  yearWritten: boolean;
  oddity: 'date-malformed' | 'date-impossible' | null;
}

/** "Tháng 01 năm sau": the year after the plan's. */
const NEXT_YEAR = /^\s*(?:của\s+)?năm\s+(?:sau|tới|kế tiếp)(?!\p{L})/iu;

/**
 * Finds the dates that a piece of a Vietnamese text names, left to right. A date without a year takes the year of the date
 * that follows it in the text ("từ 01/3 đến 15/4/2023"), else `planYear`.
 */
export function findDates(text: string, planYear: number | null): DateMention[] {
  const taken: { start: number; end: number; found: Found; next?: boolean }[] = [];
  for (const { pattern, read } of DATE_MATCHERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.some((t) => start < t.end && end > t.start)) continue;
      const found = read(match.slice(1));
      if (found) taken.push({ start, end, found });
    }
  }
  for (const one of taken) {
    const words = one.found.year === null && NEXT_YEAR.exec(text.slice(one.end));
    if (!words || planYear === null) continue;
    one.next = true;
    one.end += words[0].length;
  }
  taken.sort((a, b) => a.start - b.start);
  let following: number | null = null;
  const mentions: DateMention[] = [];
  for (const { start, end, found, next } of taken.reverse()) {
    const year = next && planYear !== null ? planYear + 1 : (found.year ?? following ?? planYear);
    following = found.year ?? following;
    mentions.unshift(mention(text.slice(start, end), start, end, found, year));
  }
  return mentions;
}

function mention(text: string, start: number, end: number, found: Found, year: number | null): DateMention {
  const day = ([m, d]: [number, number | null]) =>
    year === null ? null : isoDay(year, m, d ?? lastDayOf(year, m));
  const [m, d] = found.from;
  const impossible = isoDay(year ?? 2000, m, d ?? 1) === null;
  return {
    start,
    end,
    text,
    unit: found.unit,
    from: day(found.from),
    to: day(found.to),
    year,
    yearWritten: found.year !== null,
    oddity: impossible ? 'date-impossible' : found.malformed ? 'date-malformed' : null,
  };
}
