import { download, type Route, read, upload, write } from '../../../../platform/http/route.ts';
import { MAX_FILE_BYTES } from '../dossiers/dossier-files.ts';
import { stepPosting, updatePosting } from './change-posting.ts';
import { createPosting, recordPosting } from './create-posting.ts';
import { getPosting } from './get-posting.ts';
import { listPosted, listPostings } from './list-postings.ts';
import {
  createPostingBody,
  handleOpinionBody,
  listPostedQuery,
  listPostingOpinionsQuery,
  listPostingsQuery,
  postedListSchema,
  postingListSchema,
  postingOpinionListSchema,
  postingOpinionParams,
  postingOpinionSchema,
  postingParams,
  postingViewSchema,
  recordPostingBody,
  stepPostingBody,
  updatePostingBody,
} from './posting.schema.ts';
import { attachProof, downloadProof } from './posting-file.ts';
import { postingOpinionSheet } from './posting-opinion-sheet.ts';
import { handlePostingOpinion, listPostingOpinions } from './posting-opinions.ts';
import { postedSheet, postingSheet } from './posting-sheet.ts';

const tag = 'posting';
const one = { tag, params: postingParams, response: postingViewSchema } as const;

/** Public postings: the list, one with its nominees and the opinions that came. */
export const postingRoutes: readonly Route[] = [
  read({
    path: '/api/postings',
    tag,
    summary: 'List public postings',
    access: 'posting.read',
    query: listPostingsQuery,
    response: postingListSchema,
    run: (context, { query }) => listPostings(context, query),
  }),
  download({
    path: '/api/postings.xlsx',
    tag,
    summary: 'The postings of the list as .xlsx',
    access: 'posting.read',
    query: listPostingsQuery,
    run: (context, { query }) => postingSheet(context, query),
  }),
  write({
    method: 'POST',
    path: '/api/postings',
    tag,
    summary: 'Make the draft of a public posting of nominees whose awards need one',
    access: 'posting.write',
    body: createPostingBody,
    response: postingViewSchema,
    status: 201,
    run: (context, { body }) => createPosting(context, body),
  }),
  write({
    method: 'POST',
    path: '/api/posting-records',
    tag,
    summary: 'Record that a list was posted elsewhere',
    access: 'posting.write',
    body: recordPostingBody,
    response: postingViewSchema,
    status: 201,
    run: (context, { body }) => recordPosting(context, body),
  }),
  read({
    ...one,
    path: '/api/postings/:postingId',
    summary: 'A posting: period, public address, opinions, what may be done',
    access: 'posting.read',
    run: (context, { params }) => getPosting(context, params.postingId),
  }),
  write({
    ...one,
    method: 'PATCH',
    path: '/api/postings/:postingId',
    summary: 'Change the words of a draft',
    access: 'posting.write',
    body: updatePostingBody,
    run: (context, { params, body }) => updatePosting(context, params.postingId, body),
  }),
  write({
    ...one,
    method: 'POST',
    path: '/api/postings/:postingId/steps',
    summary: 'Post a draft, take a posting down, discard a draft',
    access: 'posting.write',
    body: stepPostingBody,
    run: (context, { params, body }) => stepPosting(context, params.postingId, body),
  }),
  read({
    tag,
    path: '/api/postings/:postingId/nominees',
    summary: 'The nominees on a posting',
    access: 'posting.read',
    params: postingParams,
    query: listPostedQuery,
    response: postedListSchema,
    run: (context, { params, query }) => listPosted(context, params.postingId, query),
  }),
  download({
    tag,
    path: '/api/postings/:postingId/nominees.xlsx',
    summary: 'The nominees on a posting as .xlsx',
    access: 'posting.read',
    params: postingParams,
    query: listPostedQuery,
    run: (context, { params, query }) => postedSheet(context, params.postingId, query),
  }),
  read({
    tag,
    path: '/api/postings/:postingId/opinions',
    summary: 'The opinions that came on a posting',
    access: 'posting.read',
    params: postingParams,
    query: listPostingOpinionsQuery,
    response: postingOpinionListSchema,
    run: (context, { params, query }) => listPostingOpinions(context, params.postingId, query),
  }),
  download({
    tag,
    path: '/api/postings/:postingId/opinions.xlsx',
    summary: 'The opinions that came on a posting as .xlsx',
    access: 'posting.read',
    params: postingParams,
    query: listPostingOpinionsQuery,
    run: (context, { params, query }) => postingOpinionSheet(context, params.postingId, query),
  }),
  upload({
    ...one,
    path: '/api/postings/:postingId/proof',
    summary: 'Keep what proves a posting elsewhere',
    access: 'posting.write',
    maxBytes: MAX_FILE_BYTES,
    status: 201,
    run: (context, { params, file }) => attachProof(context, params.postingId, file),
  }),
  download({
    tag,
    path: '/api/postings/:postingId/proof',
    summary: 'What proves a posting elsewhere',
    access: 'posting.read',
    params: postingParams,
    run: (context, { params }) => downloadProof(context, params.postingId),
  }),
  write({
    tag,
    method: 'PATCH',
    path: '/api/posting-opinions/:opinionId',
    summary: 'Note, answer or reject an opinion',
    access: 'posting.write',
    params: postingOpinionParams,
    body: handleOpinionBody,
    response: postingOpinionSchema,
    run: (context, { params, body }) => handlePostingOpinion(context, params.opinionId, body),
  }),
];
