import type { Feature } from '../../../platform/http/feature.ts';
import { registerNotificationTexts } from '../../account/index.ts';
import { onDocumentStep } from '../../document/server/index.ts';
import { commendationPolicy } from '../model/commendation.policy.ts';
import { DOSSIER_NOTIFICATIONS } from '../model/dossier-notifications.ts';
import { ROUND_NOTIFICATIONS } from '../model/round-words.ts';
import { appraisalRoutes } from './appraisal/appraisal.routes.ts';
import { dossierRoutes } from './dossiers/dossier.routes.ts';
import { mayFollowDossier } from './dossiers/dossier.store.ts';
import { DOSSIER_LETTER, noteLetterStep } from './dossiers/dossier-papers.ts';
import { nominationRoutes } from './dossiers/nomination.routes.ts';
import { nomineeImportRoutes } from './nominee-imports/nominee-import.routes.ts';
import { roundRoutes } from './rounds/round.routes.ts';
import { mayFollowRound } from './rounds/round.store.ts';
import { indexReports } from './similarity/index-reports.job.ts';
import { similarityRoutes } from './similarity/similarity.routes.ts';

/** Rounds, dossiers with their nominees, appraisal, opinions: from the proposal to what a decision can be drafted of. */
export function commendationFeature(): Feature {
  registerNotificationTexts({ ...DOSSIER_NOTIFICATIONS, ...ROUND_NOTIFICATIONS });
  onDocumentStep(DOSSIER_LETTER, noteLetterStep);
  return {
    name: 'commendation',
    routes: [
      ...roundRoutes,
      ...dossierRoutes,
      ...nominationRoutes,
      ...appraisalRoutes,
      ...nomineeImportRoutes,
      ...similarityRoutes,
    ],
    policy: commendationPolicy,
    jobs: [indexReports],
    topics: { round: mayFollowRound, dossier: mayFollowDossier },
  };
}
