/** What the words for a time say, before its year is known. */
export interface Found {
  unit: 'day' | 'month' | 'quarter' | 'span';
  year: number | null;
  /** First and last month and, for days, day. */
  from: [month: number, day: number | null];
  to: [month: number, day: number | null];
  malformed?: boolean;
}

interface Matcher {
  pattern: RegExp;
  read(groups: readonly (string | undefined)[]): Found | null;
}

const YEAR = String.raw`(?:\s*(?:[/.,-]|năm|\/\s*năm)\s*(20\d{2}|19\d{2}))?(?!\d)`;
/** The word for quarter, as it is spelt. */
const QUARTER = '(?:quý|quí|qúy)';
const QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const WEEKS: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  đầu: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  cuối: 4,
};
const WEEK = '([1-4]|IV|I{1,3}|đầu|nhất|hai|ba|tư|cuối)(?!\\p{L})';
const num = (text: string | undefined) => (text ? Number(text) : 0);
const yearOf = (text: string | undefined) =>
  text ? (text.length === 2 ? 2000 + Number(text) : Number(text)) : null;
const weekOf = (text: string | undefined) => WEEKS[text?.toLowerCase() ?? ''] ?? num(text);
const month = (m: number, year: number | null): Found | null =>
  m >= 1 && m <= 12 ? { unit: 'month', year, from: [m, 1], to: [m, null] } : null;

