/** What can be done with one unit's part of a demand, in the order the screen offers it. */
export const DEMAND_STEPS = ['send', 'withdraw', 'return', 'exempt', 'require'] as const;
export type DemandStep = (typeof DEMAND_STEPS)[number];

export type DemandItemState = 'open' | 'sent' | 'exempt';

/** How a person stands to an item: manages the demand, or answers for the addressed unit. */
export type DemandRelation = 'manager' | 'unit';

/** `proof`: a file, a document's number or a plan. `reason`: why, in words that the unit reads. */
export type DemandNeed = 'proof' | 'reason';

export interface DemandTransition {
  to: DemandItemState;
  by: readonly DemandRelation[];
  needs: readonly DemandNeed[];
}

/** The life of an item: state × step. What came on paper the managing office may mark as sent for the unit. */
export const DEMAND_LIFE: Readonly<Record<DemandItemState, Partial<Record<DemandStep, DemandTransition>>>> = {
  open: {
    send: { to: 'sent', by: ['manager', 'unit'], needs: ['proof'] },
    exempt: { to: 'exempt', by: ['manager'], needs: ['reason'] },
  },
  sent: {
    withdraw: { to: 'open', by: ['unit'], needs: ['reason'] },
    return: { to: 'open', by: ['manager'], needs: ['reason'] },
  },
  exempt: { require: { to: 'open', by: ['manager'], needs: [] } },
};

export const DEMAND_STEP_WORDS: Readonly<Record<DemandStep, { vi: string; en: string }>> = {
  send: { vi: 'Ghi nhận đã gửi', en: 'Mark as sent' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  return: { vi: 'Trả lại', en: 'Return' },
  exempt: { vi: 'Miễn gửi', en: 'Exempt' },
  require: { vi: 'Yêu cầu gửi lại như cũ', en: 'Require again' },
};

/** The state of an item by what was written down of it; whether it is late the day says. */
export function demandItemState(item: {
  sentOn: string | null;
  exemptReason: string | null;
}): DemandItemState {
  if (item.exemptReason !== null) return 'exempt';
  return item.sentOn === null ? 'open' : 'sent';
}

/** The steps open to a person in `relations` to an item; none when the demand or its plan is over (`runs` false). */
export function allowedDemandSteps(
  state: DemandItemState,
  relations: readonly DemandRelation[],
  runs: boolean,
): DemandStep[] {
  if (!runs) return [];
  return DEMAND_STEPS.filter((step) =>
    DEMAND_LIFE[state][step]?.by.some((relation) => relations.includes(relation)),
  );
}
