import type { CouncilAct } from './council.policy.ts';

export const MEETING_STATES = ['planned', 'invited', 'open', 'closed', 'minuted', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_STEPS = ['invite', 'open', 'close', 'minute', 'correct', 'cancel'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

/** `quorum`: enough members present; `no-open-vote`: every vote of the meeting is over; `minutes`: they were made. */
export type MeetingNeed = 'quorum' | 'no-open-vote' | 'minutes' | 'reason';

interface Transition {
  to: MeetingState;
  act: CouncilAct;
  needs: readonly MeetingNeed[];
}

/** The life of a meeting: state × step. */
export const MEETING_LIFE: Readonly<Record<MeetingState, Partial<Record<MeetingStep, Transition>>>> = {
  planned: {
    invite: { to: 'invited', act: 'council.write', needs: [] },
    open: { to: 'open', act: 'council.preside', needs: ['quorum'] },
    cancel: { to: 'cancelled', act: 'council.write', needs: ['reason'] },
  },
  invited: {
    open: { to: 'open', act: 'council.preside', needs: ['quorum'] },
    cancel: { to: 'cancelled', act: 'council.write', needs: ['reason'] },
  },
  open: { close: { to: 'closed', act: 'council.preside', needs: ['no-open-vote'] } },
  closed: { minute: { to: 'minuted', act: 'council.write', needs: ['minutes'] } },
  minuted: { correct: { to: 'closed', act: 'council.write', needs: ['reason'] } },
  cancelled: {},
};

export const MEETING_STATE_WORDS = {
  planned: { vi: 'Đang chuẩn bị', en: 'In preparation', tone: 'grey' },
  invited: { vi: 'Đã gửi giấy mời', en: 'Invited', tone: 'blue' },
  open: { vi: 'Đang họp', en: 'In session', tone: 'green' },
  closed: { vi: 'Đã bế mạc', en: 'Closed', tone: 'amber' },
  minuted: { vi: 'Đã xong biên bản', en: 'Minuted', tone: 'green' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled', tone: 'red' },
} as const satisfies Record<MeetingState, { vi: string; en: string; tone: string }>;

export const MEETING_STEP_WORDS: Readonly<Record<MeetingStep, { vi: string; en: string }>> = {
  invite: { vi: 'Mời thành viên', en: 'Invite the members' },
  open: { vi: 'Khai mạc phiên họp', en: 'Open the meeting' },
  close: { vi: 'Bế mạc phiên họp', en: 'Close the meeting' },
  minute: { vi: 'Hoàn tất biên bản', en: 'Finish the minutes' },
  correct: { vi: 'Đính chính biên bản', en: 'Correct the minutes' },
  cancel: { vi: 'Hủy phiên họp', en: 'Cancel the meeting' },
};

/** What else may be done in which state, and by which act. */
export const MEETING_VERBS = {
  edit: { act: 'council.write', in: ['planned', 'invited'] },
  agenda: { act: 'council.write', in: ['planned', 'invited', 'open'] },
  attendance: { act: 'council.write', in: ['planned', 'invited', 'open'] },
  'prepare-vote': { act: 'council.write', in: ['planned', 'invited', 'open'] },
  conclude: { act: 'council.write', in: ['open', 'closed'] },
  invitation: { act: 'council.write', in: ['planned', 'invited'] },
  records: { act: 'council.write', in: ['closed', 'minuted'] },
} as const satisfies Record<string, { act: CouncilAct; in: readonly MeetingState[] }>;
export type MeetingVerb = keyof typeof MEETING_VERBS | MeetingStep;

/** What a person who `may` do these acts at the council's unit may do with a meeting in `state`. */
export function allowedMeetingVerbs(state: MeetingState, may: (act: CouncilAct) => boolean): MeetingVerb[] {
  const steps = MEETING_STEPS.filter((step) => {
    const transition = MEETING_LIFE[state][step];
    return transition !== undefined && may(transition.act);
  });
  const verbs = (Object.keys(MEETING_VERBS) as (keyof typeof MEETING_VERBS)[]).filter((verb) => {
    const { act, in: states } = MEETING_VERBS[verb];
    return may(act) && (states as readonly MeetingState[]).includes(state);
  });
  return [...steps, ...verbs];
}
