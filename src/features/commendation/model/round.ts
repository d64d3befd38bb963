/** What a round gathers dossiers for. */
export const ROUND_KINDS = [
  'state',
  'city',
  'year-end',
  'school-year',
  'enterprise',
  'thematic',
  'sudden',
] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];
