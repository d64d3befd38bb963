import type { Feature } from '../../../platform/http/feature.ts';

/** Units in time, people and their positions. */
export function organisationFeature(): Feature {
  return { name: 'organisation', routes: [], policy: {} };
}
