import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords } from '../../account/index.ts';
import { CATALOGUE_AUDIT_WORDS } from '../model/audit-words.ts';
import { cataloguePolicy } from '../model/catalogue.policy.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import { localRuleRoutes } from './local-rule.routes.ts';

/** The law of awards as people read it, and what units add to it. */
export function catalogueFeature(): Feature {
  registerAuditWords(CATALOGUE_AUDIT_WORDS);
  return { name: 'catalogue', routes: [...catalogueRoutes, ...localRuleRoutes], policy: cataloguePolicy };
}
