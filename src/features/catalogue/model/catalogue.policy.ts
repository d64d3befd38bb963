import { ROLES, type Role } from '../../account/index.ts';

/** Acts on the catalogue of awards and the roles that permit them; rules of a unit bind its subtree. */
export const cataloguePolicy = {
  'award.read': ROLES,
  /** Add and end the unit's own awards, conditions and caps; confirm that a rule was checked against the text. */
  'award.configure': ['standing-office', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
