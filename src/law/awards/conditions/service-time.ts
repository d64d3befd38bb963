import { addDays, addMonths, type Day, daysBetween, monthOf, yearOf } from '../../calendar/day.ts';

/** Half-open. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** Overlapping and touching stretches as one, in order. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const result: Stretch[] = [];
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last === undefined || from > last.to) result.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return result;
}

/** A period of facts, whose last day counts, up to the day `until`. */
export function stretchOf({ from, to }: { from: Day; to?: Day | null }, until: Day): Stretch {
  const end = to === undefined || to === null || to >= until ? until : addDays(to, 1);
  return { from, to: end };
}

/** Whole months of all stretches together; days left over in several of them make months of 30 days. */
export function wholeMonths(stretches: readonly Stretch[]): number {
  let months = 0;
  let days = 0;
  let withDays = 0;
  for (const { from, to } of stretches) {
    const whole = monthsBetween(from, to);
    const rest = daysBetween(addMonths(from, whole), to);
    months += whole;
    days += rest;
    if (rest > 0) withDays += 1;
  }
  return withDays > 1 ? months + Math.floor(days / 30) : months;
}

function monthsBetween(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) > to ? months - 1 : months;
}
