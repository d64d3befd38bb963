import type { commendationPolicy } from './commendation.policy.ts';

/** Where a dossier stands between the first draft and its result. */
export const DOSSIER_STATES = [
  'draft',
  'awaiting-approval',
  'sent',
  'returned',
  'accepted',
  'in-appraisal',
  'appraised',
  'in-council',
  'voted',
  'forwarded',
  'decided',
  'not-granted',
  'refused',
  'withdrawn',
] as const;

export type DossierState = (typeof DOSSIER_STATES)[number];

/** What can be done with a dossier as a whole, in the order the screen offers it. */
export const DOSSIER_STEPS = [
  'submit',
  'give-back',
  'send',
  'withdraw',
  'return',
  'accept',
  'take',
  'assign',
  'release',
  'finish-appraisal',
  'refuse',
  'to-council',
  'close-vote',
  'skip-council',
  'reopen-appraisal',
  'forward',
  'recall',
  'take-result',
  'decide',
  'undo-decision',
  'undo-result',
  'undo-forward',
  'end-ungranted',
  'annul-vote',
] as const;

export type DossierStep = (typeof DOSSIER_STEPS)[number];

type CommendationAct = keyof typeof commendationPolicy;

/**
 * Who takes a step: the unit that proposes, the body that received the dossier, or the application itself when a vote closes or is
 * annulled, a decision takes effect or is undone, the result of the level above comes or falls, or what carried it upward is withdrawn.
 */
export type DossierSide = 'sender' | 'receiver' | 'system';

/**
 * What a step asks for. `reason`: why, in the request. `complete`: every part of the dossier is. `explained`: each nominee with a
 * negative verdict has a written reason. `in-time`: the day is not past the sender's cut-off, or a reason is given and the receiver
 * lets it in. `outcomes`: every nomination has an outcome of the appraisal. `council`: the procedure asks for a vote. `no-council`: it
 * does not. `posted`: the public posting its awards need is over. `opinions`: every opinion asked for is answered or its limit is past.
 * `assignee`: only who has taken the dossier for appraisal. `outside`: it went to an authority that is no unit here; where a dossier here
 * carries it upward, what becomes of that one counts.
 */
export type DossierNeed =
  | 'reason'
  | 'complete'
  | 'explained'
  | 'in-time'
  | 'outcomes'
  | 'council'
  | 'no-council'
  | 'posted'
  | 'opinions'
  | 'assignee'
  | 'outside';

export interface DossierTransition {
  to: DossierState;
  side: DossierSide;
  /** Null for steps of the application itself. */
  act: CommendationAct | null;
  needs: readonly DossierNeed[];
}

const SENDING: readonly DossierNeed[] = ['complete', 'explained', 'in-time'];

const withdraw: DossierTransition = {
  to: 'withdrawn',
  side: 'sender',
  act: 'dossier.approve',
  needs: ['reason'],
};

const send: DossierTransition = { to: 'sent', side: 'sender', act: 'dossier.approve', needs: SENDING };

const giveBack: DossierTransition = {
  to: 'returned',
  side: 'receiver',
  act: 'dossier.appraise',
  needs: ['reason'],
};

const assign: DossierTransition = {
  to: 'in-appraisal',
  side: 'receiver',
  act: 'dossier.appraise',
  needs: [],
};

/** Nobody in it is granted: nobody passed, or the level above granted none. */
const endUngranted: DossierTransition = { to: 'not-granted', side: 'system', act: null, needs: [] };

/** The votes it rested on count no more: it waits for the council again. */
const annulVote: DossierTransition = { to: 'in-council', side: 'system', act: null, needs: [] };

/** The result of the level above has fallen: it is waited for again. */
const undoResult: DossierTransition = { to: 'forwarded', side: 'system', act: null, needs: [] };

