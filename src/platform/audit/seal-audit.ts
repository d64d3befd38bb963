import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { Job } from '../jobs/job.ts';
import { appendSeal, readSeals, type Seal } from './seal-file.ts';

/**
 * Seals yesterday's end of the trail, in the database and in a file beside it. Looked after every half hour rather than at midnight,
 * when the machine of an office is off.
 */
export const sealAudit: Job = {
  name: 'seal-audit',
  everyMinutes: 30,
  async run({ db, clock, settings, log }) {
    const day = today(clock);
    const { rows } = await sql<Seal>`
      with yesterday as (select ${day}::date - 1 as day)
      select y.day, e.seq, e.hash from yesterday y, lateral (
        select seq, hash from audit_entry
        where at < (${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh' order by seq desc limit 1) e
      where not exists (select from audit_seal s where s.day = y.day)`.execute(db);
    const [seal] = rows;
    if (seal === undefined) return;
    // The file first: a crash in between leaves the line there, and the next run finds it.
    const { seals } = await readSeals(settings.dataDir);
    if (!seals.some((line) => line.day === seal.day && line.hash === seal.hash))
      await appendSeal(settings.dataDir, seal);
    await db
      .insertInto('auditSeal')
      .values({ ...seal, at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    log.info({ action: 'seal-audit', day: seal.day, seq: seal.seq }, 'audit trail sealed');
  },
};
