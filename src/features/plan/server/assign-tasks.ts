import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import { unknownReference } from './edit-tasks.ts';
import { type Assignment, notifyAssigned } from './notify-assigned.ts';
import { lockPlan, mayInPlan, planVerbs, refuseStep } from './plan.store.ts';
import { planTables } from './plan.tables.ts';
import type { AssignTasks } from './task-input.schema.ts';

interface Assigned extends Assignment {
  /** As words that the history can show. */
  units: string[];
  people: string[];
}

/**
 * Assigns units and people to many tasks of a plan at once: added to those there are, put in their place, or taken off.
 * Whom they are new to is told, once the plan is in force.
 * @returns for each task whether anything changed
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for a task of another plan, an unknown unit or person
 */
export async function assignTasks(
  context: WriteContext,
  planId: string,
  input: AssignTasks,
): Promise<{ items: { taskId: string; changed: boolean }[] }> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'share');
  if (PLAN_SEALS[plan.state].assignments === 'sealed' || !mayInPlan(actor, plan, 'plan.write'))
    refuseStep(planVerbs(actor, plan));
  const taskIds = [...new Set(input.taskIds)];
  const { rows: tasks } = await sql<{ id: string }>`select id from task
    where plan_id = ${planId} and id = any(${taskIds}::uuid[]) order by id for update`.execute(db);
  if (tasks.length !== taskIds.length) throw new AppError('not-found');
  await refuseUnknown(context, input);

  const before = await findAssigned(context, taskIds);
  if (input.mode === 'replace') await clear(context, taskIds);
  if (input.mode === 'remove') await takeOff(context, taskIds, input);
  else await add(context, taskIds, input);
  const after = await findAssigned(context, taskIds);

  const items = taskIds.map((taskId) => {
    const [old, now] = [before.get(taskId), after.get(taskId)];
    return { taskId, changed: JSON.stringify(old) !== JSON.stringify(now), old, now };
  });
  for (const { taskId, old, now } of items.filter(({ changed }) => changed)) {
    context.audit({
      act: 'task.assign',
      entity: 'task',
      entityId: taskId,
      unitId: plan.unitId,
      before: { units: old?.units, people: old?.people },
      after: { units: now?.units, people: now?.people },
    });
  }
  const changed = items.filter((item) => item.changed).map(({ taskId }) => taskId);
  if (changed.length > 0) {
    await sql`update task set version = version + 1, updated_at = ${clock.now()} where id = any(${changed}::uuid[])`.execute(
      db,
    );
    context.announce(`plan:${planId}`);
    await notifyAssigned(
      context,
      plan,
      items.flatMap(({ taskId, old, now }) =>
        now === undefined ? [] : [{ taskId, ...newcomers(old, now) }],
      ),
    );
  }
  return { items: items.map((item) => ({ taskId: item.taskId, changed: item.changed })) };
}

/** Whom a task was not assigned to before. */
const newcomers = (old: Assigned | undefined, now: Assigned) => ({
  unitIds: now.unitIds.filter((unitId) => !old?.unitIds.includes(unitId)),
  personIds: now.personIds.filter((personId) => !old?.personIds.includes(personId)),
});

async function refuseUnknown(context: WriteContext, { units, personIds }: AssignTasks): Promise<void> {
  const unitIds = [...new Set(units.map(({ unitId }) => unitId))];
  const people = [...new Set(personIds)];
  const { rows } = await sql<{ units: number; people: number }>`select
    (select count(*)::int from unit_now where unit_id = any(${unitIds}::uuid[])) as units,
    (select count(*)::int from person where id = any(${people}::uuid[])) as people`.execute(context.db);
  if (rows[0]?.units !== unitIds.length) throw unknownReference('units');
  if (rows[0].people !== people.length) throw unknownReference('personIds');
}

/** Whom each task is assigned to. */
async function findAssigned({ db }: WriteContext, taskIds: string[]): Promise<Map<string, Assigned>> {
  const { rows } = await sql<Assigned>`select t.id as task_id,
      array(select distinct tu.unit_id from task_unit tu where tu.task_id = t.id order by tu.unit_id) as unit_ids,
      array(select tp.person_id from task_person tp where tp.task_id = t.id order by tp.person_id) as person_ids,
      (select coalesce(json_agg(tu.part || ': ' || n.name order by tu.part, n.name collate "vi-x-icu", n.unit_id), '[]')
        from task_unit tu join unit_now n on n.unit_id = tu.unit_id where tu.task_id = t.id) as units,
      (select coalesce(json_agg(pe.full_name order by pe.full_name collate "vi-x-icu", pe.id), '[]')
        from task_person tp join person pe on pe.id = tp.person_id where tp.task_id = t.id) as people
    from task t where t.id = any(${taskIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.taskId, row]));
}

async function clear({ db }: WriteContext, taskIds: string[]): Promise<void> {
  await planTables(db).deleteFrom('taskUnit').where('taskId', 'in', taskIds).execute();
  await planTables(db).deleteFrom('taskPerson').where('taskId', 'in', taskIds).execute();
}

async function takeOff(
  { db }: WriteContext,
  taskIds: string[],
  { units, personIds }: AssignTasks,
): Promise<void> {
  await sql`delete from task_unit tu using unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ part }) => part)}::text[])
    as u(unit_id, part) where tu.task_id = any(${taskIds}::uuid[]) and tu.unit_id = u.unit_id and tu.part = u.part`.execute(
    db,
  );
  await sql`delete from task_person where task_id = any(${taskIds}::uuid[]) and person_id = any(${personIds}::uuid[])`.execute(
    db,
  );
}

async function add(
  { db }: WriteContext,
  taskIds: string[],
  { units, personIds }: AssignTasks,
): Promise<void> {
  await sql`insert into task_unit (task_id, unit_id, part)
    select t.id, u.unit_id, u.part from unnest(${taskIds}::uuid[]) as t(id)
    cross join unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ part }) => part)}::text[]) as u(unit_id, part)
    on conflict do nothing`.execute(db);
  await sql`insert into task_person (task_id, person_id)
    select t.id, p.id from unnest(${taskIds}::uuid[]) as t(id) cross join unnest(${personIds}::uuid[]) as p(id)
    on conflict do nothing`.execute(db);
}
