import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { late } from '../task-lists.ts';
import { taskNumber, taskWords } from '../task-words.ts';

export interface LateTask {
  taskId: string;
  number: string;
  section: string;
  content: string;
  dueDay: string;
  remindedOn: string | null;
}

/**
 * The open tasks of a plan that are late on `day`, in the order of the plan.
 * @param only keys of the tasks to look at; null for all
 */
export async function findLateTasks(
  db: Db | Tx,
  planId: string,
  day: string,
  only: readonly string[] | null = null,
): Promise<LateTask[]> {
  const { rows } =
    await sql<LateTask>`select t.id as task_id, ${taskNumber} as number, t.section, ${taskWords} as content, t.due_day,
      (select max(on_day) from reminder r where r.task_id = t.id and r.kind = 'manual') as reminded_on
    from task t
    where t.plan_id = ${planId} and ${late(day)}
      and (${only}::uuid[] is null or t.id = any(${only}::uuid[]))
    order by t.annex, t.position`.execute(db);
  return rows;
}
