/** Groups whose share among those commended a body may aim at. */
export const SHARES = ['direct-worker', 'small-collective', 'leader', 'woman'] as const;
export type Share = (typeof SHARES)[number];

/** How far nominees have come: what was proposed, what the appraisal agrees to, what passed the vote or was granted. */
export const SHARE_STAGES = ['proposed', 'appraised', 'passed'] as const;
export type ShareStage = (typeof SHARE_STAGES)[number];

/** How many of a stage belong to the group, and of how many it is a share: of people, or of collectives. */
export interface ShareCount {
  share: Share;
  stage: ShareStage;
  count: number;
  of: number;
}

export interface Target {
  share: Share;
  percent: number;
  /** It must not be more; otherwise not less. */
  atMost: boolean;
}

/** Percent with one decimal; null where nobody could belong to the group. */
export function percentOf({ count, of }: Pick<ShareCount, 'count' | 'of'>): number | null {
  return of === 0 ? null : Math.round((count * 1000) / of) / 10;
}

/** Whether a share is as it should be; null where there is nobody to count. Reckoned by the counts, not by what is rounded. */
export function meetsTarget(
  { count, of }: Pick<ShareCount, 'count' | 'of'>,
  { percent, atMost }: Pick<Target, 'percent' | 'atMost'>,
): boolean | null {
  if (of === 0) return null;
  const [have, wanted] = [count * 10_000, Math.round(percent * 100) * of];
  return atMost ? have <= wanted : have >= wanted;
}
