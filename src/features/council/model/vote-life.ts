import type { CouncilAct } from './council.policy.ts';

export const VOTE_MODES = ['secret', 'open', 'paper', 'written'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];

export const VOTE_MODE_WORDS: Readonly<Record<VoteMode, { vi: string; en: string }>> = {
  secret: { vi: 'Bỏ phiếu kín trên thiết bị', en: 'Secret, on devices' },
  open: { vi: 'Biểu quyết công khai', en: 'Open' },
  paper: { vi: 'Phiếu giấy, hai người kiểm phiếu', en: 'On paper, two tellers' },
  written: { vi: 'Lấy ý kiến bằng văn bản', en: 'In writing' },
};

export const VOTE_STATES = ['prepared', 'open', 'closed', 'cancelled', 'annulled'] as const;
export type VoteState = (typeof VOTE_STATES)[number];

export const VOTE_STATE_WORDS = {
  prepared: { vi: 'Chưa mở', en: 'Not open yet', tone: 'grey' },
  open: { vi: 'Đang bỏ phiếu', en: 'Open', tone: 'green' },
  closed: { vi: 'Đã công bố kết quả', en: 'Closed', tone: 'blue' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled', tone: 'red' },
  annulled: { vi: 'Kết quả bị hủy', en: 'Annulled', tone: 'red' },
} as const satisfies Record<VoteState, { vi: string; en: string; tone: string }>;

export const VOTE_STEPS = ['open', 'close', 'cancel', 'annul'] as const;
export type VoteStep = (typeof VOTE_STEPS)[number];

export const VOTE_STEP_WORDS: Readonly<Record<VoteStep, { vi: string; en: string }>> = {
  open: { vi: 'Mở bỏ phiếu', en: 'Open the vote' },
  close: { vi: 'Kết thúc và công bố kết quả', en: 'Close and show the result' },
  cancel: { vi: 'Hủy cuộc bỏ phiếu', en: 'Cancel the vote' },
  annul: { vi: 'Hủy kết quả, bỏ phiếu lại', en: 'Annul the result, vote again' },
};

/**
 * `agreeing-counts`: both tellers typed in the same; `meeting-open`: the meeting that it belongs to is in session; `undecided`: nothing
 * it was on has gone into a decision or upward (`OnVoteAnnulled` of the higher floors says so).
 */
export type VoteNeed = 'agreeing-counts' | 'meeting-open' | 'reason' | 'undecided';

/**
 * The life of a vote: state × step. What was voted is never changed: a mistaken vote is cancelled while it runs and annulled after its
 * close, and held again.
 */
export const VOTE_LIFE: Readonly<
  Record<VoteState, Partial<Record<VoteStep, { to: VoteState; act: CouncilAct; needs: readonly VoteNeed[] }>>>
> = {
  prepared: {
    open: { to: 'open', act: 'council.preside', needs: ['meeting-open'] },
    cancel: { to: 'cancelled', act: 'council.write', needs: ['reason'] },
  },
  open: {
    close: { to: 'closed', act: 'council.preside', needs: ['agreeing-counts'] },
    cancel: { to: 'cancelled', act: 'council.preside', needs: ['reason'] },
  },
  closed: { annul: { to: 'annulled', act: 'council.preside', needs: ['reason', 'undecided'] } },
  cancelled: {},
  annulled: {},
};

/** Whether the vote was counted: its result can be read, whether or not it still stands. */
export const wasCounted = (state: VoteState): boolean => state === 'closed' || state === 'annulled';

/** The steps out of `state` that `may` permits, in the order of the list. */
export function allowedVoteSteps(state: VoteState, may: (act: CouncilAct) => boolean): VoteStep[] {
  return VOTE_STEPS.filter((step) => {
    const transition = VOTE_LIFE[state][step];
    return transition !== undefined && may(transition.act);
  });
}
