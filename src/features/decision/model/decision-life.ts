/** How a decision stands: from `numbered` on it is an official document, whose signing and sending out move it on. */
export const DECISION_STATES = ['draft', 'numbered', 'signed', 'effective', 'cancelled'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** What the drafter does; `sign`, `issue` and `withdraw` are steps of the document. */
const DECISION_STEPS = ['number', 'cancel', 'sign', 'issue', 'withdraw'] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

/**
 * State × step. Withdrawing the document before it went out opens the draft again; what has taken effect is undone by revoking
 * honours, never by withdrawing.
 */
export const DECISION_LIFE: Readonly<Record<DecisionState, Partial<Record<DecisionStep, DecisionState>>>> = {
  draft: { number: 'numbered', cancel: 'cancelled' },
  numbered: { sign: 'signed', withdraw: 'draft' },
  signed: { issue: 'effective', withdraw: 'draft' },
  effective: {},
  cancelled: {},
};

/** What a drafter may do in a state: the words and lines are open only in a draft. */
export function draftVerbs(state: DecisionState): ('edit' | 'number' | 'cancel')[] {
  return state === 'draft' ? ['edit', 'number', 'cancel'] : [];
}
