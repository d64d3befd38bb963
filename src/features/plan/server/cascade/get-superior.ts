import { sql } from 'kysely';
import { isWithin, ownPaths } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf } from '../../../../platform/http/paging.ts';
import { proposedFields } from '../../model/cascade/superior-change.ts';
import { PLAN_SEALS } from '../../model/plan-lifecycle.ts';
import { planCode } from '../../model/plan-words.ts';
import { getReadablePlan, mayInPlan, type PlanRecord, planVerbs } from '../plan.store.ts';
import type { SuperiorCandidates, SuperiorChangesView, SuperiorView } from './superior.schema.ts';
import { findLinks, type LinkRecord, PENDING, SUPERIOR_FROM } from './superior.store.ts';

type Context = Pick<ReadContext, 'db' | 'actor'>;

/** The superior's plan that `planId` carries out, what can be taken from it, and what changed above. @throws AppError `not-found` */
export async function getSuperior({ db, actor }: Context, planId: string): Promise<SuperiorView> {
  const plan = await getReadablePlan(db, actor, planId);
  const [superior, links] = await Promise.all([findSuperior(db, planId), findLinks(db, planId)]);
  const rows = superior === null ? [] : await findRows(db, plan, superior.id, links);
  const seal = PLAN_SEALS[plan.state];
  const verbs = planVerbs(actor, plan);
  return {
    superior:
      superior === null
        ? null
        : {
            id: superior.id,
            title: superior.title,
            unitName: superior.unitName,
            code: planCode(superior),
          },
    rows,
    proposals: links.flatMap((link) => {
      const changed = proposedFields(link.now, link);
      const { taskId, taskVersion, number, own, seen, now } = link;
      return changed.length === 0 ? [] : [{ taskId, taskVersion, number, own, seen, now, changed }];
    }),
    declined: links
      .filter((link) => link.declined !== null)
      .map(({ taskId, own, declineReason, answeredBy, answeredAt }) => ({
        taskId,
        content: own.content,
        reason: declineReason,
        by: answeredBy,
        at: answeredAt?.toISOString() ?? null,
      })),
    editNeedsReason: seal.tasks === 'with-reason',
    version: plan.version,
    allowed: [
      ...(verbs.includes('settings') && mayInPlan(actor, plan, 'plan.write') ? ['choose'] : []),
      ...(verbs.includes('edit-tasks') ? ['derive', 'answer'] : []),
    ],
  };
}

interface Superior {
  id: string;
  title: string;
  unitName: string;
  number: string | null;
  symbol: string | null;
}

async function findSuperior(db: Db, planId: string): Promise<Superior | null> {
  const { rows } = await sql<Superior>`select s.id, s.title, n.name as unit_name, s.number, s.symbol
    from plan p join plan s on s.id = p.superior_plan_id join unit_now n on n.unit_id = s.unit_id where p.id = ${planId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

async function findRows(
  db: Db,
  plan: PlanRecord,
  superiorId: string,
  links: readonly LinkRecord[],
): Promise<SuperiorView['rows']> {
  const { rows } = await sql<Omit<SuperiorView['rows'][number], 'takenAs'>>`
    (select 'task' as kind, t.id, t.number, t.section, t.content,
        coalesce(nullif(t.implementer, ''), t.lead) as who, t.deadline_text, t.due_day,
        t.state = 'cancelled' as cancelled, exists (select from task_unit tu join unit_now n on n.unit_id = tu.unit_id
          where tu.task_id = t.id and n.path <@ ${plan.unitPath}::ltree) as ours
      from task t where t.plan_id = ${superiorId} order by t.annex, t.position)
    union all
    (select 'duty', d.id, '', '', d.text, coalesce(d.actor, ''), d.deadline_text, d.due_day, false, false
      from duty d where d.plan_id = ${superiorId} order by d.position)`.execute(db);
  const taken = new Map(links.map((link) => [link.superiorTaskId ?? link.superiorDutyId, link.taskId]));
  return rows.map((row) => ({ ...row, takenAs: taken.get(row.id) ?? null }));
}

/**
 * Plans in force of units above the plan's unit, of its year first: those it may be said to carry out.
 * @throws AppError `not-found`
 */
export async function listSuperiorCandidates(
  { db, actor }: Context,
  planId: string,
): Promise<SuperiorCandidates> {
  const plan = await getReadablePlan(db, actor, planId);
  const { rows } = await sql<
    SuperiorCandidates['items'][number]
  >`select p.id, p.title, n.name as unit_name, p.year
    from plan p join unit_now n on n.unit_id = p.unit_id
    where n.path @> ${plan.unitPath}::ltree and n.unit_id <> ${plan.unitId} and p.state in ('issued', 'closed')
      and p.year between ${plan.year}::int - 1 and ${plan.year}::int + 1
    order by abs(p.year - ${plan.year}), nlevel(n.path) desc, p.signed_on desc, p.id limit 50`.execute(db);
  // Who reads the plan only because a task of it is his has no business above it.
  const reads =
    ownPaths(actor).some((path) => isWithin(path, plan.unitPath)) || mayInPlan(actor, plan, 'plan.read');
  return { items: reads ? rows : [] };
}

/** Own plans below which something changed above, for the home page. */
export async function listSuperiorChanges(
  { db, actor }: Context,
  query: { page: number; size: number },
): Promise<SuperiorChangesView> {
  const units = [
    ...new Set(actor.grants.filter((grant) => grant.acts.has('plan.write')).map(({ unitId }) => unitId)),
  ];
  const { rows } = await sql<SuperiorChangesView['items'][number] & { total: number }>`
    select p.id as plan_id, p.title as plan_title, n.name as unit_name, count(*)::int as changes, count(*) over ()::int as total
    from ${SUPERIOR_FROM} join plan p on p.id = t.plan_id join unit_now n on n.unit_id = p.unit_id
    where p.unit_id = any(${units}::uuid[]) and p.state <> 'closed' and p.superior_plan_id is not null and ${PENDING}
    group by p.id, n.name order by p.year desc, p.id limit ${query.size} offset ${offsetOf(query)}`.execute(
    db,
  );
  return {
    items: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}
