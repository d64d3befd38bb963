import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { onDocumentStep } from '../../document/server/index.ts';
import { CEREMONY_AUDIT_WORDS } from '../model/ceremonies/presence.ts';
import { CERTIFICATE_AUDIT_WORDS } from '../model/certificates/audit-words.ts';
import { decisionPolicy } from '../model/decision.policy.ts';
import { DECISION_AUDIT_WORDS, DECISION_NOTIFICATIONS } from '../model/decision-words.ts';
import { ceremonyRoutes } from './ceremonies/ceremony.routes.ts';
import { mayFollowCeremony } from './ceremonies/ceremony.store.ts';
import { certificateRoutes } from './certificates/certificate.routes.ts';
import { certificateTemplateRoutes } from './certificates/certificate-template.routes.ts';
import { changeRoutes } from './changes/change.routes.ts';
import { decisionRoutes } from './decision.routes.ts';
import { mayFollowDecision } from './decision.store.ts';
import { DECISION } from './decision-document.ts';
import { followDocument } from './follow-document.ts';
import { fundRoutes } from './fund/fund.routes.ts';
import { mayFollowFund } from './fund/fund.store.ts';
import { publicationRoutes } from './pages/publication.routes.ts';
import { rollPage } from './pages/roll-page.ts';
import { typeCodePage, verifyPage } from './verify-page.ts';

/** Commendation decisions, what they bring about, certificates and their public verification. */
export function decisionFeature(): Feature {
  registerAuditWords(DECISION_AUDIT_WORDS);
  registerAuditWords(CERTIFICATE_AUDIT_WORDS);
  registerAuditWords(CEREMONY_AUDIT_WORDS);
  registerNotificationTexts(DECISION_NOTIFICATIONS);
  onDocumentStep(DECISION, followDocument);
  return {
    name: 'decision',
    routes: [
      ...decisionRoutes,
      ...changeRoutes,
      ...fundRoutes,
      ...certificateRoutes,
      ...certificateTemplateRoutes,
      ...publicationRoutes,
      ...ceremonyRoutes,
    ],
    pages: [verifyPage, typeCodePage, rollPage],
    policy: decisionPolicy,
    topics: { decision: mayFollowDecision, fund: mayFollowFund, ceremony: mayFollowCeremony },
  };
}
