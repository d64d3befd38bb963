import { type Route, read } from '../../../../platform/http/route.ts';
import { dossierParams } from '../dossiers/dossier.schema.ts';
import { nominationParams } from '../dossiers/nomination.schema.ts';
import { getDossierOpinions, getNominationOpinions } from './get-opinions.ts';
import { listAgencies } from './list-agencies.ts';
import { listCandidates } from './list-candidates.ts';
import {
  agenciesQuery,
  agencyChoicesSchema,
  candidateListSchema,
  candidatesQuery,
  dossierOpinionsSchema,
  nominationOpinionsViewSchema,
} from './opinion.schema.ts';

const tag = 'opinion';

/** Whom agencies and the people may be asked about, and what they said of a nominee or a dossier. */
export const opinionRoutes: readonly Route[] = [
  read({
    tag,
    path: '/api/opinion-candidates',
    summary: 'Nominees of a round or dossier that may be asked about, or that need a public posting',
    access: 'consultation.write',
    query: candidatesQuery,
    response: candidateListSchema,
    run: (context, { query }) => listCandidates(context, query),
  }),
  read({
    tag,
    path: '/api/opinion-agencies',
    summary: 'Units that the body of a round or dossier may ask, its sister and superior bodies too',
    access: 'consultation.write',
    query: agenciesQuery,
    response: agencyChoicesSchema,
    run: (context, { query }) => listAgencies(context, query),
  }),
  read({
    tag,
    path: '/api/nominations/:nominationId/opinions',
    summary: 'What agencies and the people said of a nominee',
    access: 'dossier.read',
    params: nominationParams,
    response: nominationOpinionsViewSchema,
    run: (context, { params }) => getNominationOpinions(context, params.nominationId),
  }),
  read({
    tag,
    path: '/api/dossiers/:dossierId/opinions',
    summary: 'How far the opinions on the nominees of a dossier are',
    access: 'dossier.read',
    params: dossierParams,
    response: dossierOpinionsSchema,
    run: (context, { params }) => getDossierOpinions(context, params.dossierId),
  }),
];