/** Tried in this order; what one has taken is not looked at again. */
export const DATE_MATCHERS: readonly Matcher[] = [
  {
    // nửa đầu tháng 3
    pattern: new RegExp(String.raw`nửa\s+(đầu|cuối)\s+tháng\s+(\d{1,2})${YEAR}`, 'giu'),
    read: ([half, m, y]) => {
      const whole = month(num(m), yearOf(y));
      const first = /đầu/iu.test(half ?? '');
      return (
        whole && { ...whole, unit: 'span', from: [num(m), first ? 1 : 16], to: [num(m), first ? 15 : null] }
      );
    },
  },
  {
    // thượng/trung/hạ tuần, đầu/giữa/cuối tháng 3 (the ten days that the words stand for)
    pattern: new RegExp(
      String.raw`(thượng tuần|đầu|trung tuần|giữa|hạ tuần|cuối)\s+tháng\s+(\d{1,2})${YEAR}`,
      'giu',
    ),
    read: ([part, m, y]) => {
      const third = /đầu|thượng/iu.test(part ?? '') ? 0 : /giữa|trung/iu.test(part ?? '') ? 1 : 2;
      const whole = month(num(m), yearOf(y));
      return (
        whole && {
          ...whole,
          unit: 'span',
          from: [num(m), third * 10 + 1],
          to: [num(m), third === 2 ? null : third * 10 + 10],
        }
      );
    },
  },
  {
    // tuần 2 tháng 3/2023, tuần cuối tháng 3, tuần 2, 3 của tháng 5
    pattern: new RegExp(
      String.raw`tuần\s+(?:lễ\s+)?(?:thứ\s+)?${WEEK}(?:\s*(?:,|và|đến|[-–])\s*(?:tuần\s+)?(?:thứ\s+)?${WEEK})?[\s,/–-]+(?:của\s+)?tháng\s+(\d{1,2})${YEAR}`,
      'giu',
    ),
    read: ([a, b, m, y]) => {
      const whole = month(num(m), yearOf(y));
      const first = weekOf(a);
      const last = b ? weekOf(b) : first;
      return (
        whole && {
          ...whole,
          unit: 'span',
          from: [num(m), first * 7 - 6],
          to: [num(m), last === 4 ? null : last * 7],
        }
      );
    },
  },
  {
    // tháng 3-4/2023, tháng 3 đến tháng 5/2023
    pattern: new RegExp(String.raw`tháng\s+(\d{1,2})\s*[-–]\s*(?:tháng\s+)?(\d{1,2})${YEAR}`, 'giu'),
    read: ([a, b, y]) =>
      num(a) < num(b) && num(b) <= 12 && num(a) > 0
        ? { unit: 'span', year: yearOf(y), from: [num(a), 1], to: [num(b), null] }
        : null,
  },
  {
    // 5 đến ngày 10/3/2023
    pattern:
      /(?<![\d/]|tháng\s{0,3})(\d{1,2})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}))?(?![\d/])/giu,
    read: ([a, b, m, y]) =>
      num(a) < num(b) && num(b) <= 31
        ? { unit: 'span', year: yearOf(y), from: [num(m), num(a)], to: [num(m), num(b)] }
        : null,
  },
  {
    // 5 đến ngày 10 tháng 3 năm 2023
    pattern: new RegExp(
      String.raw`(?<![\d/])(?<!tháng\s{0,3})(\d{1,2})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})${YEAR}`,
      'giu',
    ),
    read: ([a, b, m, y]) =>
      num(a) < num(b) && num(b) <= 31
        ? { unit: 'span', year: yearOf(y), from: [num(m), num(a)], to: [num(m), num(b)] }
        : null,
  },
  {
    // the 28 of "ngày 28 và 29/5/2023"
    pattern:
      /(?<=ngày\s{1,3})(\d{1,2})(?=\s*(?:,|và)\s*\d{1,2}\s*(?:\/|\s+tháng\s)\s*(\d{1,2})(?:\s*(?:\/|năm)\s*(20\d{2}))?(?!\d))/giu,
    read: ([d, m, y]) => ({ unit: 'day', year: yearOf(y), from: [num(m), num(d)], to: [num(m), num(d)] }),
  },
  {
    // 15/3/2023, 15-3-2023, 15.3.2023, also with a doubled or mixed separator
    pattern: /(?<![\d/])(\d{1,2})(\s*[/.-]+\s*)(\d{1,2})(\s*[/.-]+\s*)(\d{4}|\d{2})(?![\d/])/g,
    read: ([d, s1, m, s2, y]) => ({
      unit: 'day',
      year: yearOf(y),
      from: [num(m), num(d)],
      to: [num(m), num(d)],
      malformed: s1?.trim() !== s2?.trim() || (s1?.trim().length ?? 0) > 1,
    }),
  },
  {
    // ngày 15 tháng 3 (năm 2023)
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})${YEAR}`, 'giu'),
    read: ([d, m, y]) => ({ unit: 'day', year: yearOf(y), from: [num(m), num(d)], to: [num(m), num(d)] }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:tháng|T\.?)\s*(\d{1,2})${YEAR}(?!\s*(?:ngày|lần))`,
      'giu',
    ),
    read: ([m, y]) => month(num(m), yearOf(y)),
  },
  {
    // quý II, III/2023; quý I - quý III; "quý I và quý III" are two
    pattern: new RegExp(
      String.raw`${QUARTER}\s+((?:I{1,3}|IV|[1-4])(?:\s*(?:[-–,]|và|đến)\s*(?:${QUARTER}\s+)?(?:I{1,3}|IV|[1-4])(?![\dIVX]))+)${YEAR}`,
      'giu',
    ),
    read: ([list = '', y]) => {
      const all = [...list.matchAll(/IV|I{1,3}|[1-4]/giu)].map(([q]) => QUARTERS[q.toUpperCase()] ?? 0);
      const [p = 0, q = 0] = [all[0], all.at(-1)];
      const through = /[-–]|đến/u.test(list) || all.every((n, i) => n === p + i);
      return p < q && through
        ? { unit: 'span', year: yearOf(y), from: [p * 3 - 2, 1], to: [q * 3, null] }
        : null;
    },
  },
  {
    // also the IV of "quý II, IV/2023"
    pattern: new RegExp(
      String.raw`(?:${QUARTER}\s+|(?<=${QUARTER}\s{1,3}(?:(?:I{1,3}|IV)\s{0,2}(?:,|và)\s{0,2}){1,3}))(I{1,3}|IV|[1-4])(?![IVX])${YEAR}`,
      'giu',
    ),
    read: ([q, y]) => {
      const n = QUARTERS[q?.toUpperCase() ?? ''] ?? 0;
      return n ? { unit: 'quarter', year: yearOf(y), from: [n * 3 - 2, 1], to: [n * 3, null] } : null;
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(?:0?([369])|ba|(sáu)|(chín))\s+tháng\s+(đầu|cuối)\s+năm${YEAR.replace('năm|', '')}(?:\s+(20\d{2}))?`,
      'giu',
    ),
    read: ([figure, six, nine, part, y1, y2]) => {
      const months = figure ? num(figure) : six ? 6 : nine ? 9 : 3;
      const first = /đầu/iu.test(part ?? '');
      return {
        unit: 'span',
        year: yearOf(y1 ?? y2),
        from: [first ? 1 : 13 - months, 1],
        to: [first ? months : 12, null],
      };
    },
  },
  {
    pattern: /(?:(?:cuối|hết|trong|cả)\s+năm|^\s*năm(?=\s+\d))(?:\s+(20\d{2}))?(?!\s*\d|\s+học)/giu,
    read: ([y]) => ({ unit: 'span', year: yearOf(y), from: [1, 1], to: [12, null] }),
  },
  {
    // the 6 and the 9 of "tháng 3, 6, 9/2023"
    pattern:
      /(?<=tháng\s{1,3}(?:\d{1,2}\s{0,2}(?:,|và|&)\s{0,2}){1,8})(\d{1,2})(?!\s*\/\s*\d{1,2}(?!\d))(?:\s*\/\s*(20\d{2}))?(?![\d/])/giu,
    read: ([m, y]) => month(num(m), yearOf(y)),
  },
  {
    // 3/2023 without the word for month
    pattern: /(?<![\d/.-])(\d{1,2})\s*[/-]\s*(20\d{2})(?![\d/])/g,
    read: ([m, y]) => month(num(m), yearOf(y)),
  },
  {
    // 15/3 without a year, and 15.3 when it is called a day
    pattern:
      /(?<![\d/.])(\d{1,2})(?:\/|(?<=ngày\s{1,3}\d{1,2})[.-])(\d{1,2})(?![\d/%]|[.-]\d(?!\d?\s*\/))/giu,
    read: ([d, m]) =>
      num(m) >= 1 && num(m) <= 12 && num(d) >= 1 && num(d) <= 31
        ? { unit: 'day', year: null, from: [num(m), num(d)], to: [num(m), num(d)] }
        : null,
  },
];
