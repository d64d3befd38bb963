import type { Feature } from '../../../platform/http/feature.ts';
import { cataloguePolicy } from '../model/catalogue.policy.ts';
import { catalogueRoutes } from './catalogue.routes.ts';

/** The law of awards as people read it, and what units add to it. */
export function catalogueFeature(): Feature {
  return { name: 'catalogue', routes: catalogueRoutes, policy: cataloguePolicy };
}
