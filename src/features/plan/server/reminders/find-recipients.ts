import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { findAccountsOfPeople, findHolders } from '../../../account/server/index.ts';

/** Who answers for a unit's tasks. */
export const RESPONSIBLE = ['unit-clerk', 'unit-head', 'standing-office'] as const;

export interface Target {
  taskId: string;
  milestoneId: string | null;
}

export interface Responsible {
  /** The units that must act: of a milestone its own; else those that implement, or direct, the task; else the plan's. */
  units: { unitId: string; name: string; accountIds: string[] }[];
  /** Everybody to tell: accounts of the units and of the people the task is assigned to. */
  accountIds: string[];
}

type Key = string;
const keyOf = ({ taskId, milestoneId }: Target): Key => milestoneId ?? taskId;

/**
 * Who must act on tasks and milestones, and which accounts to tell: unit clerks and heads (or the standing office) at the unit or
 * the nearest one above that has any, and the people a task is assigned to. One query for each step, however many targets.
 * @returns by milestone id, or task id where the target is the task itself
 */
export async function findRecipients(
  db: Db | Tx,
  day: string,
  targets: readonly Target[],
): Promise<Map<Key, Responsible>> {
  const { units, people } = await findResponsible(db, targets);
  const holders = new Map<string, string[]>();
  for (const { unitId, accountId } of await findHolders(
    db,
    day,
    [...new Set(units.map((u) => u.unitId))],
    RESPONSIBLE,
  ))
    holders.set(unitId, [...(holders.get(unitId) ?? []), accountId]);
  const accounts = new Map<string, string[]>();
  for (const { personId, accountId } of await findAccountsOfPeople(db, [
    ...new Set(people.map((p) => p.personId)),
  ]))
    accounts.set(personId, [...(accounts.get(personId) ?? []), accountId]);

  const found = new Map<Key, Responsible>(
    targets.map((target) => [keyOf(target), { units: [], accountIds: [] }]),
  );
  for (const { key, unitId, name } of units) {
    const accountIds = holders.get(unitId) ?? [];
    found.get(key)?.units.push({ unitId, name, accountIds });
    found.get(key)?.accountIds.push(...accountIds);
  }
  for (const { key, personId } of people) found.get(key)?.accountIds.push(...(accounts.get(personId) ?? []));
  for (const responsible of found.values()) responsible.accountIds = [...new Set(responsible.accountIds)];
  return found;
}

interface Found {
  units: { key: Key; unitId: string; name: string }[];
  people: { key: Key; personId: string }[];
}

async function findResponsible(db: Db | Tx, targets: readonly Target[]): Promise<Found> {
  const rows = targets.map(({ taskId, milestoneId }) => ({ task_id: taskId, milestone_id: milestoneId }));
  const asked = sql`target as (
    select coalesce(j.milestone_id, j.task_id) as key, j.task_id, m.unit_id as own
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j(task_id uuid, milestone_id uuid)
    left join milestone m on m.id = j.milestone_id)`;
  // 'implementer' comes before 'lead' in the alphabet too: who does the work is reminded rather than who directs it.
  const units = await sql<Found['units'][number]>`with ${asked}, responsible as (
      select t.key, coalesce(t.own, tu.unit_id, p.unit_id) as unit_id
      from target t join task on task.id = t.task_id join plan p on p.id = task.plan_id
      left join lateral (
        select unit_id from task_unit where task_id = t.task_id and part = (
          select min(part) from task_unit where task_id = t.task_id and part in ('implementer', 'lead'))
      ) tu on t.own is null)
    select distinct r.key, n.unit_id, n.name from responsible r join unit_now n on n.unit_id = r.unit_id`.execute(
    db,
  );
  const people = await sql<Found['people'][number]>`with ${asked}
    select t.key, tp.person_id from target t join task_person tp on tp.task_id = t.task_id`.execute(db);
  return { units: units.rows, people: people.rows };
}
