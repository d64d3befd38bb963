import {
  addDays,
  type Calendar,
  type Day,
  findSolar,
  holidaysOf,
  isWorkingDay,
  lastDayOfMonth,
  monthOf,
  toDay,
  weekday,
  yearOf,
} from '../../../../law/calendar/index.ts';

export interface MovedDay {
  before: Day;
  after: Day;
  /** The same day and month; false for 29 February in a year without one. */
  exact: boolean;
  /** 1 Monday – 7 Sunday. */
  weekdayBefore: number;
  weekdayAfter: number;
  /** Why nobody works on the new day; null for a working day. */
  off: { vi: string; en: string } | null;
  /** Whether the day off follows from a confirmed fact. */
  confirmed: boolean;
  /** The working day nearest to a day off, the earlier of two. */
  nearest: Day | null;
}

const WEEKLY_REST = { vi: 'ngày nghỉ hằng tuần', en: 'weekly rest' };

/** The same day of the month in the year `to`: 29 February becomes the 28th where there is none. */
export function sameDayIn(day: Day, to: number): Day {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return toDay(to, month, date) ?? lastDayOfMonth(to, month);
}

/** A day moved into the year `to` by the calendar year, with what that does to its weekday. */
export function moveDay(day: Day, to: number, calendar: Calendar): MovedDay {
  const after = sameDayIn(day, to);
  const off = isWorkingDay(calendar, after) ? null : whyOff(calendar, after);
  return {
    before: day,
    after,
    exact: day.slice(5) === after.slice(5),
    weekdayBefore: weekday(day),
    weekdayAfter: weekday(after),
    off: off?.name ?? null,
    confirmed: off?.confirmed ?? true,
    nearest: off === null ? null : nearestWorkingDay(calendar, after),
  };
}

function whyOff(calendar: Calendar, day: Day): { name: { vi: string; en: string }; confirmed: boolean } {
  const special = holidaysOf(calendar, yearOf(day)).find(
    ({ date, kind }) => date === day && kind !== 'swap-work',
  );
  return special === undefined ? { name: WEEKLY_REST, confirmed: true } : special;
}

/** The working day nearest to `day`; of two equally near the earlier, so that the work is in time anyhow. */
export function nearestWorkingDay(calendar: Calendar, day: Day): Day {
  for (let distance = 0; ; distance += 1) {
    for (const candidate of [addDays(day, -distance), addDays(day, distance)])
      if (isWorkingDay(calendar, candidate)) return candidate;
  }
}

/** Whether both days are the same holiday: a deadline on 30/4 is meant for the holiday itself. */
export function isSameHoliday(calendar: Calendar, before: Day, after: Day): boolean {
  const code = (day: Day) =>
    holidaysOf(calendar, yearOf(day)).find(({ date, kind }) => date === day && kind === 'statutory')?.holiday;
  const holiday = code(before);
  return holiday !== undefined && holiday === code(after) && monthOf(before) === monthOf(after);
}

interface LunarEvent {
  words: RegExp;
  name: { vi: string; en: string };
  month: number;
  day: number;
}

/** Events that move with the moon, as plans name them. */
const LUNAR_EVENTS: readonly LunarEvent[] = [
  { words: /giỗ tổ/iu, name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' }, month: 3, day: 10 },
  { words: /phật đản/iu, name: { vi: 'Lễ Phật đản', en: 'Vesak' }, month: 4, day: 15 },
  { words: /vu lan/iu, name: { vi: 'Lễ Vu Lan', en: 'Vu Lan' }, month: 7, day: 15 },
  { words: /trung thu/iu, name: { vi: 'Tết Trung thu', en: 'Mid-Autumn' }, month: 8, day: 15 },
  {
    words: /(?<!\p{L})tết(?!\p{L}|\s+(?:dương|trung thu|độc lập|trồng cây|đoan ngọ|thiếu nhi))/iu,
    name: { vi: 'Tết Nguyên đán', en: 'Tết' },
    month: 1,
    day: 1,
  },
];

export interface LunarShift {
  name: { vi: string; en: string };
  /** Day of the event in the old and in the new year. */
  before: Day;
  after: Day;
}

/** The event of the lunar calendar that the words speak of, in both years; null when they speak of none. */
export function findLunarShift(words: string, from: number, to: number): LunarShift | null {
  const text = words.normalize('NFC');
  const event = LUNAR_EVENTS.find((each) => each.words.test(text));
  if (event === undefined) return null;
  const { month, day, name } = event;
  const [before, after] = [from, to].map((year) => findSolar({ year, month, day, leap: false }));
  return before && after ? { name, before, after } : null;
}
