import { today } from '../../../platform/clock.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { refreshUnitNow } from './tree.store.ts';

/** A planned change of the tree comes into force with its day: just after midnight in Hà Nội. */
export const refreshUnits: Job = {
  name: 'refresh-units',
  daily: { hour: 0, minute: 1 },
  atStart: true,
  run: ({ db, clock }) => refreshUnitNow(db, today(clock)),
};
