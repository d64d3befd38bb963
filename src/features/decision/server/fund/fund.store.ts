import { sql } from 'kysely';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { FundSums } from '../../model/fund.ts';

/**
 * The sums of a unit's fund in a year. Asks for no right: the caller does.
 * @param without a decision that is not counted among those under way
 */
export async function findFundSums(
  db: Db | Tx,
  unitId: string,
  year: number,
  without: string | null = null,
): Promise<FundSums> {
  const { rows } = await sql<FundSums>`select
      coalesce(sum(signed) filter (where kind = 'source'), 0)::float8 as source,
      coalesce(sum(signed) filter (where kind = 'planned'), 0)::float8 as planned,
      coalesce(sum(signed) filter (where kind = 'spent'), 0)::float8 as spent,
      coalesce(sum(signed) filter (where kind = 'returned'), 0)::float8 as returned,
      (select coalesce(sum(bonus_total), 0)::float8 from decision where unit_id = ${unitId} and kind = 'grant'
        and state in ('draft', 'numbered', 'signed') and extract(year from decided_on) = ${year}
        and (${without}::uuid is null or id <> ${without})) as committed
    from (select kind, case when reverses_id is null then amount else -amount end as signed
      from fund_entry where unit_id = ${unitId} and year = ${year}) e`.execute(db);
  const [sums] = rows;
  if (sums === undefined) throw new Error('an aggregate answered no row');
  return sums;
}

/** @throws AppError `not-found` where the actor holds the act not at the unit */
export async function getFundUnit(
  db: Db | Tx,
  actor: Actor,
  act: 'fund.read' | 'fund.write',
  unitId: string,
): Promise<{ id: string; name: string; path: string }> {
  const { rows } = await sql<{
    id: string;
    name: string;
    path: string;
  }>`select unit_id as id, name, path::text as path
    from unit_now u where u.unit_id = ${unitId} and u.path <@ any(${scopePaths(actor, act)}::ltree[])`.execute(
    db,
  );
  const [unit] = rows;
  if (unit === undefined) throw new AppError('not-found');
  return unit;
}

/** For open event streams: whether the actor may follow the fund of the unit. */
export async function mayFollowFund(db: Db, actor: Actor, unitId: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(unitId)) return false;
  return getFundUnit(db, actor, 'fund.read', unitId).then(
    () => true,
    () => false,
  );
}
