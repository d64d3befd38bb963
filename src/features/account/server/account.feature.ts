import type { Settings } from '../../../platform/config/settings.ts';
import type { Feature } from '../../../platform/http/feature.ts';
import { accountPolicy } from '../model/account.policy.ts';

/** Accounts, sign-in, roles, delegation, notifications and the audit page. */
export function accountFeature(_options: { settings: Settings }): Feature {
  return { name: 'account', routes: [], policy: accountPolicy };
}
