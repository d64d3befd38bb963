import { sql } from 'kysely';
import type { Job } from '../../../platform/jobs/job.ts';
import { DEVICE_DAYS, ENDED_SESSION_DAYS } from '../model/limits.ts';

const DAY_MS = 86_400_000;

/** Removes what is no longer needed of signing in: old sessions with their addresses, browsers not seen for long, old failures. */
export const cleanUpAccounts: Job = {
  name: 'clean-up-accounts',
  everyMinutes: 30,
  async run({ db, clock }) {
    const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
    await sql`delete from login_session where coalesce(ended_at, least(expires_at, last_seen_at)) < ${before(ENDED_SESSION_DAYS)}`.execute(
      db,
    );
    await sql`delete from known_device where seen_at < ${before(DEVICE_DAYS)}`.execute(db);
    await sql`delete from sign_in_throttle where window_began < ${before(1)} and coalesce(blocked_until, window_began) < ${before(1)}`.execute(
      db,
    );
  },
};
