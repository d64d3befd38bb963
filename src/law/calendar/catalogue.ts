import type { Day } from './day.ts';

/**
 * `catalogue/holidays.yaml` as a value: plain JSON, read on the server by `read-catalogue.ts` and handed to the
 * browser through the API. Every rule of this folder takes it as an argument.
 */
export interface Calendar {
  timeZone: 'Asia/Ho_Chi_Minh';
  weeklyRest: WeeklyRest[];
  holidays: HolidayRule[];
  announcements: Announcement[];
  counting: CountingRules;
  postings: PostingPeriod[];
}

/**
 * How sure a fact is. `verified`: read in a published page. `secondary`: in a compilation that quotes the official
 * text. `recalled`: from memory. `computed`: by a rule of this folder. `inferred`: our reading of what was done in
 * other years. `uncertain`: never decides anything by itself.
 */
export const CONFIDENCES = [
  'verified',
  'secondary',
  'recalled',
  'computed',
  'inferred',
  'uncertain',
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface BilingualText {
  vi: string;
  en: string;
}

/** From the first day on which it holds to the first day on which it holds no more; `null`: no such day known. */
export interface Validity {
  from: Day | null;
  to: Day | null;
}

export interface LegalFact {
  legalBasis: string;
  confidence: Confidence;
}

/** The weekdays (1 Monday – 7 Sunday) on which the public sector rests. */
export interface WeeklyRest extends Validity, LegalFact {
  weekdays: number[];
}

export interface HolidayRule extends Validity, LegalFact {
  code: string;
  name: BilingualText;
  /** What `month` and `day` count: the Gregorian or the Vietnamese lunar calendar. */
  reckoning: 'solar' | 'lunar';
  month: number;
  day: number;
  /**
   * The days off as distances from that day. More than one list: the Prime Minister chooses each year; until the
   * choice is announced, the one with the longest unbroken break is taken, the first listed on a tie.
   */
  choices: number[][];
  /** Whether a day of it that falls on weekly rest is given back on the next working day. */
  makeUp: boolean;
}

export const DAY_KINDS = ['statutory', 'make-up', 'swap-off', 'swap-work'] as const;
/** A day off by law; given back for one lost to weekly rest; off by exchange; worked by exchange. */
export type DayKind = (typeof DAY_KINDS)[number];

/** Whom a day concerns: everybody who works, or the public sector only. */
export const SECTORS = ['all', 'public'] as const;
export type Sector = (typeof SECTORS)[number];

/** A day that a notice, not the rule, puts into the calendar. */
export interface Announcement {
  date: Day;
  /** `code` of the holiday it belongs to. */
  holiday: string;
  kind: DayKind;
  sector: Sector;
  /** A person has seen the official notice, or a published page that applies it. Needs `verified`. */
  confirmed: boolean;
  confidence: Confidence;
  source: string;
}

export interface CountingRules {
  /** Whether the day of the event itself counts as the first day of a period. */
  countFirstDay: LegalFact & { value: boolean };
  /** Whether a period in days or months that ends on a day off ends on the next working day instead. */
  moveLastDay: LegalFact & { value: boolean };
}

export const PERIOD_UNITS = ['day', 'working-day', 'month'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** How long the names of nominees are posted for the people's opinion. */
export interface PostingPeriod extends LegalFact {
  code: string;
  name: BilingualText;
  length: number;
  unit: PeriodUnit;
  countFirstDay: boolean;
  moveLastDay: boolean;
}
