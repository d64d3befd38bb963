import { join } from 'node:path';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Feature } from '../../../platform/http/feature.ts';
import { createSecretBox } from '../../../platform/secrets/secret-box.ts';
import { accountPolicy } from '../model/account.policy.ts';
import { ACCOUNT_NOTIFICATIONS } from '../model/account-notifications.ts';
import { registerNotificationTexts } from '../model/notification.ts';
import { sessionRoutes } from './session.routes.ts';

/** Accounts, sign-in, roles, delegation, notifications and the audit page. */
export function accountFeature({ settings }: { settings: Settings }): Feature {
  registerNotificationTexts(ACCOUNT_NOTIFICATIONS);
  const box = createSecretBox(join(settings.dataDir, 'keys'));
  return { name: 'account', routes: sessionRoutes(box), policy: accountPolicy };
}
