import { sealAudit } from '../../../platform/audit/seal-audit.ts';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Feature } from '../../../platform/http/feature.ts';
import { accountPolicy } from '../model/account.policy.ts';
import { ACCOUNT_NOTIFICATIONS } from '../model/account-notifications.ts';
import { registerNotificationTexts } from '../model/notification.ts';
import { accountRoutes } from './account.routes.ts';
import { auditRoutes } from './audit.routes.ts';
import { cleanUpAccounts } from './clean-up.ts';
import { delegationRoutes } from './delegation.routes.ts';
import { firstRunRoutes } from './first-run.routes.ts';
import { createKeyBox } from './key-box.ts';
import { mailNotifications } from './mail-notifications.ts';
import { notificationRoutes } from './notification.routes.ts';
import { outboxRoutes } from './outbox.routes.ts';
import { sessionRoutes } from './session.routes.ts';
import { createIdentityProvider } from './single-sign-on/identity-provider.ts';
import { singleSignOnRoutes } from './single-sign-on/single-sign-on.routes.ts';
import { tokenRoutes } from './token.routes.ts';

export interface AccountOptions {
  settings: Settings;
  /** What an access token can be made for: `tokenScopes` of all routes. */
  scopes(): readonly string[];
}

/** Accounts, sign-in, roles, delegation, notifications and the audit page. */
export function accountFeature({ settings, scopes }: AccountOptions): Feature {
  registerNotificationTexts(ACCOUNT_NOTIFICATIONS);
  const box = createKeyBox(settings);
  return {
    name: 'account',
    routes: [
      ...sessionRoutes(box),
      ...singleSignOnRoutes({ provider: createIdentityProvider(settings), box }),
      ...firstRunRoutes(box),
      ...delegationRoutes(),
      ...tokenRoutes(scopes),
      ...accountRoutes(),
      ...auditRoutes(),
      ...notificationRoutes(),
      ...outboxRoutes(),
    ],
    policy: accountPolicy,
    jobs: [sealAudit, cleanUpAccounts, mailNotifications],
    topics: { account: async (_db, actor, id) => id === actor.accountId },
  };
}
