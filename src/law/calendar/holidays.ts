import type {
  Announcement,
  BilingualText,
  Calendar,
  Confidence,
  DayKind,
  HolidayRule,
  Sector,
  Validity,
} from './catalogue.ts';
import { addDays, compareDays, type Day, toDay, weekday, yearOf } from './day.ts';
import { findSolar } from './lunar.ts';

/** A day that is not what its weekday says, with what makes it so. */
export interface SpecialDay {
  date: Day;
  holiday: string;
  name: BilingualText;
  kind: DayKind;
  sector: Sector;
  legalBasis: string;
  /** The notice, or `null` for a day that follows from the rule alone. */
  source: string | null;
  confidence: Confidence;
  /** `false`: the screen marks the day "cần xác nhận". */
  confirmed: boolean;
}

// Only spares work: a calendar is a value that nobody changes.
const years = new WeakMap<Calendar, Map<number, readonly SpecialDay[]>>();

/**
 * The holidays, make-up days and exchanged days of a year, by date: the rules in force, replaced holiday by holiday
 * and kind by kind with what is announced for the year. A year without notices is computed and unconfirmed.
 * Bộ luật Lao động 45/2019/QH14, Điều 111(3), 112.
 */
export function holidaysOf(calendar: Calendar, year: number): readonly SpecialDay[] {
  const known = years.get(calendar) ?? new Map<number, readonly SpecialDay[]>();
  years.set(calendar, known);
  const days = known.get(year) ?? computeYear(calendar, year);
  known.set(year, days);
  return days;
}

/** Days proposed for a year but not decided: shown, never counted. */
export function proposedDays(calendar: Calendar, year: number): Announcement[] {
  return calendar.announcements.filter((a) => yearOf(a.date) === year && a.confidence === 'uncertain');
}

/** Whether the public sector rests on this weekday anyway. */
export function isWeeklyRest(calendar: Calendar, day: Day): boolean {
  return calendar.weeklyRest.some((rest) => holds(rest, day) && rest.weekdays.includes(weekday(day)));
}

/** Whether a rule is in force on a day. */
export function holds(rule: Validity, day: Day): boolean {
  return (rule.from === null || rule.from <= day) && (rule.to === null || day < rule.to);
}

function computeYear(calendar: Calendar, year: number): SpecialDay[] {
  const announced = calendar.announcements
    .filter((a) => yearOf(a.date) === year && a.confidence !== 'uncertain')
    .map((a) => fromAnnouncement(calendar, a));
  const says = (rule: HolidayRule, kind: DayKind) =>
    announced.some((d) => d.holiday === rule.code && d.kind === kind);

  const computed = calendar.holidays.flatMap((rule) =>
    says(rule, 'statutory') ? [] : statutoryDays(calendar, rule, year),
  );
  const statutory = [...announced, ...computed].filter((d) => d.kind === 'statutory').sort(byDate);
  const off = new Set([...announced, ...computed].filter((d) => d.kind !== 'swap-work').map((d) => d.date));
  const madeUp = statutory.flatMap((lost): SpecialDay[] => {
    const rule = calendar.holidays.find((r) => r.code === lost.holiday && holds(r, lost.date));
    if (!rule?.makeUp || says(rule, 'make-up') || !isWeeklyRest(calendar, lost.date)) return [];
    const date = nextFree(calendar, off, lost.date);
    off.add(date);
    return [{ ...lost, date, kind: 'make-up', source: null, confidence: 'computed', confirmed: false }];
  });
  return [...announced, ...computed, ...madeUp].sort(byDate);
}

function fromAnnouncement(calendar: Calendar, a: Announcement): SpecialDay {
  const rule = calendar.holidays.find((r) => r.code === a.holiday);
  if (!rule) throw new RangeError(`announcement of ${a.date} names no holiday of the calendar: ${a.holiday}`);
  return { ...a, name: rule.name, legalBasis: rule.legalBasis };
}

/** The days of a rule in a year, as the rule alone gives them. */
function statutoryDays(calendar: Calendar, rule: HolidayRule, year: number): SpecialDay[] {
  const anchor =
    rule.reckoning === 'solar'
      ? toDay(year, rule.month, rule.day)
      : findSolar({ year, month: rule.month, day: rule.day, leap: false });
  if (!anchor || !holds(rule, anchor)) return [];
  const [first = [], ...others] = rule.choices.map((offsets) =>
    offsets.map((offset) => addDays(anchor, offset)),
  );
  const chosen = others.reduce(
    (best, next) => (breakLength(calendar, next) > breakLength(calendar, best) ? next : best),
    first,
  );
  // The fixed day itself is certain; what is chosen each year, or reckoned by the moon, is not before the notice.
  return chosen.map((date) => {
    const fixed =
      rule.reckoning === 'solar' && rule.choices.every((offsets) => offsets.includes(0)) && date === anchor;
    const confidence = fixed ? rule.confidence : rule.choices.length > 1 ? 'inferred' : 'computed';
    return {
      date,
      holiday: rule.code,
      name: rule.name,
      kind: 'statutory',
      sector: 'all',
      legalBasis: rule.legalBasis,
      source: null,
      confidence,
      confirmed: confidence === 'verified',
    };
  });
}

/** The length of the unbroken break that these days make together with weekly rest and their make-up days. */
function breakLength(calendar: Calendar, days: Day[]): number {
  const off = new Set(days);
  for (const lost of days) if (isWeeklyRest(calendar, lost)) off.add(nextFree(calendar, off, lost));
  const rests = (day: Day) => off.has(day) || isWeeklyRest(calendar, day);
  let first = days[0] ?? '';
  let length = 1;
  while (rests(addDays(first, -1))) first = addDays(first, -1);
  while (rests(addDays(first, length))) length += 1;
  return length;
}

function nextFree(calendar: Calendar, off: ReadonlySet<Day>, day: Day): Day {
  const next = addDays(day, 1);
  return off.has(next) || isWeeklyRest(calendar, next) ? nextFree(calendar, off, next) : next;
}

function byDate(a: SpecialDay, b: SpecialDay): number {
  return compareDays(a.date, b.date);
}
