/** The roles an account may hold at a unit and its subtree, in the order screens list them. */
export const ROLES = [
  'standing-office',
  'unit-clerk',
  'unit-head',
  'consulted-agency',
  'council-member',
  'council-chair',
  'cluster-leader',
  'initiative-council',
  'editor',
  'inspector',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];
