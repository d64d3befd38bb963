import { join } from 'node:path';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Feature } from '../../../platform/http/feature.ts';
import { createSecretBox } from '../../../platform/secrets/secret-box.ts';
import { accountPolicy } from '../model/account.policy.ts';
import { ACCOUNT_NOTIFICATIONS } from '../model/account-notifications.ts';
import { registerNotificationTexts } from '../model/notification.ts';
import { accountRoutes } from './account.routes.ts';
import { delegationRoutes } from './delegation.routes.ts';
import { sessionRoutes } from './session.routes.ts';
import { tokenRoutes } from './token.routes.ts';

export interface AccountOptions {
  settings: Settings;
  /** What an access token can be made for: `tokenScopes` of all routes. */
  scopes(): readonly string[];
}

/** Accounts, sign-in, roles, delegation, notifications and the audit page. */
export function accountFeature({ settings, scopes }: AccountOptions): Feature {
  registerNotificationTexts(ACCOUNT_NOTIFICATIONS);
  const box = createSecretBox(join(settings.dataDir, 'keys'));
  return {
    name: 'account',
    routes: [...sessionRoutes(box), ...delegationRoutes(), ...tokenRoutes(scopes), ...accountRoutes()],
    policy: accountPolicy,
  };
}
