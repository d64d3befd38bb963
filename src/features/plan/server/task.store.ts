import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, ownUnits } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { DeadlineKind } from '../model/deadline.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import { allowedTaskSteps, type TaskRelation } from '../model/task-lifecycle.ts';
import type { TaskPart } from '../model/task-part.ts';
import type { TaskState } from '../model/task-states.ts';
import { lockPlan, mayInPlan, type PlanRecord } from './plan.store.ts';

/** A task with whom it is assigned to. */
export interface TaskRecord {
  id: string;
  planId: string;
  annex: number;
  position: number;
  number: string;
  section: string;
  parentId: string | null;
  content: string;
  lead: string;
  implementer: string;
  coordinator: string;
  adviser: string;
  deadlineText: string;
  deadlineKind: DeadlineKind;
  dateFrom: string | null;
  dateTo: string | null;
  exclusive: boolean;
  dueDay: string | null;
  lateFrom: string | null;
  state: TaskState;
  progress: number;
  doneOn: string | null;
  blockedReason: string | null;
  lateReason: string | null;
  version: number;
  units: { unitId: string; name: string; part: TaskPart; path: string }[];
  people: { personId: string; name: string }[];
}

const columns = (
  facts: RawBuilder<unknown>,
  path: RawBuilder<unknown>,
) => sql`t.id, t.plan_id, t.annex, t.position, t.number, t.section, t.parent_id, t.content, t.lead,
  t.implementer, t.coordinator, t.adviser, t.deadline_text, t.deadline_kind, t.date_from, t.date_to, t.due_day, t.late_from, t.state,
  t.progress, t.done_on, t.version, ${facts}
  (select coalesce(json_agg(json_build_object('unitId', tu.unit_id, 'name', n.name, 'part', tu.part ${path})
      order by array_position(array['lead', 'implementer', 'coordinator', 'adviser'], tu.part), n.name collate "vi-x-icu"), '[]')
    from task_unit tu join unit_now n on n.unit_id = tu.unit_id where tu.task_id = t.id) as units,
  (select coalesce(json_agg(json_build_object('personId', tp.person_id, 'name', pe.full_name)
      order by pe.full_name collate "vi-x-icu"), '[]')
    from task_person tp join person pe on pe.id = tp.person_id where tp.task_id = t.id) as people`;

/** The columns of `TaskRecord` for the task `t`. */
export const TASK_COLUMNS = columns(
  sql`t.exclusive, t.blocked_reason, t.late_reason,`,
  sql`, 'path', n.path::text`,
);

/** What a long list shows of it, which says nothing of what may be done: units without their paths. */
export const TASK_LIST_COLUMNS = columns(sql``, sql``);

/** @throws AppError `not-found` */
export async function getTaskRecord(db: Db, id: string): Promise<TaskRecord> {
  const { rows } = await sql<TaskRecord>`select ${TASK_COLUMNS} from task t where t.id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0];
}

/** The plan of the task `id`. @throws AppError `not-found` */
export async function getPlanIdOfTask(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ planId: string }>`select plan_id from task where id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0].planId;
}

/** A task and its plan, for a change: the task locked, the plan kept from being closed meanwhile. @throws AppError `not-found` */
export async function lockTask(
  db: Tx,
  actor: Actor,
  id: string,
): Promise<{ plan: PlanRecord; task: TaskRecord }> {
  const plan = await lockPlan(db, actor, await getPlanIdOfTask(db, id), 'share');
  await sql`select from task where id = ${id} for update`.execute(db);
  return { plan, task: await getTaskRecord(db, id) };
}

/** How `actor` stands to `task`: see `task-lifecycle.ts`. */
export function relationsTo(
  actor: Actor,
  plan: PlanRecord,
  task: { units: { path: string }[]; people: { personId: string }[] },
): TaskRelation[] {
  return [
    ...(mayInPlan(actor, plan, 'plan.write') ? (['manager'] as const) : []),
    ...(task.units.some(({ path }) => mayAt(actor, 'task.progress', path)) ? (['unit'] as const) : []),
    ...(actor.personId !== null && task.people.some(({ personId }) => personId === actor.personId)
      ? (['person'] as const)
      : []),
  ];
}

/** What `actor` may do with `task` now: its steps, and `attach`, `edit`, `remove`, `assign`. */
export function taskVerbs(actor: Actor, plan: PlanRecord, task: TaskRecord): string[] {
  const seals = PLAN_SEALS[plan.state];
  const relations = relationsTo(actor, plan, task);
  const manages = relations.includes('manager');
  return [
    ...allowedTaskSteps(task.state, relations, seals.progress === 'open'),
    ...(relations.length > 0 && seals.progress === 'open' ? ['attach'] : []),
    ...(manages && seals.tasks !== 'sealed' ? ['edit'] : []),
    ...(manages && seals.tasks === 'open' ? ['remove'] : []),
    ...(manages && seals.assignments !== 'sealed' ? ['assign'] : []),
  ];
}

/** SQL operand for `unit_id = …`: any of the units at which `actor` holds a role, or works on `day`. */
export function ownUnitIds(actor: Actor, day: string): RawBuilder<unknown> {
  return sql`any(array(select unnest(${ownUnits(actor)}::uuid[]) union select unit_id from position
    where person_id = ${actor.personId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})))`;
}

/** SQL condition: the task `t` is assigned to one of the actor's own units, or to the actor's person. */
export function mine(actor: Actor, day: string): RawBuilder<boolean> {
  return sql<boolean>`t.id in (select task_id from task_unit where unit_id = ${ownUnitIds(actor, day)}
    union select task_id from task_person where person_id = ${actor.personId})`;
}
