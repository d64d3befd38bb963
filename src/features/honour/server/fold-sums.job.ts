import { sql } from 'kysely';
import type { Job } from '../../../platform/jobs/job.ts';

/** Joins what has come to the sums of awards into one row each: readers add up rows, and an import adds many. */
export const foldSums: Job = {
  name: 'honour.fold-sums',
  everyMinutes: 30,
  atStart: true,
  async run({ db }) {
    await sql`select fold_award_sums()`.execute(db);
  },
};
