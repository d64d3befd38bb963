import { ROLES, type Role } from '../../account/index.ts';

/**
 * Acts on official documents and the roles that permit them at the document's unit and its subtree. Besides, a document made known
 * to units below is read by them, and an issued one by the units it is addressed to: see `document.store.ts`.
 */
export const documentPolicy = {
  'document.read': ROLES,
  /** Record received documents and drafts, their files, validity and links. */
  'document.write': ['standing-office', 'unit-clerk', 'unit-head'],
  /** Take, reserve and cancel numbers of the register. */
  'document.number': ['standing-office', 'unit-clerk', 'unit-head'],
  'document.sign': ['unit-head', 'council-chair'],
  /** Send a signed document out, withdraw one. */
  'document.issue': ['standing-office', 'unit-clerk', 'unit-head'],
  /** Set up number sequences and office templates. */
  'document.configure': ['standing-office', 'unit-head'],
} as const satisfies Record<string, readonly Role[]>;

export type DocumentAct = keyof typeof documentPolicy;
