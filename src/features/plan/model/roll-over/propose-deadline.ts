import { addDays, type Calendar, type Day, daysBetween } from '../../../../law/calendar/index.ts';
import type { Deadline } from '../deadline.ts';
import { dueDay } from '../deadline-meaning.ts';
import { findDates } from '../find-dates.ts';
import { parseDeadline } from '../parse-deadline.ts';
import { findLunarShift, isSameHoliday, type LunarShift, type MovedDay, moveDay } from './day-shift.ts';
import { rewriteDay } from './rewrite-day.ts';
import type { RollFlag, RollProposal } from './roll-over.ts';
import { applyTextChanges, findTextChanges, type TextChange } from './text-changes.ts';

interface Options {
  /** The words of the completion time. */
  text: string;
  /** What is to be done: it may name an event that moves with the moon. */
  content: string;
  from: number;
  to: number;
  calendar: Calendar;
}

/**
 * The completion time of a task or duty in the year `to`. Its day moves by the calendar year; where it falls on a day off, the nearest
 * working day is proposed; where it hangs on the moon, the same distance from the event. A recurring one is kept.
 * None for a time that names no day and no year.
 */
export function proposeDeadline(
  place: Pick<RollProposal, 'id' | 'place' | 'of'>,
  { text, content, from, to, calendar }: Options,
): RollProposal[] {
  const changes = findTextChanges(text, from, to);
  const old = parseDeadline(text, from).deadline;
  const moved = applyTextChanges(text, changes);
  const single = namesOneDay(old, text, from);
  const day = single === null ? null : moveDay(single, to, calendar);
  const lunar = findLunarShift(`${content} ${text}`, from, to);
  if (changes.length === 0 && day === null && lunar === null) return [];

  const flags = flagsOf(old, day, lunar, calendar);
  const proposed = proposedText({ moved, to, old, day, lunar, flags, calendar });
  return [
    {
      ...place,
      field: 'deadline',
      before: text,
      after: proposed,
      changes: changes.map(({ kind, before, after }: TextChange) => ({ kind, before, after })),
      flags,
      day,
      lunar: lunar && { ...lunar.name, before: lunar.before, after: lunar.after },
      safe: flags.every((flag) => flag === 'recurring') && changes.every(({ safe }) => safe),
      mayDrop: false,
    },
  ];
}

/** The last day in time, when the words name it as a day and not as a month or a quarter. */
function namesOneDay(deadline: Deadline, text: string, year: number): Day | null {
  const due = dueDay(deadline);
  if (due === null || deadline.to === null) return null;
  const named = findDates(text, year).some(({ unit, to }) => unit === 'day' && to === deadline.to);
  return named ? due : null;
}

function flagsOf(
  old: Deadline,
  day: MovedDay | null,
  lunar: LunarShift | null,
  calendar: Calendar,
): RollFlag[] {
  // The work of "on 30/4" is for the holiday itself; "by 30/4" should better be ready before.
  const meant = day !== null && old.kind === 'on' && isSameHoliday(calendar, day.before, day.after);
  return [
    ...(day !== null && day.off !== null && !meant ? (['day-off'] as const) : []),
    ...(day !== null && !day.exact ? (['impossible-day'] as const) : []),
    ...(lunar === null ? [] : (['lunar'] as const)),
    ...(old.kind === 'recurring' ? (['recurring'] as const) : []),
  ];
}

interface Facts {
  moved: string;
  to: number;
  old: Deadline;
  day: MovedDay | null;
  lunar: LunarShift | null;
  flags: readonly RollFlag[];
  calendar: Calendar;
}

function proposedText({ moved, to, old, day, lunar, flags, calendar }: Facts): string {
  if (day === null) return moved;
  const written = parseDeadline(moved, to).deadline.to;
  if (written === null) return moved;
  // The day as written lies one after the last day in time where the words say "before".
  const due = old.exclusive ? addDays(written, -1) : written;
  const wanted =
    lunar !== null
      ? moveDay(addDays(lunar.after, daysBetween(lunar.before, day.before)), to, calendar)
      : flags.includes('day-off')
        ? day
        : null;
  const next = wanted === null ? due : (wanted.nearest ?? wanted.after);
  if (next === due) return moved;
  return rewriteDay(moved, to, written, old.exclusive ? addDays(next, 1) : next) ?? moved;
}
