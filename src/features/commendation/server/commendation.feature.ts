import type { Feature } from '../../../platform/http/feature.ts';
import { registerNotificationTexts } from '../../account/index.ts';
import { commendationPolicy } from '../model/commendation.policy.ts';
import { DOSSIER_NOTIFICATIONS } from '../model/dossier-notifications.ts';
import { dossierRoutes } from './dossiers/dossier.routes.ts';
import { mayFollowDossier } from './dossiers/dossier.store.ts';

/** Rounds, dossiers with their nominees, appraisal, opinions: from the proposal to what a decision can be drafted of. */
export function commendationFeature(): Feature {
  registerNotificationTexts(DOSSIER_NOTIFICATIONS);
  return {
    name: 'commendation',
    routes: [...dossierRoutes],
    policy: commendationPolicy,
    topics: { dossier: mayFollowDossier },
  };
}
