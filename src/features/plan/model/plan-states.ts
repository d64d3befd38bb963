/** The life of a plan, in order. */
export const PLAN_STATES = ['draft', 'submitted', 'approved', 'issued', 'closed'] as const;

export type PlanState = (typeof PLAN_STATES)[number];
