/** What is odd about a number of the register. */
export type NumberDoubt = 'day-before-previous' | 'day-after-next';

/** What became of a number. */
export const NUMBER_STATES = ['used', 'reserved', 'cancelled'] as const;
export type NumberState = (typeof NUMBER_STATES)[number];

/** The symbol of a document, Decree 30/2020/NĐ-CP annex I part II.3: `KH-UBND`; an official letter has no code: `UBND-NV`. */
export function symbolOf(code: string | null, suffix: string): string {
  return code === null ? suffix : `${code}-${suffix}`;
}

/** The number as registered, without leading zero: the renderers print `05`. */
export function numberText(prefix: string, n: number): string {
  return `${prefix}${n}`;
}

/**
 * What a day says beside those of its neighbours in the sequence: numbers are taken in the order of time (Decree 30/2020/NĐ-CP,
 * article 15 clause 2). A doubt only: a reserved number may rightly be used later.
 * @param day, previous, next ISO days; null where there is no neighbour
 */
export function numberDoubts(day: string, previous: string | null, next: string | null): NumberDoubt[] {
  const doubts: NumberDoubt[] = [];
  if (previous !== null && day < previous) doubts.push('day-before-previous');
  if (next !== null && day > next) doubts.push('day-after-next');
  return doubts;
}

/** The suffix offered for a unit's first sequence: the initials of its kind of body, to be confirmed by a person. */
export function suggestSuffix(unit: { kind: string; name: string; shortName: string | null }): string {
  if (['province', 'district', 'commune'].includes(unit.kind)) return 'UBND';
  if (unit.shortName !== null && /^\p{Lu}{2,10}$/u.test(unit.shortName)) return unit.shortName;
  const initials = unit.name
    .normalize('NFC')
    .split(/[\s,-]+/)
    .filter((word) => !['và', 'của'].includes(word.toLowerCase()))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return initials.slice(0, 10) || 'VP';
}
