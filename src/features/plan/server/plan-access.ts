import { type RawBuilder, sql } from 'kysely';
import { type Actor, isWithin, mayAt, ownPaths, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED, unseen } from '../../../platform/db/prepared.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { isPublished, type PlanFacts } from '../model/plan-lifecycle.ts';

const inForce = sql`p.state in ('issued', 'closed')`;

/**
 * SQL condition: `actor` may read the plan `p` of the unit `pu` (`unit_now`). Within the own subtree always; a plan in force also
 * below its issuer, in the units its tasks are assigned to and above them, and for the people they are assigned to.
 */
export function readable(actor: Actor): RawBuilder<boolean> {
  const scope = unseen(scopePaths(actor, 'plan.read'), 'ltree');
  return sql<boolean>`(pu.path <@ any(${scope})
    or (${inForce} and (pu.path @> any(${unseen(ownPaths(actor), 'ltree')}) or ${takesPart(actor)})))`;
}

/**
 * SQL condition: the plan `p` of the unit `pu` is of the actor's own branch of the tree: within the subtree, or in force above it.
 * A part of `readable` that needs no look at the tasks.
 */
export function inOwnBranch(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(pu.path <@ any(${unseen(scopePaths(actor, 'plan.read'), 'ltree')})
    or (${inForce} and pu.path @> any(${unseen(ownPaths(actor), 'ltree')})))`;
}

/** Up to so many units, looking up what hangs on them is faster than asking of each row (measured with 10,000 units). */
const NARROW = 500;

/**
 * Whether the reader sees few units, so that a list had better start from these. Only chooses between two forms of a condition that say
 * the same. At the top of the tree all units are in sight, which needs no counting.
 */
export async function seesFew(db: Db, actor: Actor): Promise<boolean> {
  const scope = scopePaths(actor, 'plan.read');
  if (scope.some((path) => !path.includes('.'))) return false;
  const { rows } = await sql<{
    units: number;
  }>`${sql.raw(PREPARED)} select count(*)::int as units from (select from unit_now
    where path <@ any(${scope}::ltree[]) limit ${sql.lit(NARROW + 1)}) u`.execute(db);
  return (rows[0]?.units ?? 0) <= NARROW;
}

/** `readable` for the lists of those who see few units: the planner must see how few. */
export function readableOfFew(actor: Actor): RawBuilder<boolean> {
  const scope = scopePaths(actor, 'plan.read');
  return sql<boolean>`p.id in (
    select sp.id from unit_now su join plan sp on sp.unit_id = su.unit_id where su.path <@ any(${scope}::ltree[])
    union select sp.id from unit_now su join plan sp on sp.unit_id = su.unit_id
      where su.path @> any(${ownPaths(actor)}::ltree[]) and sp.state in ('issued', 'closed')
    union select sp.id from unit_now su join task_unit stu on stu.unit_id = su.unit_id join task st on st.id = stu.task_id
      join plan sp on sp.id = st.plan_id where su.path <@ any(${scope}::ltree[]) and sp.state in ('issued', 'closed')
    union select sp.id from task_person stp join task st on st.id = stp.task_id join plan sp on sp.id = st.plan_id
      where stp.person_id = ${actor.personId} and sp.state in ('issued', 'closed'))`;
}

/** SQL condition: a task of the plan `p` is assigned to a unit within the actor's reach, or to the actor's person. */
function takesPart(actor: Actor): RawBuilder<boolean> {
  const unit = sql`exists (select from task rt join task_unit rtu on rtu.task_id = rt.id join unit_now ru on ru.unit_id = rtu.unit_id
    where rt.plan_id = p.id and ru.path <@ any(${unseen(scopePaths(actor, 'plan.read'), 'ltree')}))`;
  if (actor.personId === null) return sql<boolean>`(${unit})`;
  return sql<boolean>`(${unit} or exists (select from task rt join task_person rtp on rtp.task_id = rt.id
    where rt.plan_id = p.id and rtp.person_id = any(${unseen([actor.personId], 'uuid')})))`;
}

/** What decides whether a plan may be read: where its unit stands, and whether it is in force. */
export interface PlanPlace {
  id: string;
  unitPath: string;
  planState: PlanFacts['state'];
}

/** What `readable` says, for one plan: most readers are let in by the tree alone, which needs no query. @throws AppError `not-found` */
export async function assertReadable(db: Db, actor: Actor, plan: PlanPlace): Promise<void> {
  if (mayAt(actor, 'plan.read', plan.unitPath)) return;
  if (isPublished(plan.planState)) {
    if (ownPaths(actor).some((path) => isWithin(path, plan.unitPath))) return;
    const { rows } = await sql`select from plan p where p.id = ${plan.id} and ${takesPart(actor)}`.execute(
      db,
    );
    if (rows.length > 0) return;
  }
  throw new AppError('not-found');
}
