import { mayAt } from '../../../platform/auth/actor.ts';
import type { Feature } from '../../../platform/http/feature.ts';
import { excelRoutes } from './excel.routes.ts';
import { personRoutes } from './person.routes.ts';
import { refreshUnits } from './refresh-units.job.ts';
import { unitRoutes } from './unit.routes.ts';
import { findUnitPath } from './unit-lookup.ts';

/** Units in time, people and their positions. */
export function organisationFeature(): Feature {
  return {
    name: 'organisation',
    routes: [...excelRoutes, ...unitRoutes, ...personRoutes],
    policy: {},
    jobs: [refreshUnits],
    topics: {
      unit: async (db, actor, id) => {
        const path = await findUnitPath(db, id);
        return path !== null && mayAt(actor, 'unit.read', path);
      },
    },
  };
}
