import type { Role } from '../../account/index.ts';

/** Acts on commendation decisions and the roles that permit them at the deciding unit and its subtree; signing and sending out are the document's. */
export const decisionPolicy = {
  'decision.read': ['standing-office', 'unit-clerk', 'unit-head', 'council-chair', 'auditor', 'inspector'],
  /** Draft, change, give the number, give up. */
  'decision.write': ['standing-office'],
  'fund.read': ['standing-office', 'unit-head', 'auditor', 'inspector'],
  /** Note sources and what is set aside; decisions write the rest. */
  'fund.write': ['standing-office'],
} as const satisfies Record<string, readonly Role[]>;
