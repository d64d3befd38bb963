/** A legal day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Two of them compare as text: `'2024-02-09' < '2024-02-10'`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Việt Nam keeps UTC+7 all year, so no time zone table is needed. */
const HANOI_OFFSET_MS = 7 * 3_600_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** The legal day of a moment: 17:30 UTC is already the next day in Hà Nội. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. Throws `RangeError` for a text that is no day. */
export function dayNumber(day: Day): number {
  const parts = ISO.exec(day);
  const number = parts
    ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY
    : Number.NaN;
  if (Number.isNaN(number) || fromDayNumber(number) !== day)
    throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return number;
}

/** The inverse of `dayNumber`, for the years 0100–9999. */
export function fromDayNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether `text` is an existing day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return parseIso(text) !== null;
}

/** The day of a year, a month (1–12) and a day of the month, or `null` where the calendar has no such day. */
export function toDay(year: number, month: number, dayOfMonth: number): Day | null {
  return parseIso(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

function parseIso(text: string): Day | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number(parts[1]) >= 100 && fromDayNumber(time / MS_PER_DAY) === text ? text : null;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(dayNumber(day) + count);
}

/** Calendar days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month `count` months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  dayNumber(day);
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const last = lastDayOfMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return fromDayNumber(Date.UTC(year, month, 0) / MS_PER_DAY);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, 1–12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Negative when `a` is earlier than `b`, 0 when equal, positive when later; for `Array.sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `dd/MM/yyyy`, as every screen and document shows a day. */
export function formatDay(day: Day): string {
  dayNumber(day);
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `08 giờ 30 phút, ngày 20/12/2026`: a moment as official documents write it, in Hà Nội. */
export function momentInWords(moment: Date): string {
  const local = new Date(moment.getTime() + HANOI_OFFSET_MS).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút, ngày ${formatDay(dayOf(moment))}`;
}

/**
 * The day a person typed: `1/2/2027`, `01-02-2027`, `1.2.2027` (day first) or `2027-02-01`.
 * `null` for anything else: an impossible day, a year of two digits, a text with more in it.
 */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim();
  const parts = WRITTEN.exec(trimmed);
  return parts ? toDay(Number(parts[3]), Number(parts[2]), Number(parts[1])) : parseIso(trimmed);
}
