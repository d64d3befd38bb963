import { fromRoman, roman } from '../../../../documents/roman.ts';
import { findDates } from '../find-dates.ts';

/** Why a piece of a text is looked at. `reference`: the date or year of another document, for which nothing can be proposed. */
export const CHANGE_KINDS = ['year', 'date', 'period', 'ordinal', 'anniversary', 'reference'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface TextChange {
  start: number;
  end: number;
  kind: ChangeKind;
  before: string;
  /** Equal to `before` where a person must say what comes instead. */
  after: string;
  /** Follows from the new year alone; may be accepted with others in one act. */
  safe: boolean;
}

interface Rule {
  pattern: RegExp;
  /** What becomes of a match; null leaves it as it is, and no later rule looks at it. */
  read(match: RegExpExecArray, from: number, to: number): Pick<TextChange, 'kind' | 'after' | 'safe'> | null;
}

const near = (year: number, from: number) => Math.abs(year - from) <= 1;

/** The number of a document stands before it in the same statement, or the name of a law. */
const OF_DOCUMENT =
  /(?:\d\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{Lu}\d&-]*|Luật|Bộ luật|Hiến pháp)[^.;()]{0,80}$/u;

const RULES: readonly Rule[] = [
  {
    // the year within a number: 152/2025/NĐ-CP
    pattern: /\d+\s*\/\s*\d{4}\s*\/\s*\p{Lu}[\p{Lu}\d-]*/gu,
    read: () => null,
  },
  {
    // năm học 2025-2026
    pattern: /(năm học\s+)(\d{4})(\s*[-–]\s*)(\d{4})/giu,
    read: ([, word = '', a, dash = '-', b], from, to) => {
      const [first, last] = [Number(a), Number(b)];
      if (last !== first + 1 || (first !== from && last !== from)) return null;
      const delta = to - from;
      return { kind: 'year', after: `${word}${first + delta}${dash}${last + delta}`, safe: true };
    },
  },
  {
    // 10/10/1954 - 10/10/2024, 11/2003-11/2023
    pattern: /(\d{1,2}\/)?(\d{1,2})\/(\d{4})(\s*[-–]\s*)(\d{1,2}\/)?(\d{1,2})\/(\d{4})(?!\d)/g,
    read: ([text, d1 = '', m1, y1, , d2 = '', m2, y2], from, to) => {
      if (d1 !== d2 || m1 !== m2 || Number(y1) >= Number(y2) || Number(y2) !== from) return null;
      return { kind: 'anniversary', after: `${text.slice(0, -4)}${to}`, safe: false };
    },
  },
  {
    // giai đoạn 2021-2025, nhiệm kỳ 2021-2026
    pattern:
      /((?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|khóa)\s+)?(?<![\d/])((?:19|20)\d{2})(\s*[-–]\s*)((?:19|20)\d{2})(?![\d/])/giu,
    read: ([, word = '', a, dash = '-', b], from, to) => {
      const [first, last] = [Number(a), Number(b)];
      if (first >= last || last < from || to <= last) return null;
      const term = /nhiệm kỳ|khóa/iu.test(word);
      const start = term ? last : last + 1;
      return { kind: 'period', after: `${word}${start}${dash}${start + last - first}`, safe: false };
    },
  },
  {
    // kỷ niệm 70 năm ngày…, 10 năm thực hiện…
    pattern:
      /(?:(kỷ niệm\s+(?:lần thứ\s+)?)(\d{1,3})|(?<![\d/.,-])(\d{1,3}))(\s+năm)(?=\s+(?:ngày\s|ngày$|thành lập|thực hiện|giải phóng|truyền thống|chiến thắng|cách mạng|quốc khánh|năm\s|sinh|mất))/giu,
    read: ([, word = '', a, b, tail = ''], from, to) => {
      const count = Number(a ?? b);
      if (count < 2) return null;
      return { kind: 'anniversary', after: `${word}${count + to - from}${tail}`, safe: false };
    },
  },
  {
    pattern: /(lần thứ\s+)(\d{1,3}|[IVXLC]{1,8})(?![\p{L}\d])/gu,
    read: ([, word = '', number = ''], from, to) => {
      const arabic = /^\d/.test(number);
      const value = arabic ? Number(number) : fromRoman(number);
      if (value === null) return null;
      const next = value + to - from;
      return { kind: 'ordinal', after: `${word}${arabic ? next : roman(next)}`, safe: false };
    },
  },
];

