import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { findHolders } from '../../../account/server/index.ts';
import type { UnitKind } from '../../../organisation/index.ts';
import { getReadablePlan, mayInPlan } from '../plan.store.ts';
import { RESPONSIBLE } from '../reminders/find-recipients.ts';
import { type AddresseeGroup, type AddresseesView, MAX_ADDRESSED } from './demand.schema.ts';

interface Addressee {
  unitId: string;
  name: string;
  kind: UnitKind;
  parentName: string | null;
}

/**
 * The units below a plan's unit as of today, by group, to look at before a demand goes out; with how many each group has.
 * @throws AppError `not-found` where the actor may not make demands for the plan
 */
export async function listAddressees(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
  groups: readonly AddresseeGroup[],
): Promise<AddresseesView> {
  const plan = await getReadablePlan(db, actor, planId);
  if (!mayInPlan(actor, plan, 'plan.write')) throw new AppError('not-found');
  const day = today(clock);
  const [units, counted] = await Promise.all([
    findAddressees(db, day, plan.unitId, groups),
    sql<
      AddresseesView['groups'][number]
    >`select kind, count(*) filter (where parent_id = ${plan.unitId})::int as direct,
        count(*)::int as "all" from unit_tree_on(${day})
      where path <@ (select path from unit_tree_on(${day}) where unit_id = ${plan.unitId}) and unit_id <> ${plan.unitId}
      group by kind order by kind`.execute(db),
  ]);
  const accounts = await findUnitAccounts(
    db,
    day,
    plan.unitId,
    units.map(({ unitId }) => unitId),
  );
  return {
    groups: counted.rows,
    items: units.map((unit) => ({ ...unit, reachable: accounts.has(unit.unitId) })),
  };
}

/** The units of `groups` below `rootId` as the tree stands on `day`, by name; at most `MAX_ADDRESSED` and one. */
export async function findAddressees(
  db: Db,
  day: string,
  rootId: string,
  groups: readonly AddresseeGroup[],
): Promise<Addressee[]> {
  if (groups.length === 0) return [];
  const { rows } = await sql<Addressee>`with tree as materialized (select * from unit_tree_on(${day}))
    select t.unit_id, t.name, t.kind, up.name as parent_name from tree t left join tree up on up.unit_id = t.parent_id
    where t.path <@ (select path from tree where unit_id = ${rootId}) and t.unit_id <> ${rootId}
      and exists (select from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(kind text, reach text)
        where g.kind = t.kind and (g.reach = 'all' or t.parent_id = ${rootId}))
    order by t.name collate "vi-x-icu", t.unit_id limit ${MAX_ADDRESSED + 1}`.execute(db);
  return rows;
}

/** Of `unitIds` those that lie below `rootId` on `day`. */
export async function findBelow(
  db: Db,
  day: string,
  rootId: string,
  unitIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{
    unitId: string;
  }>`with tree as materialized (select * from unit_tree_on(${day}))
    select unit_id from tree where unit_id = any(${[...unitIds]}::uuid[]) and unit_id <> ${rootId}
      and path <@ (select path from tree where unit_id = ${rootId})`.execute(db);
  return new Set(rows.map(({ unitId }) => unitId));
}

/**
 * The accounts to tell for each of `unitIds`, which the office at `rootId` asks for something; see `findAccountsOfItems`.
 * A unit that nobody answers for is left out.
 */
export async function findUnitAccounts(
  db: Db,
  day: string,
  rootId: string,
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const items = unitIds.map((unitId) => ({ rootId, unitId }));
  const accountsOf = await findAccountsOfItems(db, day, items);
  return new Map(
    items.map((item) => [item.unitId, accountsOf(item)] as const).filter(([, found]) => found.length > 0),
  );
}

/** A unit that has to send something, and the unit whose office asks for it. */
interface Owed {
  rootId: string;
  unitId: string;
}

/**
 * Who answers for units that have to send something: their clerks and heads, or those of the nearest unit above, but never the demanding
 * office itself. One query, however many there are.
 */
export async function findAccountsOfItems(
  db: Db,
  day: string,
  items: readonly Owed[],
): Promise<(item: Owed) => string[]> {
  const units = new Set(items.flatMap(({ rootId, unitId }) => [rootId, unitId]));
  const holders = Map.groupBy(await findHolders(db, day, [...units], RESPONSIBLE), ({ unitId }) => unitId);
  const at = (unitId: string) => (holders.get(unitId) ?? []).map(({ accountId }) => accountId);
  return ({ rootId, unitId }) => {
    const office = new Set(at(rootId));
    return at(unitId).filter((accountId) => !office.has(accountId));
  };
}