/** The life of a dossier: state × step. docs/dossier-life.md is drawn from this table. */
export const DOSSIER_LIFE: Readonly<Record<DossierState, Partial<Record<DossierStep, DossierTransition>>>> = {
  draft: {
    submit: {
      to: 'awaiting-approval',
      side: 'sender',
      act: 'dossier.write',
      needs: ['complete', 'explained'],
    },
    send,
    withdraw: { ...withdraw, act: 'dossier.write' },
  },
  'awaiting-approval': {
    'give-back': { to: 'draft', side: 'sender', act: 'dossier.approve', needs: ['reason'] },
    send,
  },
  sent: {
    withdraw,
    return: { ...giveBack, act: 'dossier.receive' },
    accept: { to: 'accepted', side: 'receiver', act: 'dossier.receive', needs: [] },
  },
  returned: { send, withdraw },
  accepted: {
    withdraw,
    take: { to: 'in-appraisal', side: 'receiver', act: 'dossier.appraise', needs: [] },
    assign,
    return: giveBack,
  },
  'in-appraisal': {
    assign,
    release: { to: 'accepted', side: 'receiver', act: 'dossier.appraise', needs: ['assignee'] },
    return: { ...giveBack, needs: ['assignee', 'reason'] },
    'finish-appraisal': {
      to: 'appraised',
      side: 'receiver',
      act: 'dossier.appraise',
      needs: ['assignee', 'outcomes', 'opinions'],
    },
    refuse: { to: 'refused', side: 'receiver', act: 'dossier.appraise', needs: ['assignee', 'reason'] },
  },
  appraised: {
    'reopen-appraisal': { to: 'in-appraisal', side: 'receiver', act: 'dossier.appraise', needs: ['reason'] },
    'to-council': {
      to: 'in-council',
      side: 'receiver',
      act: 'dossier.appraise',
      needs: ['council', 'posted'],
    },
    'skip-council': { to: 'voted', side: 'receiver', act: 'dossier.appraise', needs: ['no-council'] },
  },
  'in-council': {
    'close-vote': { to: 'voted', side: 'system', act: null, needs: [] },
    decide: { to: 'decided', side: 'system', act: null, needs: [] },
    'end-ungranted': endUngranted,
    'reopen-appraisal': { to: 'in-appraisal', side: 'receiver', act: 'dossier.appraise', needs: ['reason'] },
  },
  voted: {
    forward: { to: 'forwarded', side: 'receiver', act: 'dossier.appraise', needs: [] },
    decide: { to: 'decided', side: 'system', act: null, needs: [] },
    'annul-vote': annulVote,
  },
  forwarded: {
    recall: { to: 'voted', side: 'receiver', act: 'dossier.appraise', needs: ['reason', 'outside'] },
    'take-result': { to: 'decided', side: 'receiver', act: 'dossier.appraise', needs: ['outside'] },
    refuse: { to: 'refused', side: 'receiver', act: 'dossier.appraise', needs: ['reason', 'outside'] },
    'end-ungranted': endUngranted,
    'undo-forward': { to: 'voted', side: 'system', act: null, needs: [] },
  },
  decided: {
    'undo-decision': { to: 'voted', side: 'system', act: null, needs: [] },
    'undo-result': undoResult,
    'annul-vote': annulVote,
  },
  'not-granted': { 'annul-vote': annulVote, 'undo-result': undoResult },
  refused: {
    'reopen-appraisal': { to: 'in-appraisal', side: 'receiver', act: 'dossier.appraise', needs: ['reason'] },
  },
  withdrawn: {},
};

/** What a person may do: each step by the side it belongs to, `may` telling whether he holds the act at that side's unit. */
export function allowedDossierSteps(
  state: DossierState,
  may: (side: 'sender' | 'receiver', act: CommendationAct) => boolean,
): DossierStep[] {
  return DOSSIER_STEPS.filter((step) => {
    const transition = DOSSIER_LIFE[state][step];
    return (
      transition !== undefined &&
      transition.side !== 'system' &&
      transition.act !== null &&
      may(transition.side, transition.act)
    );
  });
}

/** States in which a dossier no longer moves unless something is undone. */
export const FINAL_STATES: readonly DossierState[] = ['decided', 'not-granted', 'refused', 'withdrawn'];

/** Who has a dossier in hand: the unit that proposes, the body that received it, or the one above that. */
export function liesWith(state: DossierState): 'sender' | 'receiver' | 'above' {
  if (['draft', 'awaiting-approval', 'returned', 'withdrawn'].includes(state)) return 'sender';
  return state === 'forwarded' ? 'above' : 'receiver';
}