/**
 * What of a text speaks of the plan's year, and what it would say in the plan of the year `to`: left to right, without overlaps.
 * Years far from the plan's own are history and stay. Nothing is replaced here.
 */
export function findTextChanges(text: string, from: number, to: number): TextChange[] {
  const taken: { start: number; end: number }[] = [];
  const changes: TextChange[] = [];
  const free = (start: number, end: number) => !taken.some((each) => start < each.end && end > each.start);
  const take = (start: number, before: string, found: Pick<TextChange, 'kind' | 'after' | 'safe'> | null) => {
    const end = start + before.length;
    taken.push({ start, end });
    if (found !== null) changes.push({ start, end, before, ...found });
  };
  for (const { pattern, read } of RULES)
    for (const match of text.matchAll(pattern))
      if (free(match.index, match.index + match[0].length))
        take(match.index, match[0], read(match as RegExpExecArray, from, to));

  const dated = (start: number, before: string, year: number, kind: 'date' | 'year', plain: boolean) => {
    if (!near(year, from)) return take(start, before, null);
    if (OF_DOCUMENT.test(text.slice(Math.max(0, start - 160), start)))
      return take(start, before, { kind: 'reference', after: before, safe: false });
    const after = withYear(before, year + to - from);
    return take(start, before, {
      kind,
      after,
      safe: plain && year === from && existsIn(before, year + to - from),
    });
  };
  for (const mention of findDates(text, null))
    if (mention.yearWritten && mention.year !== null && free(mention.start, mention.end))
      dated(mention.start, mention.text, mention.year, 'date', mention.oddity === null);
  for (const match of text.matchAll(/(năm\s+)?(?<![\d/.,-])((?:19|20)\d{2})(?![\d/])/giu))
    if (free(match.index, match.index + match[0].length))
      dated(match.index, match[0], Number(match[2]), 'year', match[1] !== undefined);
  return changes.sort((a, b) => a.start - b.start);
}

/** `text` with the year at its end replaced; 29 February becomes the 28th where the year has none. */
function withYear(text: string, year: number): string {
  const moved = text
    .replace(/(\d{4})(?!.*\d{4})/, String(year))
    .replace(/(\/)(\d{2})$/, (all, slash) => (/\d{4}/.test(text) ? all : `${slash}${String(year).slice(2)}`));
  return existsIn(text, year) ? moved : moved.replace(/29/, '28');
}

const LEAP_DAY = /^\s*29\s*(?:[/.-]|tháng)\s*0?2(?!\d)/u;

function existsIn(text: string, year: number): boolean {
  return !LEAP_DAY.test(text) || new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

/** `text` with `changes` made. */
export function applyTextChanges(
  text: string,
  changes: readonly Pick<TextChange, 'start' | 'end' | 'after'>[],
): string {
  let done = text;
  for (const { start, end, after } of changes.toSorted((a, b) => b.start - a.start))
    done = done.slice(0, start) + after + done.slice(end);
  return done;
}

/** Whether an anniversary that was a round one is none in the new year: then the event most likely does not come again. */
export function losesRoundness({
  kind,
  before,
  after,
}: Pick<TextChange, 'kind' | 'before' | 'after'>): boolean {
  if (kind !== 'anniversary') return false;
  const [old, next] = [before, after].map((text) => Number(/(\d{1,3})\s+năm/u.exec(text)?.[1] ?? 0));
  return old !== undefined && next !== undefined && old > 0 && old % 5 === 0 && next % 5 !== 0;
}
