import { type Day, dayNumber, fromDayNumber, yearOf } from './day.ts';

/**
 * The Vietnamese lunar calendar: new moons and solar terms taken at UTC+7. Written after the method published by
 * Hồ Ngọc Đức, whose series are those of Meeus, "Astronomical Algorithms" (1998). `Intl`'s Chinese calendar does not
 * serve: it puts Tết of 1985, 2007, 2027 and 2053 on another day. Meant for 1900–2199.
 */
export interface LunarDay {
  year: number;
  /** 1–12. */
  month: number;
  /** 1–30. */
  day: number;
  /** The second of two months of the same number. */
  leap: boolean;
}

interface LunarMonth {
  year: number;
  month: number;
  leap: boolean;
  /** Day number of its first day, and of the first day of the next month. */
  start: number;
  end: number;
}

const UTC_OFFSET_DAYS = 7 / 24;
/** Julian date at 1970-01-01T00:00Z. */
const JD_OF_EPOCH = 2_440_587.5;
const FIRST_NEW_MOON_1900 = 2_415_021.076998695;
const MEAN_LUNATION = 29.530588853;
const DEGREES = Math.PI / 180;

/** The lunar date of a day. */
export function toLunar(day: Day): LunarDay {
  const number = dayNumber(day);
  const near = monthsBetweenSolstices(yearOf(day));
  const last = near.at(-1);
  const months = last && number >= last.end ? monthsBetweenSolstices(yearOf(day) + 1) : near;
  const found = months.find((month) => month.start <= number && number < month.end);
  if (!found) throw new RangeError(`no lunar month holds ${day}`);
  return { year: found.year, month: found.month, day: number - found.start + 1, leap: found.leap };
}

/** The day of a lunar date, or `null` where that year has no such leap month or that month no such day. */
export function findSolar(lunar: LunarDay): Day | null {
  const months = monthsBetweenSolstices(lunar.month >= 11 ? lunar.year + 1 : lunar.year);
  const month = months.find((m) => m.year === lunar.year && m.month === lunar.month && m.leap === lunar.leap);
  if (!month || lunar.day < 1 || lunar.day > month.end - month.start) return null;
  return fromDayNumber(month.start + lunar.day - 1);
}

/** Tết: the first day of a lunar year. */
export function lunarNewYear(year: number): Day {
  const day = findSolar({ year, month: 1, day: 1, leap: false });
  if (!day) throw new RangeError(`no lunar year ${year}`);
  return day;
}

/** The number of the month that occurs twice in a lunar year, or `null`. */
export function findLeapMonth(year: number): number | null {
  const months = [...monthsBetweenSolstices(year), ...monthsBetweenSolstices(year + 1)];
  return months.find((month) => month.year === year && month.leap)?.month ?? null;
}

/**
 * The months from the 11th of lunar year `year - 1` (it holds the winter solstice) to the one before the next such
 * month. Where there are 13, the first one in which the sun enters no new sign is the leap month.
 */
function monthsBetweenSolstices(year: number): LunarMonth[] {
  const first = solsticeLunation(year - 1);
  const count = solsticeLunation(year) - first;
  const starts = Array.from({ length: count + 1 }, (_, i) => newMoon(first + i));
  const leapIndex =
    count === 13 ? starts.findIndex((start, i) => sunSign(start) === sunSign(starts[i + 1] ?? start)) : -1;
  return starts.slice(0, count).map((start, i) => {
    const steps = leapIndex >= 0 && i >= leapIndex ? i - 1 : i;
    return {
      year: steps < 2 ? year - 1 : year,
      month: ((10 + steps) % 12) + 1,
      leap: i === leapIndex,
      start,
      end: starts[i + 1] ?? start,
    };
  });
}

/** The lunation, counted from 1900, whose month holds the winter solstice (270°, sign 9) of a year. */
function solsticeLunation(year: number): number {
  const endOfYear = Date.UTC(year, 11, 31) / 86_400_000 + JD_OF_EPOCH + 0.5;
  const lunation = Math.floor((Math.floor(endOfYear) - FIRST_NEW_MOON_1900 + 0.5) / MEAN_LUNATION);
  return sunSign(newMoon(lunation)) >= 9 ? lunation - 1 : lunation;
}

/** Day number (UTC+7) of the `lunation`-th new moon since 1900: mean phase plus Meeus' periodic terms. */
function newMoon(lunation: number): number {
  const t = lunation / 1236.85;
  const sin = (degrees: number) => Math.sin(degrees * DEGREES);
  const mean =
    2_415_020.75933 +
    29.53058868 * lunation +
    0.0001178 * t * t -
    0.000000155 * t * t * t +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t * t);
  const sun = 359.2242 + 29.10535608 * lunation - 0.0000333 * t * t - 0.00000347 * t * t * t;
  const moon = 306.0253 + 385.81691806 * lunation + 0.0107306 * t * t + 0.00001236 * t * t * t;
  const node = 21.2964 + 390.67050646 * lunation - 0.0016528 * t * t - 0.00000239 * t * t * t;
  const terms =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  // Dynamical time runs ahead of the clock; this polynomial holds for the centuries around 1900.
  const clockLag = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + terms - clockLag + UTC_OFFSET_DAYS - JD_OF_EPOCH);
}

/** In which twelfth of its circle (0 = spring equinox) the sun stands at 00:00 UTC+7 of a day. */
function sunSign(number: number): number {
  const t = (number + JD_OF_EPOCH - UTC_OFFSET_DAYS - 2_451_545) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t - 0.00000048 * t * t * t) * DEGREES;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t * t +
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}
