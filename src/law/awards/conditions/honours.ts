import { yearOf } from '../../calendar/day.ts';
import type { HonourFact } from '../facts.ts';
import type { JudgeContext } from './rule.ts';

/** The year an honour is for, or `null` where nothing tells it. */
export function honourYear(honour: HonourFact): number | null {
  return honour.year ?? (honour.decidedOn === undefined ? null : yearOf(honour.decidedOn));
}

/** Whether it was granted before the dossier came in. */
export function heldBy(honour: HonourFact, { on, year }: JudgeContext): boolean {
  if (honour.decidedOn !== undefined) return honour.decidedOn <= on;
  return honour.year === undefined || honour.year <= year;
}

/**
 * The honours of these awards that a proposal by merit may build on: held on the day, not thematic or sudden
 * (Nghị định 152/2025/NĐ-CP, Điều 4).
 */
export function countingHonours(
  honours: readonly HonourFact[],
  awards: readonly string[],
  context: JudgeContext,
): HonourFact[] {
  const found: HonourFact[] = [];
  for (const honour of honours) {
    if (honour.basis === 'chuyen-de' || honour.basis === 'dot-xuat') continue;
    if (awards.includes(honour.award) && heldBy(honour, context)) found.push(honour);
  }
  return found;
}

/** The last one granted, by decision, then by year. */
export function lastHonour(honours: readonly HonourFact[]): HonourFact | undefined {
  let last: HonourFact | undefined;
  for (const honour of honours) if (last === undefined || isAfter(honour, last)) last = honour;
  return last;
}

/** Whether `honour` was granted after `base`: by the days of the decisions, or by years where a day is not known. */
export function isAfter(honour: HonourFact, base: HonourFact): boolean {
  if (honour.decidedOn !== undefined && base.decidedOn !== undefined)
    return honour.decidedOn > base.decidedOn;
  return (honourYear(honour) ?? 0) > (honourYear(base) ?? 0);
}

/** The same award twice for one year is one grant. */
export function distinctGrants(honours: readonly HonourFact[]): HonourFact[] {
  if (honours.length < 2) return [...honours];
  const seen = new Set<string>();
  return honours.filter((honour) => {
    const key = `${honour.award} ${honourYear(honour) ?? honour.decidedOn}`;
    return !seen.has(key) && seen.add(key);
  });
}
