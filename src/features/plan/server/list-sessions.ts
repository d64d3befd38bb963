import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { SessionListView } from './plan.schema.ts';
import { getReadablePlan } from './plan.store.ts';

/** The sessions of the council in a plan's annual programme, in order. @throws AppError `not-found` */
export async function listSessions({ db, actor }: ReadContext, planId: string): Promise<SessionListView> {
  await getReadablePlan(db, actor, planId);
  const { rows } = await sql<
    SessionListView['items'][number]
  >`select s.id, s.task_id, s.ordinal, t.content, s.agenda, s.planned_from,
      s.planned_to, t.deadline_text, t.state, t.done_on
    from council_session s join task t on t.id = s.task_id where s.plan_id = ${planId} order by s.ordinal`.execute(
    db,
  );
  return { items: rows };
}
