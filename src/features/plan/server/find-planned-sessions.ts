import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { readable } from './plan-access.ts';

/** A session of a council as the annual programme plans it. */
export interface PlannedSession {
  id: string;
  planId: string;
  planTitle: string;
  ordinal: number;
  content: string;
  agenda: string[];
  /** First and last planned day, ISO. */
  plannedFrom: string | null;
  plannedTo: string | null;
}

/**
 * The sessions of the programmes in force of a unit that `actor` may read, the newest programme first.
 * @param sessionId of one session only
 */
export async function findPlannedSessions(
  db: Db,
  actor: Actor,
  unitId: string,
  sessionId: string | null = null,
): Promise<PlannedSession[]> {
  const { rows } =
    await sql<PlannedSession>`select s.id, s.plan_id, p.title as plan_title, s.ordinal, t.content, s.agenda,
      s.planned_from, s.planned_to
    from council_session s join task t on t.id = s.task_id join plan p on p.id = s.plan_id join unit_now pu on pu.unit_id = p.unit_id
    where p.unit_id = ${unitId} and p.state in ('issued', 'closed') and t.state <> 'cancelled' and ${readable(actor)}
      and (${sessionId}::uuid is null or s.id = ${sessionId})
    order by p.year desc, s.ordinal limit 60`.execute(db);
  return rows;
}
