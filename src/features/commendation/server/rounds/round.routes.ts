import { download, type Route, read, write } from '../../../../platform/http/route.ts';
import { admitSender } from './admit-sender.ts';
import { createRound } from './create-round.ts';
import { getRound } from './get-round.ts';
import { listRounds } from './list-rounds.ts';
import { listSenders } from './list-senders.ts';
import {
  admitSenderBody,
  createRoundBody,
  listRoundsQuery,
  listSendersQuery,
  roundLinksQuery,
  roundLinksSchema,
  roundListSchema,
  roundParams,
  roundStepBody,
  roundViewSchema,
  senderListSchema,
  updateRoundBody,
} from './round.schema.ts';
import { findRoundLinks } from './round-links.ts';
import { roundSheet } from './round-sheet.ts';
import { senderSheet } from './sender-sheet.ts';
import { stepRound } from './step-round.ts';
import { updateRound } from './update-round.ts';

const tag = 'round';
const one = { tag, params: roundParams, response: roundViewSchema } as const;

/** Rounds: the list, one with its board of senders, its life. */
export const roundRoutes: readonly Route[] = [
  read({
    path: '/api/rounds',
    tag,
    summary: 'List rounds of bodies below and above the reader',
    access: 'round.read',
    query: listRoundsQuery,
    response: roundListSchema,
    run: (context, { query }) => listRounds(context, query),
  }),
  download({
    path: '/api/rounds.xlsx',
    tag,
    summary: 'The rounds of the list as .xlsx',
    access: 'round.read',
    query: listRoundsQuery,
    run: (context, { query }) => roundSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/rounds',
    tag,
    summary: 'Make a round',
    access: 'round.write',
    body: createRoundBody,
    response: roundViewSchema,
    status: 201,
    run: (context, { body }) => createRound(context, body),
  }),
  read({
    path: '/api/round-links',
    tag,
    summary: 'Tasks and meetings that a round of a body may be linked with',
    access: 'round.write',
    query: roundLinksQuery,
    response: roundLinksSchema,
    run: (context, { query }) => findRoundLinks(context, query),
  }),
  read({
    ...one,
    path: '/api/rounds/:roundId',
    summary: 'A round: days, links, how senders and dossiers stand, what may be done',
    access: 'round.read',
    run: (context, { params }) => getRound(context, params.roundId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/rounds/:roundId',
    summary: 'Change a round that is not closed',
    access: 'round.write',
    body: updateRoundBody,
    run: (context, { params, body }) => updateRound(context, params.roundId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/rounds/:roundId/steps',
    summary: 'Open a round, close it, open it again',
    access: 'round.write',
    body: roundStepBody,
    run: (context, { params, body }) => stepRound(context, params.roundId, body),
  }),
  read({
    tag,
    path: '/api/rounds/:roundId/senders',
    summary: 'Which units have sent, in time or late, and which have not',
    access: 'round.read',
    params: roundParams,
    query: listSendersQuery,
    response: senderListSchema,
    run: (context, { params, query }) => listSenders(context, params.roundId, query),
  }),
  download({
    tag,
    path: '/api/rounds/:roundId/senders.xlsx',
    summary: 'How the units of a round stand as .xlsx',
    access: 'round.read',
    params: roundParams,
    query: listSendersQuery,
    run: (context, { params, query }) => senderSheet(context, params.roundId, query),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/rounds/:roundId/admissions',
    summary: 'Let a unit send after its cut-off day, with a reason',
    access: 'round.write',
    body: admitSenderBody,
    run: (context, { params, body }) => admitSender(context, params.roundId, body),
  }),
];
