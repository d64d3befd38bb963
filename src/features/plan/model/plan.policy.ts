import { ROLES, type Role } from '../../account/index.ts';

/**
 * Acts on plans and the roles that permit them at the plan's unit and its subtree. Besides, an issued plan is read by every
 * unit below its issuer, and the units a task is assigned to report its progress: see `plan.store.ts`.
 */
export const planPolicy = {
  'plan.read': ROLES,
  /** Make, import and edit a plan and its tasks. */
  'plan.write': ['standing-office', 'unit-clerk', 'unit-head'],
  'plan.submit': ['standing-office', 'unit-clerk', 'unit-head'],
  'plan.approve': ['unit-head', 'council-chair'],
  'plan.issue': ['standing-office', 'unit-head', 'council-chair'],
  'plan.close': ['standing-office', 'unit-head'],
  /** Report progress of the tasks of the own unit. */
  'task.progress': ['standing-office', 'unit-clerk', 'unit-head'],
  /** Send reminders by hand. */
  'task.remind': ['standing-office', 'unit-head'],
  /** Say which member of the council follows which unit. */
  'follow.assign': ['standing-office'],
} as const satisfies Record<string, readonly Role[]>;
