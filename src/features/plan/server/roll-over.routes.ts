import { type Route, read, write } from '../../../platform/http/route.ts';
import { planParams } from './plan.schema.ts';
import { decideRollOver } from './roll-over/decide-roll-over.ts';
import { discardRollOver } from './roll-over/discard-roll-over.ts';
import { getRollOver } from './roll-over/get-roll-over.ts';
import {
  decideRollOverBody,
  rollOverParams,
  rollOverSchema,
  startRollOverBody,
  usedRollOverSchema,
  useRollOverBody,
} from './roll-over/roll-over.schema.ts';
import { startRollOver } from './roll-over/start-roll-over.ts';
import { takeRollOver } from './roll-over/use-roll-over.ts';

const common = { tag: 'plan', access: 'plan.write' } as const;
const one = { ...common, params: rollOverParams } as const;

/** Next year's plan from this one: what is proposed, what was decided, and making it. */
export const rollOverRoutes: readonly Route[] = [
  write({
    ...common,
    method: 'POST',
    path: '/api/plans/:planId/roll-over',
    summary: 'Begin next year’s plan from this one, or go on with it',
    params: planParams,
    body: startRollOverBody,
    response: rollOverSchema,
    run: (context, { params, body }) => startRollOver(context, params.planId, body),
  }),
  read({
    ...one,
    path: '/api/roll-overs/:rollOverId',
    summary: 'What is proposed for next year’s plan, and what was decided',
    response: rollOverSchema,
    run: (context, { params }) => getRollOver(context, params.rollOverId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/roll-overs/:rollOverId',
    summary: 'Decide about proposals, or accept all safe ones',
    body: decideRollOverBody,
    response: rollOverSchema,
    run: (context, { params, body }) => decideRollOver(context, params.rollOverId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/roll-overs/:rollOverId/use',
    summary: 'Make next year’s plan by what was decided',
    body: useRollOverBody,
    response: usedRollOverSchema,
    run: (context, { params, body }) => takeRollOver(context, params.rollOverId, body.version),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/roll-overs/:rollOverId/discard',
    summary: 'End the review without a new plan',
    body: useRollOverBody,
    response: rollOverSchema,
    run: (context, { params, body }) => discardRollOver(context, params.rollOverId, body.version),
  }),
];
