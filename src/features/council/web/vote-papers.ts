/** Addresses under which a higher floor shows the papers behind the items of a vote. */
export interface VotePapers {
  list: (voteId: string) => string;
  one: (voteId: string, refId: string) => string;
}

const papers = new Map<string, VotePapers>();

/** Says where the papers of what votes call `entity` can be read. The council knows nothing of what is voted on. */
export function registerVotePapers(entity: string, addresses: VotePapers): void {
  papers.set(entity, addresses);
}

type Ref = { entity: string; id: string | null } | null;

/** Where the papers of one item are; null where it has none of its own. */
export function findItemPapers(voteId: string, ref: Ref): string | null {
  if (ref === null || ref.id === null) return null;
  return papers.get(ref.entity)?.one(voteId, ref.id) ?? null;
}

/** Where the papers of all items of a vote are; null where there are none. */
export function findVotePapers(voteId: string, items: readonly { ref: Ref }[]): string | null {
  const entity = items.find(({ ref }) => ref !== null)?.ref?.entity;
  return entity === undefined ? null : (papers.get(entity)?.list(voteId) ?? null);
}
