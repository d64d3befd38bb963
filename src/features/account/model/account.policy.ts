import { ROLES, type Role } from './roles.ts';

/** Acts of the floors below plans, and the roles that permit them at their unit and its subtree. */
export const accountPolicy = {
  'unit.read': ROLES,
  'unit.write': ['administrator', 'standing-office'],
  'person.read': ['administrator', 'standing-office', 'unit-clerk', 'unit-head', 'council-chair', 'auditor'],
  'person.write': ['administrator', 'standing-office', 'unit-clerk'],
  'account.read': ['administrator', 'auditor'],
  'account.write': ['administrator'],
  'audit.read': ['auditor'],
  'outbox.read': ['administrator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;
