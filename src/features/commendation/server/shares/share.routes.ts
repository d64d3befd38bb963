import { type Route, read, write } from '../../../../platform/http/route.ts';
import { dossierParams } from '../dossiers/dossier.schema.ts';
import { roundParams } from '../rounds/round.schema.ts';
import { findSharesOfDossier, findSharesOfRound } from './find-shares.ts';
import {
  createTargetBody,
  endTargetBody,
  listTargetsQuery,
  sharesSchema,
  targetListSchema,
  targetParams,
  targetSchema,
} from './share.schema.ts';
import { createTarget, endTarget, listTargets } from './targets.ts';

const target = { tag: 'round', access: 'target-share.write' } as const;

/** Shares of direct workers, small collectives, leaders and women, and what a body aims at. */
export const shareRoutes: readonly Route[] = [
  read({
    tag: 'round',
    path: '/api/rounds/:roundId/shares',
    summary: 'Shares among the nominees of a round, beside the targets',
    access: 'dossier.read',
    params: roundParams,
    response: sharesSchema,
    run: (context, { params }) => findSharesOfRound(context, params.roundId),
  }),
  read({
    tag: 'appraisal',
    path: '/api/dossiers/:dossierId/shares',
    summary: 'Shares among the nominees of a dossier, beside the targets',
    access: 'dossier.appraise',
    params: dossierParams,
    response: sharesSchema,
    run: (context, { params }) => findSharesOfDossier(context, params.dossierId),
  }),
  read({
    ...target,
    path: '/api/target-shares',
    summary: 'List target shares',
    query: listTargetsQuery,
    response: targetListSchema,
    run: (context, { query }) => listTargets(context, query),
  }),
  write({
    ...target,
    method: 'POST',
    path: '/api/target-shares',
    summary: 'Set what a body aims at',
    body: createTargetBody,
    response: targetSchema,
    status: 201,
    run: (context, { body }) => createTarget(context, body),
  }),
  write({
    ...target,
    method: 'POST',
    path: '/api/target-shares/:targetShareId/end',
    summary: 'End a target on a day',
    params: targetParams,
    body: endTargetBody,
    response: targetSchema,
    run: (context, { params, body }) => endTarget(context, params.targetShareId, body),
  }),
];
