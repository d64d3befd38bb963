import { sql } from 'kysely';
import { addWorkingDays } from '../../../../law/calendar/index.ts';
import { SYSTEM } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { type Write, write } from '../../../../platform/db/unit-of-work.ts';
import type { Job } from '../../../../platform/jobs/job.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { AGENCY_DUE } from './consultation.store.ts';
import { type AgencyToTell, tellAgencies, tellAsker } from './tell-agencies.ts';

/** So many working days before its last day an agency is reminded, and again on the day itself. */
const AHEAD = [2, 0] as const;
/** Whoever asked is told of an end that was missed while the program was off for at most so many days. */
const LOOK_BACK_DAYS = 14;

/** Reminds agencies before their last day, and tells who asked when it is past. Each is told once, however often it runs. */
export const remindConsultations: Job = {
  name: 'remind-consultations',
  daily: { hour: 7, minute: 20 },
  atStart: true,
  async run({ db, clock, log }) {
    const day = today(clock);
    const dueDays = AHEAD.map((count) => addWorkingDays(publicCalendar(), day, count));
    await write({ db, clock, actor: SYSTEM }, async (tx) => {
      const { rows } = await sql<{ id: string; title: string; dueOn: string; agencyId: string }>`
        select c.id, c.title, ${AGENCY_DUE} as due_on, g.agency_id from consultation c
          join consultation_agency g on g.consultation_id = c.id and g.answered_at is null and g.unit_id is not null
        where c.withdrawn_at is null and not c.awaits_letter and ${AGENCY_DUE} = any(${dueDays}::date[])`.execute(
        tx.db,
      );
      const agencies: AgencyToTell[] = rows.map(({ agencyId, ...consultation }) => ({
        consultation,
        agencyId,
      }));
      await tellAgencies(tx, agencies, 'due', { key: day });
      const expired = await tellOfEnds(tx, day);
      log.info({ action: 'consultations', due: rows.length, expired }, 'agencies reminded');
    });
  },
};

async function tellOfEnds(tx: Write, day: string): Promise<number> {
  const { rows } = await sql<{
    id: string;
    title: string;
    unitId: string;
    silence: string;
    key: string;
    count: number;
  }>`
    select c.id, c.title, c.unit_id, c.silence, coalesce(g.due_on::text, '') as key, count(*)::int as count from consultation c
      join consultation_agency g on g.consultation_id = c.id and g.answered_at is null
    where c.withdrawn_at is null and not c.awaits_letter and ${AGENCY_DUE} < ${day} and ${AGENCY_DUE} >= ${day}::date - ${LOOK_BACK_DAYS}::int
    group by c.id, g.due_on`.execute(tx.db);
  for (const { silence, count, key, ...consultation } of rows)
    await tellAsker(tx, consultation, 'expired', { silence, count }, key);
  return rows.length;
}
