/** How a posting stands, with what the day makes of it: a period that is past has ended. */
export const POSTING_STATES = ['draft', 'posted', 'ended', 'taken-down'] as const;
export type PostingState = (typeof POSTING_STATES)[number];

export const POSTING_STEPS = ['post', 'take-down', 'discard'] as const;
export type PostingStep = (typeof POSTING_STEPS)[number];

/** The life of a posting: state × step. Ending comes by itself with the day after its last. */
export const POSTING_LIFE: Readonly<
  Record<PostingState, Partial<Record<PostingStep, { to: PostingState; reason: boolean }>>>
> = {
  draft: { post: { to: 'posted', reason: false }, discard: { to: 'taken-down', reason: false } },
  posted: { 'take-down': { to: 'taken-down', reason: true } },
  ended: {},
  'taken-down': {},
};

/** The steps that a state permits, in the order screens offer them. */
export function postingSteps(state: PostingState): PostingStep[] {
  return POSTING_STEPS.filter((step) => POSTING_LIFE[state][step] !== undefined);
}

/** What is kept of a posting and what the day makes of it; all days ISO. */
export function postingStateOn(state: PostingState, toDay: string, day: string): PostingState {
  return state === 'posted' && toDay < day ? 'ended' : state;
}

/** How an opinion of the people was dealt with. */
/** What becomes of an opinion. */
export const HANDLED_STATES = ['noted', 'answered', 'rejected'] as const;
export const POSTING_OPINION_STATES = ['new', ...HANDLED_STATES] as const;
export type PostingOpinionState = (typeof POSTING_OPINION_STATES)[number];
