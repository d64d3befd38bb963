import type { Language, Warning } from '../../../law/awards/index.ts';

/** What became of a nomination so far. */
export const NOMINATION_STATES = [
  'proposed',
  'agreed',
  'changed',
  'refused',
  'withdrawn',
  'passed',
  'not-passed',
  'granted',
  'not-granted',
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

/** The meeting in which the sending unit itself considered its nominees. */
export interface OwnMeeting {
  /** ISO day. */
  heldOn: string;
  /** Who chaired it. */
  chair: string;
  members: number;
  present: number;
  /** Votes for the list as a whole. */
  inFavour: number;
  note: string | null;
}

/** A verdict of the engine as it is kept with the nomination: what decided, not the whole tree, which can be made again. */
export interface VerdictBrief {
  /** Id of the law of the version; null without one. */
  law: string | null;
  /** Short phrases of what is missing, in Vietnamese. */
  missing: string[];
  /** Conditions that nobody could judge from what is kept: a person decides. */
  open: string[];
  /** The same in English; not there where it was judged by an earlier version of the program. */
  en?: { missing: string[]; open: string[] };
  warnings: Warning[];
  /** Caps over the list that this nomination's award breaks. */
  caps: string[];
}

/** A kept verdict in one language, and which it is: the reader's, or Vietnamese where no other was kept. */
export function verdictIn(
  language: Language,
  { en, ...brief }: VerdictBrief,
): Omit<VerdictBrief, 'en'> & { language: Language } {
  return language === 'en' && en !== undefined ? { ...brief, ...en, language } : { ...brief, language: 'vi' };
}
