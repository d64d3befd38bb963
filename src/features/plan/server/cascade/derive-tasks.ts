import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { deadlineColumns } from '../../model/deadline-columns.ts';
import { insertMilestones } from '../create-task.ts';
import { assertMayEditTasks, readDeadline, unknownReference } from '../edit-tasks.ts';
import { lockPlan, mayInPlan, planVerbs, refuseStep } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';
import { cascadeTables } from './cascade.tables.ts';
import { getSuperior, listSuperiorCandidates } from './get-superior.ts';
import type { DeriveTasks, SuperiorView } from './superior.schema.ts';

/**
 * Says which plan of a unit above this plan carries out. Links to an earlier one stay with their tasks.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for a plan that is not one above
 */
export async function setSuperior(
  context: WriteContext,
  planId: string,
  { version, superiorPlanId }: { version: number; superiorPlanId: string | null },
): Promise<SuperiorView> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'update');
  const verbs = planVerbs(actor, plan);
  if (!verbs.includes('settings') || !mayInPlan(actor, plan, 'plan.write')) refuseStep(verbs);
  if (version !== plan.version)
    throw new AppError('stale-version', { extra: { current: await getSuperior(context, planId) } });
  if (superiorPlanId !== null) {
    const { items } = await listSuperiorCandidates(context, planId);
    if (!items.some(({ id }) => id === superiorPlanId)) throw unknownReference('superiorPlanId');
  }
  const { rows } = await sql<{
    before: string | null;
  }>`select superior_plan_id as before from plan where id = ${planId}`.execute(db);
  await planTables(db)
    .updateTable('plan')
    .set({ superiorPlanId, version: plan.version + 1, updatedAt: clock.now() })
    .where('id', '=', planId)
    .execute();
  context.audit({
    act: 'plan.superior',
    entity: 'plan',
    entityId: planId,
    unitId: plan.unitId,
    before: { superiorPlanId: rows[0]?.before ?? null },
    after: { superiorPlanId },
  });
  context.announce(`plan:${planId}`);
  return getSuperior(context, planId);
}

interface Source {
  taskId: string | null;
  dutyId: string | null;
  version: number | null;
  section: string;
  content: string;
  deadlineText: string;
}

/**
 * Makes own tasks of chosen tasks and duties of the superior's plan, at the end of Annex 1. Each keeps its link; one that was taken
 * already, or is cancelled above, is passed over.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input`
 */
export async function deriveTasks(
  context: WriteContext,
  planId: string,
  input: DeriveTasks,
): Promise<SuperiorView> {
  const { db, actor, clock } = context;
  const plan = await lockPlan(db, actor, planId, 'update');
  assertMayEditTasks(context, plan, input.reason);
  const sources = await findSources(context, planId, input);
  const { rows: last } = await sql<{
    position: number;
  }>`select coalesce(max(position), 0)::int as position from task
    where plan_id = ${planId} and annex = 1`.execute(db);
  for (const [index, source] of sources.entries()) {
    const id = newId();
    const deadline = readDeadline(source.deadlineText, plan.year);
    await planTables(db)
      .insertInto('task')
      .values({
        id,
        planId,
        annex: 1,
        position: (last[0]?.position ?? 0) + index + 1,
        number: '',
        section: source.section,
        parentId: null,
        content: source.content,
        ...deadlineColumns(deadline),
        doneOn: null,
        blockedReason: null,
        lateReason: null,
        updatedAt: clock.now(),
      })
      .execute();
    await insertMilestones(db, id, deadline.milestones);
    await cascadeTables(db)
      .insertInto('superiorLink')
      .values({
        taskId: id,
        superiorTaskId: source.taskId,
        superiorDutyId: source.dutyId,
        seenVersion: source.version,
        seen: JSON.stringify({
          content: source.content,
          deadlineText: source.deadlineText,
          cancelled: false,
        }),
        declined: null,
        declineReason: null,
        answeredBy: actor.accountId,
        answeredAt: clock.now(),
      })
      .execute();
    context.audit({
      act: 'task.derive',
      entity: 'task',
      entityId: id,
      unitId: plan.unitId,
      after: {
        planId,
        content: source.content,
        deadlineText: source.deadlineText,
        from: source.taskId ?? source.dutyId,
      },
      reason: input.reason ?? null,
    });
  }
  if (sources.length > 0) context.announce(`plan:${planId}`);
  return getSuperior(context, planId);
}

async function findSources(
  context: WriteContext,
  planId: string,
  { taskIds, dutyIds }: DeriveTasks,
): Promise<Source[]> {
  const { rows } = await sql<
    Source & { taken: boolean }
  >`with up as (select superior_plan_id as id from plan where id = ${planId})
    select * from (
      (select t.id as task_id, null::uuid as duty_id, t.version, t.section, t.content, t.deadline_text,
        t.state = 'cancelled' or exists (select from superior_link l join task o on o.id = l.task_id
          where l.superior_task_id = t.id and o.plan_id = ${planId}) as taken
        from task t join up on up.id = t.plan_id where t.id = any(${taskIds}::uuid[]) order by t.annex, t.position)
      union all
      (select null, d.id, null, '', d.text, d.deadline_text, exists (select from superior_link l join task o on o.id = l.task_id
          where l.superior_duty_id = d.id and o.plan_id = ${planId})
        from duty d join up on up.id = d.plan_id where d.id = any(${dutyIds}::uuid[]) order by d.position)) s`.execute(
    context.db,
  );
  if (rows.length !== new Set(taskIds).size + new Set(dutyIds).size)
    throw unknownReference(rows.some(({ dutyId }) => dutyId !== null) ? 'taskIds' : 'dutyIds');
  return rows.filter(({ taken }) => !taken);
}
