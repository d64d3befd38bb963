/** The main round at the start of a year, and the one for what came later. */
export const SHEET_ROUNDS = ['main', 'supplementary'] as const;
export type SheetRound = (typeof SHEET_ROUNDS)[number];

export const SHEET_STATES = ['draft', 'submitted', 'approved', 'returned'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const SHEET_STEPS = ['submit', 'approve', 'return'] as const;
export type SheetStep = (typeof SHEET_STEPS)[number];

export interface SheetTransition {
  to: SheetState;
  act: 'registration.write' | 'registration.approve';
  /** `rows`: something is registered. `reason`: why. */
  needs: readonly ('rows' | 'reason')[];
}

const submit: SheetTransition = { to: 'submitted', act: 'registration.write', needs: ['rows'] };
const giveBack: SheetTransition = { to: 'returned', act: 'registration.approve', needs: ['reason'] };

/** The life of a sheet: state × step. */
export const SHEET_LIFE: Readonly<Record<SheetState, Partial<Record<SheetStep, SheetTransition>>>> = {
  draft: { submit },
  returned: { submit },
  submitted: {
    approve: { to: 'approved', act: 'registration.approve', needs: ['rows'] },
    return: giveBack,
  },
  approved: { return: giveBack },
};

/** Whether rows and theme may be changed. */
function isSheetOpen(state: SheetState): boolean {
  return state === 'draft' || state === 'returned';
}

/** What somebody may do with a sheet, `may` telling which acts he holds at its unit. */
export function sheetVerbs(state: SheetState, may: (act: SheetTransition['act']) => boolean): string[] {
  const steps = SHEET_STEPS.filter((step) => {
    const transition = SHEET_LIFE[state][step];
    return transition !== undefined && may(transition.act);
  });
  return isSheetOpen(state) && may('registration.write') ? ['edit', ...steps] : steps;
}
