/** What became of units: joined into one, divided, ended without a successor. */
export const SUCCESSION_KINDS = ['merger', 'split', 'dissolution'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];
