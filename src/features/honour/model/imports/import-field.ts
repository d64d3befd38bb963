export const IMPORT_FIELDS = [
  'name',
  'birth',
  'subject',
  'position',
  'unit',
  'place',
  'award',
  'basis',
  'year',
  'decision',
  'decisionNumber',
  'decidedOn',
  'authority',
  'bonus',
  'certificate',
  'note',
] as const;
/**
 * What a column may hold. `place` is position and unit in one ("Chức vụ, đơn vị"), `decision` number and day in one.
 */
export type ImportField = (typeof IMPORT_FIELDS)[number];
