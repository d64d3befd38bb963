import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { DOCUMENT_AUDIT_WORDS } from '../model/audit-words.ts';
import { documentPolicy } from '../model/document.policy.ts';
import { DOCUMENT_NOTIFICATIONS } from '../model/document-notifications.ts';
import { documentRoutes } from './document.routes.ts';
import { mayFollowDocument } from './document.store.ts';
import { documentFileRoutes } from './document-file.routes.ts';
import { registerRoutes } from './register.routes.ts';
import { renderMissing } from './render-missing.job.ts';

/** Official documents: library, number register, office templates, signing. */
export function documentFeature(): Feature {
  registerAuditWords(DOCUMENT_AUDIT_WORDS);
  registerNotificationTexts(DOCUMENT_NOTIFICATIONS);
  return {
    name: 'document',
    routes: [...documentRoutes, ...documentFileRoutes, ...registerRoutes],
    policy: documentPolicy,
    jobs: [renderMissing],
    topics: { document: mayFollowDocument },
  };
}
