import type { Role } from '../../account/index.ts';

/**
 * Acts on councils, their meetings and votes, and the roles that permit them at the council's unit and its subtree. Besides, members read
 * the council they belong to and vote in it by being members, whatever their roles. No act opens a secret ballot: there is none.
 */
export const councilPolicy = {
  'council.read': ['standing-office', 'unit-head', 'council-member', 'council-chair', 'inspector', 'auditor'],
  /** Make councils, members, meetings, agendas, votes; note attendance; file documents. */
  'council.write': ['standing-office'],
  /** Open and close meetings and votes. */
  'council.preside': ['council-chair', 'standing-office'],
} as const satisfies Record<string, readonly Role[]>;

export type CouncilAct = keyof typeof councilPolicy;
