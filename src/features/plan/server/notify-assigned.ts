import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import {
  findAccountsOfPeople,
  findHolders,
  type NewNotification,
  notify,
} from '../../account/server/index.ts';
import { isPublished } from '../model/plan-lifecycle.ts';
import type { PlanRecord } from './plan.store.ts';
import { RESPONSIBLE } from './reminders/find-recipients.ts';
import { taskLink } from './reminders/reminder-notifications.ts';

/** Units and people of a task, in whatever part. */
export interface Assignment {
  taskId: string;
  unitIds: readonly string[];
  personIds: readonly string[];
}

/** Whom every open task of a plan is assigned to. */
export async function findAssignments(db: Tx, planId: string): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`select t.id as task_id,
      array(select distinct tu.unit_id from task_unit tu where tu.task_id = t.id) as unit_ids,
      array(select tp.person_id from task_person tp where tp.task_id = t.id) as person_ids
    from task t where t.plan_id = ${planId} and t.state not in ('done', 'cancelled')`.execute(db);
  return rows;
}

/**
 * Tells those whom tasks are now assigned to: the people, and who answers for the units – the same who are reminded later. Not whoever
 * assigns, and nobody while the plan is not in force. One task is told with its words, several as their number.
 */
export async function notifyAssigned(
  context: WriteContext,
  plan: PlanRecord,
  assignments: readonly Assignment[],
): Promise<void> {
  if (!isPublished(plan.state)) return;
  const { db, actor, clock } = context;
  const day = today(clock);
  const tasksOf = await tasksByAccount(db, day, assignments);
  tasksOf.delete(actor.accountId ?? '');
  const words = await findWords(
    db,
    [...tasksOf.values()].flatMap((taskIds) => [...taskIds]),
  );
  const notifications = [...tasksOf].map(([accountId, taskIds]): NewNotification => {
    const [taskId = '', ...more] = [...taskIds].sort();
    const common = { by: actor.name, planTitle: plan.title };
    return more.length === 0
      ? {
          accountId,
          kind: 'task-assigned',
          params: { ...common, ...words.get(taskId) },
          link: taskLink({ planId: plan.id, taskId }),
          dedupKey: `assigned:${taskId}:${day}`,
        }
      : {
          accountId,
          kind: 'tasks-assigned',
          params: { ...common, count: taskIds.size },
          link: `/ke-hoach/${plan.id}`,
          dedupKey: `assigned:${plan.id}:${taskIds.size}:${taskId}:${day}`,
        };
  });
  await notify(context, notifications);
}

async function tasksByAccount(
  db: Tx,
  day: string,
  assignments: readonly Assignment[],
): Promise<Map<string, Set<string>>> {
  const holders = await findHolders(
    db,
    day,
    [...new Set(assignments.flatMap((a) => a.unitIds))],
    RESPONSIBLE,
  );
  const accounts = await findAccountsOfPeople(db, [...new Set(assignments.flatMap((a) => a.personIds))]);
  const ofUnit = Map.groupBy(holders, ({ unitId }) => unitId);
  const ofPerson = Map.groupBy(accounts, ({ personId }) => personId);
  const found = new Map<string, Set<string>>();
  for (const { taskId, unitIds, personIds } of assignments) {
    const told = [
      ...unitIds.flatMap((unitId) => ofUnit.get(unitId) ?? []),
      ...personIds.flatMap((personId) => ofPerson.get(personId) ?? []),
    ];
    for (const { accountId } of told)
      found.set(accountId, (found.get(accountId) ?? new Set<string>()).add(taskId));
  }
  return found;
}

interface TaskWords {
  number: string;
  text: string;
  dueDay: string | null;
}

async function findWords(db: Tx, taskIds: readonly string[]): Promise<Map<string, TaskWords>> {
  const { rows } = await sql<TaskWords & { id: string }>`select id, number, content as text, due_day
    from task where id = any(${[...new Set(taskIds)]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}
