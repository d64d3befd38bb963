/** Kinds of units. Districts exist until 2025-06-30 (end of the district level). */
export const UNIT_KINDS = [
  'province',
  'district',
  'commune',
  'department',
  'school',
  'enterprise',
  'organisation',
  'residential-group',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];
