import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { searchPattern } from '../../../platform/http/paging.ts';
import { assignmentsInForce } from './roles-in-force.ts';

const MAX = 20;

interface Borrower {
  id: string;
  name: string;
  login: string;
  unitName: string;
}

/**
 * People to whom one's own role `assignmentId` can be lent: with a role of their own at its unit or below it.
 * @throws AppError `not-found` when it is not one's own
 */
export async function findBorrowers(
  { db, actor, clock }: ReadContext,
  { assignmentId, q }: { assignmentId: string; q: string },
): Promise<{ items: Borrower[] }> {
  const top = await getOwnTop(db, actor.accountId, assignmentId);
  const { rows } = await sql<Borrower>`
    select distinct on (a.name collate "vi-x-icu", a.id) a.id, a.name, a.login, u.name as unit_name
    from ${assignmentsInForce(today(clock))} r join unit_now u on u.unit_id = r.unit_id join account a on a.id = r.account_id
    where u.path <@ ${top}::ltree and r.delegated_from is null and a.disabled_at is null and a.id <> ${actor.accountId}
      and a.search like ${searchPattern(q)}
    order by a.name collate "vi-x-icu", a.id, u.path limit ${MAX}`.execute(db);
  return { items: rows };
}

/** The unit of one's own role and the units below it, for choosing where to lend it. @throws AppError `not-found` */
export async function findDelegationUnits(
  { db, actor }: ReadContext,
  { assignmentId, q }: { assignmentId: string; q: string },
): Promise<{ items: { id: string; name: string }[] }> {
  const top = await getOwnTop(db, actor.accountId, assignmentId);
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, name from unit_now where path <@ ${top}::ltree and active and search like ${searchPattern(q)}
    order by nlevel(path), name collate "vi-x-icu", unit_id limit ${MAX}`.execute(db);
  return { items: rows };
}

async function getOwnTop(db: Db, accountId: string, assignmentId: string): Promise<string> {
  const { rows } = await sql<{ path: string }>`
    select u.path from role_assignment r join unit_now u on u.unit_id = r.unit_id
    where r.id = ${assignmentId} and r.account_id = ${accountId} and r.revoked_at is null`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0].path;
}

/** Whether the account `borrowerId` is one of those that `findBorrowers` offers under the unit path `top`. */
export async function isBorrower(db: Db, day: string, top: string, borrowerId: string): Promise<boolean> {
  const { rows } = await sql`
    select from ${assignmentsInForce(day)} r join unit_now u on u.unit_id = r.unit_id join account a on a.id = r.account_id
    where r.account_id = ${borrowerId} and u.path <@ ${top}::ltree and r.delegated_from is null and a.disabled_at is null
    limit 1`.execute(db);
  return rows.length > 0;
}
