import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { registrationPolicy } from '../model/registration.policy.ts';
import { REGISTRATION_AUDIT_WORDS, REGISTRATION_NOTIFICATIONS } from '../model/sheet-words.ts';
import { registrationRoutes } from './registration.routes.ts';
import { mayFollowSheet } from './sheet.store.ts';

/** What units and people strive for in a year: registered, approved by the head of the unit. */
export function registrationFeature(): Feature {
  registerAuditWords(REGISTRATION_AUDIT_WORDS);
  registerNotificationTexts(REGISTRATION_NOTIFICATIONS);
  return {
    name: 'registration',
    routes: registrationRoutes,
    policy: registrationPolicy,
    topics: { registration: mayFollowSheet },
  };
}
