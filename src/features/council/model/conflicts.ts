import type { ConflictGround } from './council-words.ts';

export interface MemberFacts {
  id: string;
  personId: string;
  /** Path in the tree (ltree) of the unit the member comes from; null where none is given. */
  unitPath: string | null;
}

export interface NomineeFacts {
  personId: string | null;
  /** Path of the nominee's unit. */
  unitPath: string | null;
}

/**
 * Why the member may not vote on the nominee by what is on record: he is it himself, or it lies in the subtree of the unit he comes
 * from. Family only the member can declare.
 */
export function conflictOf(member: MemberFacts, nominee: NomineeFacts): ConflictGround | null {
  if (nominee.personId !== null && nominee.personId === member.personId) return 'self';
  if (member.unitPath === null || nominee.unitPath === null) return null;
  return nominee.unitPath === member.unitPath || nominee.unitPath.startsWith(`${member.unitPath}.`)
    ? 'own-unit'
    : null;
}
