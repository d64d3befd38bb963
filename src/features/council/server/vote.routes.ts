import { action, type Route, read, write } from '../../../platform/http/route.ts';
import {
  ballotSchema,
  castBody,
  castSchema,
  envelopeParams,
  envelopeStepBody,
  envelopesSchema,
  openBallotBody,
  paperCountBody,
  receiptsSchema,
  takenPapersSchema,
  takePapersBody,
} from './ballot.schema.ts';
import { getBallot } from './ballots.ts';
import { castBallot } from './cast-ballot.ts';
import { enterCount } from './enter-count.ts';
import { getEnvelopes } from './envelopes.ts';
import { getVote, listReceipts } from './get-vote.ts';
import { meetingParams } from './meeting.schema.ts';
import { castOpenBallot, declareConflict } from './open-ballots.ts';
import { prepareMeetingVote } from './prepare-vote.ts';
import { stepEnvelope } from './step-envelope.ts';
import { stepVote, type VoteListeners } from './step-vote.ts';
import { takePapers } from './take-papers.ts';
import { declareBody, prepareVoteBody, voteParams, voteSchema, voteStepBody } from './vote.schema.ts';

const tag = 'council';
/** Who is a member decides, not a role; a ballot is never given to a token. */
const voting = { tag, access: 'signed-in', sessionOnly: true, params: voteParams } as const;
const reading = { tag, access: 'signed-in', params: voteParams } as const;

/** Routes of votes: to prepare, open, cast, count, close and annul. */
export const voteRoutes = (listeners: VoteListeners): readonly Route[] => [
  write({
    tag,
    access: 'council.write',
    method: 'POST',
    path: '/api/meetings/:meetingId/votes',
    summary: 'Prepare a vote at a point of the agenda',
    params: meetingParams,
    body: prepareVoteBody,
    response: voteSchema,
    status: 201,
    run: (context, { params, body }) => prepareMeetingVote(context, params.meetingId, body),
  }),
  read({
    ...reading,
    path: '/api/votes/:voteId',
    summary: 'A vote; results only once it is closed',
    response: voteSchema,
    run: (context, { params }) => getVote(context, params.voteId),
  }),
  write({
    tag,
    access: 'council.preside',
    method: 'POST',
    path: '/api/votes/:voteId/steps',
    summary: 'Open, close, cancel or annul a vote',
    params: voteParams,
    body: voteStepBody,
    response: voteSchema,
    run: (context, { params, body }) => stepVote(context, params.voteId, body, listeners),
  }),
  write({
    ...voting,
    method: 'POST',
    path: '/api/votes/:voteId/conflicts',
    summary: 'Declare an own conflict of interest',
    body: declareBody,
    response: voteSchema,
    run: (context, { params, body }) => declareConflict(context, params.voteId, body),
  }),
  read({
    ...voting,
    path: '/api/votes/:voteId/ballot',
    summary: 'The own ballot',
    response: ballotSchema,
    run: (context, { params }) => getBallot(context, params.voteId),
  }),
  read({
    ...voting,
    path: '/api/votes/:voteId/envelopes',
    summary: 'Sealed answers of absent members to a secret vote',
    response: envelopesSchema,
    run: (context, { params }) => getEnvelopes(context, params.voteId),
  }),
  write({
    ...voting,
    method: 'PUT',
    path: '/api/votes/:voteId/envelopes/:memberId',
    summary: 'Record, confirm or take back the sealed answer of an absent member',
    params: envelopeParams,
    body: envelopeStepBody,
    response: envelopesSchema,
    run: (context, { params, body }) => stepEnvelope(context, params.voteId, params.memberId, body),
  }),
  action({
    ...voting,
    unlogged: true,
    method: 'POST',
    path: '/api/votes/:voteId/papers',
    summary: 'Take the own ballot papers, or those of confirmed sealed answers, signed blindly',
    body: takePapersBody,
    response: takenPapersSchema,
    run: (context, { params, body }) => takePapers(context, params.voteId, body.papers),
  }),
  action({
    tag,
    access: 'public',
    unlogged: true,
    method: 'POST',
    path: '/api/ballots',
    summary: 'Cast a ballot, anonymously: without a session, with a blindly signed token',
    body: castBody,
    response: castSchema,
    run: (context, { body }) => castBallot(context, body),
  }),
  write({
    ...voting,
    method: 'PUT',
    path: '/api/votes/:voteId/open-ballot',
    summary: 'Vote openly, or type in what came on paper',
    body: openBallotBody,
    response: ballotSchema,
    run: (context, { params, body }) => castOpenBallot(context, params.voteId, body),
  }),
  write({
    ...voting,
    method: 'PUT',
    path: '/api/votes/:voteId/paper-count',
    summary: 'Type in what a teller counted',
    body: paperCountBody,
    response: voteSchema,
    run: (context, { params, body }) => enterCount(context, params.voteId, body),
  }),
  read({
    ...reading,
    path: '/api/votes/:voteId/receipts',
    summary: 'Receipts of a closed secret vote, without choices',
    response: receiptsSchema,
    run: (context, { params }) => listReceipts(context, params.voteId),
  }),
];
