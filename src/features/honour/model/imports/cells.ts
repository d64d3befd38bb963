import { type Day, fromDayNumber, parseDay, toDay } from '../../../../law/calendar/index.ts';
import { searchText } from '../../../organisation/index.ts';
import type { SheetCell } from './columns.ts';

/** The words of a cell in one line; empty where nothing stands. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  const text = String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
  return /^[-–—.…]+$/.test(text) ? '' : text;
}

/** Excel counts days from here; before March 1900 it counts wrong, which no honour and no birth is given by. */
const EXCEL_DAY_ZERO = 25_569;
const EXCEL_DAYS = { from: 61, to: 109_575 };

/** The day that a cell means: a date of Excel, its number of days, `1/2/2020`, `15-02-2020`, "ngày 13 tháng 12 năm 2023"; null for else. */
export function cellDay(cell: SheetCell): Day | null {
  if (typeof cell === 'number')
    return cell >= EXCEL_DAYS.from && cell <= EXCEL_DAYS.to
      ? fromDayNumber(Math.floor(cell) - EXCEL_DAY_ZERO)
      : null;
  const text = cellText(cell);
  const plain = searchText(text);
  const spelt = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/.exec(plain);
  if (spelt !== null) return toDay(Number(spelt[3]), Number(spelt[2]), Number(spelt[1]));
  return parseDay(text.replace(/^ngày\s+/iu, '').replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, ''));
}

/** The birth as far as a cell tells it: a day, or `YYYY`. Null for else. */
export function cellBirth(cell: SheetCell): string | null {
  if (typeof cell === 'number' && isYear(cell)) return String(cell);
  const day = cellDay(cell);
  if (day !== null) return day;
  const year = /^(?:(?:nam )?(?:sinh )?(?:nam )?|(?:thang )?\d{1,2} ?[/.-] ?|\?\?\/\?\?\/)(\d{4})$/.exec(
    searchText(cellText(cell)),
  )?.[1];
  return year !== undefined && isYear(Number(year)) ? year : null;
}

export interface YearSpan {
  from: number | null;
  year: number;
}

/** A year or a span: `2020`, "năm 2020", "2018-2020", "năm học 2019 – 2020", "từ 2016 đến 2020". Null for else, also for a list of years. */
export function cellYears(cell: SheetCell): YearSpan | null {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : { from: null, year: cell.getUTCFullYear() };
  const text = searchText(cellText(cell)).replace(
    /^(nam hoc|giai doan|nien khoa|nhiem ky|cac nam|tu nam|tu|nam) /,
    '',
  );
  const single = /^(\d{4})$/.exec(text);
  if (single !== null) return isYear(Number(single[1])) ? { from: null, year: Number(single[1]) } : null;
  const span = /^(\d{4}) ?(?:-|–|—|\/|den nam|den) ?(\d{4}|\d{2})$/.exec(text);
  if (span === null) return null;
  const from = Number(span[1]);
  const end = span[2] ?? '';
  const year = end.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end);
  return isYear(from) && isYear(year) && from <= year ? { from: from === year ? null : from, year } : null;
}

export interface DecisionCell {
  number: string | null;
  day: Day | null;
  authority: string | null;
}

const DAY_WORDS =
  /(?:ng[aà]y\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})|ng[aà]y\s*(\d{1,2})\s*th[aá]ng\s*(\d{1,2}),?\s*n[aă]m\s*(\d{4})/iu;
const LONGEST_NUMBER = 60;

/** Takes "Số 388/QĐ-UBND ngày 13/12/2023 của UBND xã" apart. A day that does not exist is not there. */
export function cellDecision(cell: SheetCell): DecisionCell {
  if (cell instanceof Date) return { number: null, day: cellDay(cell), authority: null };
  const text = cellText(cell);
  const found = DAY_WORDS.exec(text);
  const day =
    found === null
      ? null
      : found[1] === undefined
        ? toDay(Number(found[4]), Number(found[3]), Number(found[2]))
        : parseDay(found[1].replace(/\s/g, ''));
  const before = found === null ? text : text.slice(0, found.index);
  const after = found === null ? '' : text.slice(found.index + found[0].length);
  const [head = '', ...by] = before.split(/(?<!\s)\s+của\s+/iu);
  const authority = (by.join(' của ') || /^[\s,;)]*của\s+(.+)$/iu.exec(after)?.[1]) ?? null;
  const number = head
    .replace(/^\s*(?:(?:quyết\s*định|qđ)(?![/-])\s*)?(?:số\s*[:.]?\s*)?/iu, '')
    .replace(/(?<![\s,;:(-])[\s,;:(-]+$/u, '')
    .trim();
  const isNumber = /\d/.test(number) && number.length <= LONGEST_NUMBER;
  return {
    number: isNumber ? number : null,
    day,
    authority: authority === null || authority === '' ? null : authority.trim(),
  };
}

/** Đồng: `1170000`, "1.170.000", "1,170,000 đ", "1,5 triệu". Null for else. */
export function cellBonus(cell: SheetCell): number | null {
  if (typeof cell === 'number')
    return isBonus(Math.round(cell)) && Math.abs(cell - Math.round(cell)) < 0.01 ? Math.round(cell) : null;
  const text = searchText(cellText(cell))
    .replace(/ ?(dong|vnd|vnd|d)\.?$/, '')
    .trim();
  const millions = /^(\d{1,5})(?:[.,](\d{1,3}))? ?(trieu|tr)$/.exec(text);
  if (millions !== null)
    return Number(millions[1]) * 1_000_000 + Number((millions[2] ?? '0').padEnd(3, '0')) * 1000;
  const plain =
    /^\d+$/.test(text) || /^\d{1,3}([., ])\d{3}(\1\d{3})*$/.test(text)
      ? Number(text.replace(/\D/g, ''))
      : null;
  return plain !== null && isBonus(plain) ? plain : null;
}

function isBonus(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000_000;
}

/** The years a cell may mean; what the record of an honour allows is narrower. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1850 && value <= 2200;
}
