import { type Route, read } from '../../../../platform/http/route.ts';
import { nominationParams } from '../dossiers/nomination.schema.ts';
import { findMatches } from './find-matches.ts';
import { similarReportsSchema } from './similarity.schema.ts';

/** Comparing achievement reports. */
export const similarityRoutes: readonly Route[] = [
  read({
    tag: 'dossier',
    path: '/api/nominations/:nominationId/similar',
    summary: 'Reports of others and earlier ones of the same subject that share passages with this report',
    access: 'dossier.appraise',
    params: nominationParams,
    response: similarReportsSchema,
    run: (context, { params }) => findMatches(context, params.nominationId),
  }),
];
