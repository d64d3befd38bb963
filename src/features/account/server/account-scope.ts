import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';

/**
 * Who sees and who manages an account:
 * - It is *seen* by those who hold `account.read` at a unit where it holds or ever held a role.
 * - It is *managed* (name, password, second factor, disabling) by those who hold `account.write` at every unit where it holds a role now
 *   or in future – or, when it holds none any more, at every unit where it ever did. So the administrator of a commune who gave somebody
 *   a role there cannot reset the password of, and thereby become, a person with a role in the province.
 * - A role is given and taken at a unit by those who hold `account.write` at that unit, to accounts they see.
 * Each function below makes the condition on `account a` for a query.
 */
export function isSeen(
  actor: Actor,
  act: 'account.read' | 'account.write' | 'outbox.read',
): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from role_assignment seen join unit_now su on su.unit_id = seen.unit_id
    where seen.account_id = a.id and su.path <@ any(${scopePaths(actor, act)}::ltree[]))`;
}

/** SQL condition: `actor` may change the account `a`: see above. */
export function isManaged(actor: Actor, clock: Clock): RawBuilder<boolean> {
  const open = (alias: string) =>
    sql`${sql.ref(`${alias}.revoked_at`)} is null and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${today(clock)})`;
  return sql<boolean>`(${isSeen(actor, 'account.write')} and not exists (
    select from role_assignment held join unit_now hu on hu.unit_id = held.unit_id
    where held.account_id = a.id
      and ((${open('held')}) or not exists (select from role_assignment o where o.account_id = a.id and ${open('o')}))
      and not hu.path <@ any(${scopePaths(actor, 'account.write')}::ltree[])))`;
}

interface ManagedAccount {
  id: string;
  login: string;
  name: string;
  email: string | null;
  personId: string | null;
  disabledAt: Date | null;
  secondFactor: boolean;
  version: number;
}

/**
 * The account `id`, locked for a change by `actor`.
 * @throws AppError `not-found` when there is none that the actor sees, `step-not-allowed` when it is seen but not managed
 */
export async function getManagedAccount(
  db: Db,
  actor: Actor,
  clock: Clock,
  id: string,
): Promise<ManagedAccount> {
  const { rows } = await sql<ManagedAccount & { managed: boolean }>`
    select a.id, a.login, a.name, a.email, a.person_id, a.disabled_at, a.totp_secret is not null as second_factor, a.version,
      ${isManaged(actor, clock)} as managed
    from account a where a.id = ${id} and ${isSeen(actor, 'account.write')} for update of a`.execute(db);
  const [account] = rows;
  if (account === undefined) throw new AppError('not-found');
  const { managed, ...rest } = account;
  if (!managed) {
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Tài khoản này còn giữ vai trò ngoài phạm vi quản trị của bạn. Hãy liên hệ quản trị cấp trên.',
        en: 'This account holds a role outside of what you administer. Ask the administrator above you.',
      },
      extra: { allowed: [] },
    });
  }
  return rest;
}

/** @throws AppError `not-found` when `actor` does not see the account `id` with `account.write` */
export async function getSeenAccount(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ id: string; name: string }> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from account a where a.id = ${id} and ${isSeen(actor, 'account.write')} for update of a`.execute(
    db,
  );
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0];
}
