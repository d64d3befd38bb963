import { ROLES, type Role } from '../../account/index.ts';

/**
 * Acts on the golden book and on the yearly facts of merit, and the roles that permit them at the unit an honour counts for and its
 * subtree. `merit.*` covers discipline and open cases, which only those see who propose or appraise.
 */
export const honourPolicy = {
  'honour.read': ROLES,
  'honour.write': ['standing-office', 'unit-clerk'],
  /** Correct, revoke, restore, re-issue. */
  'honour.revise': ['standing-office'],
  'honour.import': ['standing-office'],
  'merit.read': ['standing-office', 'unit-clerk', 'unit-head'],
  'merit.write': ['standing-office', 'unit-clerk'],
} as const satisfies Record<string, readonly Role[]>;
