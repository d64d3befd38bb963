import { z } from 'zod';
import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { roundParams } from '../rounds/round.schema.ts';
import { bringToCouncil } from './bring-to-council.ts';
import { findCouncilPlan } from './find-council-plan.ts';
import { downloadVoteNomineeFile, getVoteNominee } from './get-vote-nominee.ts';
import { voteNomineeSheet } from './vote-nominee-sheet.ts';
import { listVoteNominees } from './vote-nominees.ts';
import {
  bringBody,
  councilPlanQuery,
  councilPlanSchema,
  listVoteNomineesQuery,
  voteNomineeFileParams,
  voteNomineeListSchema,
  voteNomineeParams,
  voteNomineeSchema,
} from './votes.schema.ts';

const tag = 'dossier';
/** The council's members read by being members, whatever their roles. */
const reading = { tag, access: 'signed-in' } as const;

/** From appraisal to the council: what waits, bringing it there, and the papers that members vote by. */
export const nominationVoteRoutes: readonly Route[] = [
  read({
    tag,
    access: 'dossier.appraise',
    path: '/api/rounds/:roundId/council',
    summary: 'What of a round can go before the council, by rule, and its votes',
    params: roundParams,
    query: councilPlanQuery,
    response: councilPlanSchema,
    run: (context, { params, query }) => findCouncilPlan(context, params.roundId, query),
  }),
  write({
    tag,
    access: 'dossier.appraise',
    method: 'POST',
    path: '/api/rounds/:roundId/council',
    summary: 'Bring dossiers of a round before a meeting of the council',
    params: roundParams,
    body: bringBody,
    response: z.object({ votes: z.int(), nominations: z.int(), meetingId: z.uuid() }),
    run: (context, { params, body }) => bringToCouncil(context, params.roundId, body),
  }),
  read({
    ...reading,
    path: '/api/votes/:voteId/nominees',
    summary: 'Whom a vote is on, for those who may read the vote',
    params: voteNomineeParams.pick({ voteId: true }),
    query: listVoteNomineesQuery,
    response: voteNomineeListSchema,
    run: (context, { params, query }) => listVoteNominees(context, params.voteId, query),
  }),
  download({
    ...reading,
    path: '/api/votes/:voteId/nominees.xlsx',
    summary: 'Whom a vote is on as .xlsx',
    params: voteNomineeParams.pick({ voteId: true }),
    query: listVoteNomineesQuery,
    run: (context, { params, query }) => voteNomineeSheet(context, params.voteId, query),
  }),
  read({
    ...reading,
    path: '/api/votes/:voteId/nominees/:nominationId',
    summary: 'The papers of a nominee of a vote',
    params: voteNomineeParams,
    response: voteNomineeSchema,
    run: (context, { params }) => getVoteNominee(context, params.voteId, params.nominationId),
  }),
  download({
    ...reading,
    path: '/api/votes/:voteId/nominees/:nominationId/files/:fileId',
    summary: 'Evidence of a nominee of a vote',
    params: voteNomineeFileParams,
    run: (context, { params }) =>
      downloadVoteNomineeFile(context, params.voteId, params.nominationId, params.fileId),
  }),
];
