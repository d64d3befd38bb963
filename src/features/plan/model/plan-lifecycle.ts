import type { planPolicy } from './plan.policy.ts';
import { PLAN_STATES, type PlanState } from './plan-states.ts';

/** What can be done with a plan as a whole, in the order the screen offers it. */
export const PLAN_STEPS = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'issue',
  'record-issued',
  'close',
  'reopen',
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

type PlanAct = keyof typeof planPolicy;

/**
 * What a step asks for. `number`: number, symbol and day of signing, in the request or on the plan already. `reason`: why, in the
 * request. `tasks`: the plan has a task. `paper`: the plan was read from a document, which others have signed.
 */
export type PlanNeed = 'number' | 'reason' | 'tasks' | 'paper';

export interface PlanTransition {
  to: PlanState;
  act: PlanAct;
  needs: readonly PlanNeed[];
}

/**
 * The life of a plan: state × step. Who may take a step is said by the act it needs, at the plan's unit or above.
 * `record-issued` is for a plan on paper that is in force already: it need not be approved a second time here.
 * Doubts of a recognised plan never block a step, since a signed paper may really be odd; the screen lists them before issuing.
 */
export const PLAN_LIFE: Readonly<Record<PlanState, Partial<Record<PlanStep, PlanTransition>>>> = {
  draft: {
    submit: { to: 'submitted', act: 'plan.submit', needs: ['tasks'] },
    'record-issued': { to: 'issued', act: 'plan.issue', needs: ['paper', 'number', 'tasks'] },
  },
  submitted: {
    withdraw: { to: 'draft', act: 'plan.submit', needs: [] },
    return: { to: 'draft', act: 'plan.approve', needs: ['reason'] },
    approve: { to: 'approved', act: 'plan.approve', needs: [] },
  },
  approved: {
    return: { to: 'draft', act: 'plan.approve', needs: ['reason'] },
    issue: { to: 'issued', act: 'plan.issue', needs: ['number', 'tasks'] },
  },
  issued: { close: { to: 'closed', act: 'plan.close', needs: [] } },
  closed: { reopen: { to: 'issued', act: 'plan.close', needs: ['reason'] } },
};

/** Groups of fields that open and close together: the document's head, what registers it, settings, its tasks, who does them. */
const PLAN_FIELD_GROUPS = ['head', 'number', 'settings', 'tasks', 'assignments', 'progress'] as const;
export type PlanFieldGroup = (typeof PLAN_FIELD_GROUPS)[number];

/** `open`: may change; `with-reason`: may change, saying why (the document is in force); `sealed`: may not. */
export type Seal = 'open' | 'with-reason' | 'sealed';

/** Which fields may change in which state. */
export const PLAN_SEALS: Readonly<Record<PlanState, Readonly<Record<PlanFieldGroup, Seal>>>> = {
  draft: {
    head: 'open',
    number: 'open',
    settings: 'open',
    tasks: 'open',
    assignments: 'open',
    progress: 'sealed',
  },
  submitted: {
    head: 'sealed',
    number: 'sealed',
    settings: 'open',
    tasks: 'sealed',
    assignments: 'open',
    progress: 'sealed',
  },
  approved: {
    head: 'sealed',
    number: 'open',
    settings: 'open',
    tasks: 'sealed',
    assignments: 'open',
    progress: 'sealed',
  },
  issued: {
    head: 'sealed',
    number: 'sealed',
    settings: 'open',
    tasks: 'with-reason',
    assignments: 'open',
    progress: 'open',
  },
  closed: {
    head: 'sealed',
    number: 'sealed',
    settings: 'sealed',
    tasks: 'sealed',
    assignments: 'sealed',
    progress: 'sealed',
  },
};

/** What the steps look at besides the state. */
export interface PlanFacts {
  state: PlanState;
  taskCount: number;
  /** Read from a document. */
  fromPaper: boolean;
}

/** What a person may do with a plan now: the steps, `edit`, `number`, `settings`, `edit-tasks`, `assign`, and `roll-over` into the next year. */
export type PlanVerb = PlanStep | 'edit' | 'number' | 'settings' | 'edit-tasks' | 'assign' | 'roll-over';

const EDITS: readonly [PlanVerb, PlanFieldGroup][] = [
  ['edit', 'head'],
  ['number', 'number'],
  ['settings', 'settings'],
  ['edit-tasks', 'tasks'],
  ['assign', 'assignments'],
];

/** The steps and edits open to a person who `may` do these acts at the plan's unit. A need that the request can fill does not close a step. */
export function allowedPlanVerbs(plan: PlanFacts, may: (act: PlanAct) => boolean): PlanVerb[] {
  const steps = PLAN_STEPS.filter((step) => {
    const transition = PLAN_LIFE[plan.state][step];
    return transition !== undefined && may(transition.act) && missingFacts(plan, transition).length === 0;
  });
  const edits = EDITS.filter(([, group]) => PLAN_SEALS[plan.state][group] !== 'sealed').map(([verb]) => verb);
  const next: readonly PlanVerb[] = isPublished(plan.state) ? ['roll-over'] : [];
  return [...steps, ...(may('plan.write') ? [...edits, ...next] : [])];
}

/** The needs of `transition` that the plan itself does not meet and no request can fill. */
export function missingFacts(plan: PlanFacts, transition: PlanTransition): PlanNeed[] {
  return transition.needs.filter(
    (need) => (need === 'tasks' && plan.taskCount === 0) || (need === 'paper' && !plan.fromPaper),
  );
}

/** Whether a plan in `state` is in force or was: others than its makers may read it. */
export function isPublished(state: PlanState): boolean {
  return PLAN_STATES.indexOf(state) >= PLAN_STATES.indexOf('issued');
}
