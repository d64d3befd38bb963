import type { Feature } from '../../../platform/http/feature.ts';
import { honourPolicy } from '../model/honour.policy.ts';

/** The golden book: what was granted to whom, and the yearly facts that further awards rest on. */
export function honourFeature(): Feature {
  return { name: 'honour', routes: [], policy: honourPolicy };
}
