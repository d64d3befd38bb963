const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
/** Points follow the Vietnamese alphabet. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

export interface NumberedHeading {
  level: number;
  number: string | null;
}

/**
 * The numbers that headings have by their place: `I`, `1`, `1.1`, `a` by level, as offices number a plan. A level that nothing stands
 * above counts from the one before it.
 */
export function numbersOf(headings: readonly Pick<NumberedHeading, 'level'>[]): string[] {
  const counts: number[] = [];
  const numbers: (string | undefined)[] = [];
  return headings.map(({ level }) => {
    counts.length = level;
    numbers.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    const number = numberAt(level, counts[level - 1] ?? 1, numbers[level - 2]);
    numbers[level - 1] = number;
    return number;
  });
}

function numberAt(level: number, n: number, above: string | undefined): string {
  if (level === 1) return ROMAN[n] ?? String(n);
  if (level === 2) return String(n);
  if (level === 3) return above === undefined ? String(n) : `${above}.${n}`;
  return LETTERS[n - 1] ?? String(n);
}

/** The number as printed before a heading: `I.`, `1.1.`, `a)`. */
export function numberMark(number: string | null): string {
  if (!number) return '';
  return /^\p{Ll}$/u.test(number) ? `${number})` : `${number}.`;
}

/** What a person types at the beginning of a line to open a part: its level and number. */
export function headingTyped(mark: string): NumberedHeading | null {
  const number = mark.replace(/[.)]$/, '');
  if (/^[IVX]{1,5}\.$/.test(mark)) return { level: 1, number };
  if (/^\d{1,2}\.$/.test(mark)) return { level: 2, number };
  if (/^\d{1,2}\.\d{1,2}\.?$/.test(mark)) return { level: 3, number };
  if (/^[a-zđ]\)$/.test(mark)) return { level: 4, number };
  return null;
}
