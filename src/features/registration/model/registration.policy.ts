import type { Role } from '../../account/index.ts';

/** Acts on registrations, and the roles that permit them at their unit and its subtree. */
export const registrationPolicy = {
  'registration.read': [
    'standing-office',
    'unit-clerk',
    'unit-head',
    'council-chair',
    'auditor',
    'inspector',
  ],
  'registration.write': ['standing-office', 'unit-clerk', 'unit-head'],
  'registration.approve': ['unit-head'],
} as const satisfies Record<string, readonly Role[]>;
