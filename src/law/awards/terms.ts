import type { BilingualText, Subject } from './award.ts';

export type Language = 'vi' | 'en';

/** What a code is called on screen, and which other codes count as it. */
export interface Term extends BilingualText {
  /** A higher one covers the lower ones of its list. */
  rank?: number;
  /** Narrower codes that count as this one. */
  covers?: readonly string[];
  /** Everybody of this kind of subject is one. */
  subject?: Subject;
  /** Everybody is one. */
  anyone?: boolean;
  /** Of `who`: who is one is none of the other main kinds, but those that cover it or that it covers. */
  main?: boolean;
  /** Of `levels`: kinds of units that may decide awards of the level. */
  bodies?: readonly string[];
  /** Of `who`: offered where it is recorded what a person is. */
  recorded?: boolean;
}

export const TERM_LISTS = [
  'grades',
  'initiativeScopes',
  'reaches',
  'initiativeKinds',
  'recognisers',
  'disciplineLevels',
  'windows',
  'who',
  'serviceFields',
  'assessors',
  'assessments',
  'councils',
  'voteBases',
  'absences',
  'populations',
  'spans',
  'positions',
  'organisers',
  'among',
  'launchers',
  'stages',
  'results',
  'achievements',
  'achievementRanks',
  'memberStandards',
  'repeats',
  'authorities',
  'dossierParts',
  'categories',
  'levels',
  'sectors',
  'periodicities',
] as const;
export type TermList = (typeof TERM_LISTS)[number];

/** `catalogue/award-terms.yaml` as a value. */
export type Terms = Readonly<Record<TermList, Readonly<Record<string, Term>>>>;

/** What a code is called. Codes of the catalogue are all known; one that facts bring may not be, and stands for itself. */
export function termText(terms: Terms, list: TermList, code: string, language: Language): string {
  return terms[list][code]?.[language] ?? code;
}

/**
 * Awards that a unit of `kind` cannot decide itself, since their level is above it: their proposals go upward. Source: Luật
 * 06/2022/QH15, Điều 77-82, as `bodies` of the levels says.
 */
export function awardsAbove(
  { awards, terms }: { awards: readonly { id: string; level: string }[]; terms: Terms },
  kind: string,
): string[] {
  return awards
    .filter(({ level }) => !(terms.levels[level]?.bodies ?? [kind]).includes(kind))
    .map(({ id }) => id);
}

/** What may be recorded of a person: codes of `who`, in the order of the catalogue. */
export function recordedWho({ who }: Terms): string[] {
  return Object.keys(who).filter((code) => who[code]?.recorded);
}

/**
 * Whether something of code `given` counts where `wanted` is asked: it is the same, one that `wanted` covers (also by
 * way of others), or one of higher rank.
 */
export function counts(terms: Terms, list: TermList, wanted: string, given: string): boolean {
  if (wanted === given) return true;
  const table = terms[list];
  const asked = table[wanted];
  if (asked === undefined) return false;
  const rank = table[given]?.rank;
  if (rank !== undefined && asked.rank !== undefined && rank > asked.rank) return true;
  return asked.covers?.some((code) => counts(terms, list, code, given)) ?? false;
}
