import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import type { SuperiorState } from '../../model/cascade/superior-change.ts';

/** SQL: the superior's row of the link `l`, as `SuperiorState`; `s` its task, `du` its duty, either of which is null. */
const SUPERIOR_NOW = sql`jsonb_build_object('content', coalesce(s.content, du.text),
  'deadlineText', coalesce(s.deadline_text, du.deadline_text), 'cancelled', coalesce(s.state = 'cancelled', false))`;

export const SUPERIOR_FROM = sql`superior_link l join task t on t.id = l.task_id
  left join task s on s.id = l.superior_task_id left join duty du on du.id = l.superior_duty_id`;

/** SQL condition: what stands above differs from what was taken over, and was not declined as it stands. */
export const PENDING = sql<boolean>`(${SUPERIOR_NOW} is distinct from l.seen and ${SUPERIOR_NOW} is distinct from l.declined)`;

export interface LinkRecord {
  taskId: string;
  taskVersion: number;
  number: string;
  own: SuperiorState;
  seen: SuperiorState;
  now: SuperiorState;
  nowVersion: number | null;
  declined: SuperiorState | null;
  declineReason: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  superiorTaskId: string | null;
  superiorDutyId: string | null;
}

/** The links of a plan's tasks to its superior's, in the order of the plan. @param taskId of one task only; null for all */
export async function findLinks(db: Db, planId: string, taskId: string | null = null): Promise<LinkRecord[]> {
  const { rows } = await sql<LinkRecord>`select t.id as task_id, t.version as task_version, t.number,
      jsonb_build_object('content', t.content, 'deadlineText', t.deadline_text, 'cancelled', t.state = 'cancelled') as own,
      l.seen, ${SUPERIOR_NOW} as now, s.version as now_version, l.declined, l.decline_reason,
      (select name from account where id = l.answered_by) as answered_by, l.answered_at, l.superior_task_id, l.superior_duty_id
    from ${SUPERIOR_FROM}
    where t.plan_id = ${planId} and (${taskId}::uuid is null or t.id = ${taskId}) order by t.annex, t.position`.execute(
    db,
  );
  return rows;
}
