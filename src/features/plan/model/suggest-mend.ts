import { isoDay, lastDayOf } from './calendar-day.ts';
import { editDuty } from './edit-recognised.ts';
import { editRow, setDeadlineText } from './edit-rows.ts';
import { findDates } from './find-dates.ts';
import type { Doubt, RecognisedPlan } from './recognised-plan.ts';
import { placeOf } from './review-doubts.ts';

/** One way to mend a doubt; the person decides. */
export interface Mend {
  /** What the field would say. */
  value: string;
  apply(plan: RecognisedPlan): RecognisedPlan;
}

/**
 * A way to mend `doubt`, when one lies at hand: the plan's year for another one, a single separator for a doubled one, the last day
 * of a month that is shorter, the number that comes next, the quarter of the heading. It is offered, never taken by itself.
 */
export function suggestMend(plan: RecognisedPlan, doubt: Doubt): Mend | null {
  const place = placeOf(plan, doubt.where);
  if (place.kind === 'duty') {
    const duty = plan.duties[place.duty];
    const value = duty && mendedText(duty.deadline.text, doubt, plan.document.year);
    return value ? { value, apply: (p) => editDuty(p, place.duty, { deadlineText: value }) } : null;
  }
  if (place.kind !== 'item') return null;
  const items = plan.annexes[place.annex]?.items ?? [];
  const item = items[place.row];
  if (item === undefined) return null;
  if (doubt.code.startsWith('row-number')) {
    const above = items.slice(0, place.row).findLast((other) => /^\d+$/.test(other.number ?? ''));
    const value = String(Number(above?.number ?? 0) + 1);
    return value === item.number ? null : { value, apply: (p) => editRow(p, place, { number: value }) };
  }
  const value =
    doubt.code === 'deadline-empty'
      ? quarterOf(item.sections, plan.document.year)
      : mendedText(item.deadline.text, doubt, plan.document.year);
  return value ? { value, apply: (p) => setDeadlineText(p, place, value) } : null;
}

function mendedText(text: string, { code }: Doubt, year: number | null): string | null {
  const wrong = findDates(text, year).find((date) =>
    code === 'year-mismatch' ? date.yearWritten && year !== null && date.year !== year : date.oddity === code,
  );
  if (wrong === undefined) return null;
  const mended = mendedDate(wrong.text, code, year);
  if (mended === null || mended === wrong.text) return null;
  return text.slice(0, wrong.start) + mended + text.slice(wrong.end);
}

function mendedDate(text: string, code: Doubt['code'], year: number | null): string | null {
  if (code === 'year-mismatch') return text.replace(/\d{4}(?=\D*$)|\d{2}$/, String(year));
  const [d = 0, m = 0, y = year ?? 0] = (text.match(/\d+/g) ?? []).map(Number);
  const full = y < 100 ? 2000 + y : y;
  if (code === 'date-malformed') return isoDay(full, m, d) === null ? null : `${pad(d)}/${pad(m)}/${full}`;
  if (code === 'date-impossible' && m >= 1 && m <= 12 && d > lastDayOf(full, m))
    return `${pad(lastDayOf(full, m))}/${pad(m)}/${full}`;
  return null;
}

const pad = (n: number) => String(n).padStart(2, '0');

function quarterOf(sections: readonly string[], year: number | null): string | null {
  const named = sections.findLast((section) => /quý\s+(?:I{1,3}|IV|[1-4])(?!\p{L})/iu.test(section));
  const quarter = named && /quý\s+(I{1,3}|IV|[1-4])(?!\p{L})/iu.exec(named)?.[1]?.toUpperCase();
  return quarter && year !== null ? `Quý ${quarter}/${year}` : null;
}
