/** What of a superior's task or duty a subordinate's task has taken over. */
export interface SuperiorState {
  content: string;
  deadlineText: string;
  cancelled: boolean;
}

export const SUPERIOR_FIELDS = ['content', 'deadlineText', 'cancelled'] as const;
export type SuperiorField = (typeof SUPERIOR_FIELDS)[number];

interface Link {
  seen: SuperiorState;
  declined: SuperiorState | null;
}

function same(one: SuperiorState, other: SuperiorState | null): boolean {
  return other !== null && SUPERIOR_FIELDS.every((field) => one[field] === other[field]);
}

/**
 * What changed above since the subordinate took it over, as a proposal to accept or decline; empty when nothing did, or when exactly
 * this state was declined. A change that is taken back above makes no proposal.
 */
export function proposedFields(now: SuperiorState, { seen, declined }: Link): SuperiorField[] {
  if (same(now, declined)) return [];
  return SUPERIOR_FIELDS.filter((field) => now[field] !== seen[field]);
}

/**
 * What the own task becomes when a proposal is accepted: only what changed above; what the subordinate wrote otherwise stays.
 * `cancel`: the task is to be cancelled; `revive`: a cancelled one is to be taken up again.
 */
export function acceptedChange(
  now: SuperiorState,
  link: Link,
): { fields: { content?: string; deadlineText?: string }; cancel: boolean; revive: boolean } {
  const changed = proposedFields(now, link);
  return {
    fields: {
      ...(changed.includes('content') && { content: now.content }),
      ...(changed.includes('deadlineText') && { deadlineText: now.deadlineText }),
    },
    cancel: changed.includes('cancelled') && now.cancelled,
    revive: changed.includes('cancelled') && !now.cancelled,
  };
}
