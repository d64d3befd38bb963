import { forgetOldKeys } from '../http/idempotency.ts';
import type { Job } from './job.ts';

/** Removes what has served its time. */
export const housekeeping: Job = {
  name: 'housekeeping',
  daily: { hour: 2, minute: 30 },
  async run({ db, log }) {
    const keys = await forgetOldKeys(db);
    log.info({ action: 'housekeeping', keys }, 'old idempotency keys forgotten');
  },
};
