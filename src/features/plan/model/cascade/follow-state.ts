import type { Tone } from '../task-status.ts';

type FollowState = 'in-force' | 'not-begun' | 'over';

/** The one table of words and colours of a member's following of a unit. */
export const FOLLOW_STATE_WORDS: Readonly<Record<FollowState, { vi: string; en: string; tone: Tone }>> = {
  'in-force': { vi: 'Đang theo dõi', en: 'Now', tone: 'green' },
  'not-begun': { vi: 'Chưa bắt đầu', en: 'Not begun', tone: 'grey' },
  over: { vi: 'Đã kết thúc', en: 'Over', tone: 'grey' },
};

/** How a following stands on `day` (ISO date). */
export function followState(
  { inForce, validFrom }: { inForce: boolean; validFrom: string },
  day: string,
): FollowState {
  if (inForce) return 'in-force';
  return validFrom > day ? 'not-begun' : 'over';
}
