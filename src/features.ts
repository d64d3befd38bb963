import { accountFeature } from './features/account/server/account.feature.ts';
import { catalogueFeature } from './features/catalogue/server/catalogue.feature.ts';
import { commendationFeature } from './features/commendation/server/commendation.feature.ts';
import { forgetVotes, noteVotes } from './features/commendation/server/index.ts';
import { councilFeature } from './features/council/server/council.feature.ts';
import { refuseUnderDecision } from './features/decision/server/annulled-votes.ts';
import { decisionFeature } from './features/decision/server/decision.feature.ts';
import { documentFeature } from './features/document/server/document.feature.ts';
import { honourFeature } from './features/honour/server/honour.feature.ts';
import { organisationFeature } from './features/organisation/server/organisation.feature.ts';
import { planFeature } from './features/plan/server/plan.feature.ts';
import { registrationFeature } from './features/registration/server/registration.feature.ts';
import { tokenScopes } from './platform/auth/token-scopes.ts';
import type { Settings } from './platform/config/settings.ts';
import type { Feature } from './platform/http/feature.ts';

/** Every feature, from the lowest floor to the highest. A new feature is added here and in `main.tsx`, nowhere else. */
export function features({ settings }: { settings: Settings }): Feature[] {
  const all: Feature[] = [
    organisationFeature(),
    accountFeature({ settings, scopes: () => tokenScopes(all.flatMap((feature) => feature.routes)) }),
    documentFeature(),
    catalogueFeature(),
    honourFeature(),
    planFeature(),
    registrationFeature(),
    councilFeature({
      onVoteClosed: noteVotes,
      onVoteAnnulled: async (write, items, reason) => {
        await refuseUnderDecision(write, items);
        await forgetVotes(write, items, reason);
      },
    }),
    commendationFeature(),
    decisionFeature(),
  ];
  return all;
}
