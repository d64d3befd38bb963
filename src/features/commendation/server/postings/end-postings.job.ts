import { sql } from 'kysely';
import { SYSTEM } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { write } from '../../../../platform/db/unit-of-work.ts';
import type { Job } from '../../../../platform/jobs/job.ts';
import { findHolders, notify } from '../../../account/server/index.ts';

interface Ended {
  id: string;
  unitId: string;
  title: string;
  count: number;
}

/** Notes that postings have ended, on the day after their last, and tells the standing office how many opinions came. */
export const endPostings: Job = {
  name: 'end-postings',
  daily: { hour: 0, minute: 10 },
  atStart: true,
  async run({ db, clock, log }) {
    await write({ db, clock, actor: SYSTEM }, async (tx) => {
      const { rows } = await sql<Ended>`update posting p set state = 'ended', version = version + 1
        where p.state = 'posted' and p.to_day < ${today(clock)}
        returning p.id, p.unit_id, p.title, (select count(*)::int from posting_opinion o where o.posting_id = p.id) as count`.execute(
        tx.db,
      );
      const holders = await findHolders(
        tx.db,
        today(clock),
        rows.map(({ unitId }) => unitId),
        ['standing-office'],
      );
      await notify(
        tx,
        rows.flatMap(({ id, unitId, title, count }) =>
          holders
            .filter((holder) => holder.unitId === unitId)
            .map(({ accountId }) => ({
              accountId,
              kind: 'posting-ended',
              params: { title, count },
              link: `/niem-yet/${id}`,
              dedupKey: `posting:${id}:ended`,
            })),
        ),
      );
      for (const { id, unitId } of rows) {
        tx.audit({ act: 'posting.end', entity: 'posting', entityId: id, unitId, after: { state: 'ended' } });
        tx.announce(`posting:${id}`);
      }
      log.info({ action: 'postings', ended: rows.length }, 'postings ended');
    });
  },
};
