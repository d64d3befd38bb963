/** Whether a round takes dossiers: not yet, now, no more. */
export const ROUND_STATES = ['planned', 'open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_STEPS = ['open', 'close', 'reopen'] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

/** The life of a round: state × step; only who holds `round.write` at its body takes one. */
export const ROUND_LIFE: Readonly<
  Record<RoundState, Partial<Record<RoundStep, { to: RoundState; reason: boolean }>>>
> = {
  planned: { open: { to: 'open', reason: false } },
  open: { close: { to: 'closed', reason: false } },
  closed: { reopen: { to: 'open', reason: true } },
};

/** The steps that a state permits. */
export function roundSteps(state: RoundState): RoundStep[] {
  return ROUND_STEPS.filter((step) => ROUND_LIFE[state][step] !== undefined);
}

/**
 * How a unit stands towards a round: it has sent in time, has sent late, prepares a dossier, has done nothing yet, or its last day is
 * past and nothing came.
 */
export const SENDER_STATES = ['sent', 'sent-late', 'preparing', 'not-yet', 'overdue'] as const;
export type SenderState = (typeof SENDER_STATES)[number];
