import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { organisationTables } from '../../organisation/server/index.ts';
import type { AssignRole } from './account.schema.ts';
import { accountTables } from './account.tables.ts';
import { getSeenAccount } from './account-scope.ts';
import { fieldError } from './field-error.ts';
import { notify } from './notify.ts';

/**
 * Gives an account a role at a unit the actor administers, for a period or without an end.
 * @throws AppError `not-found` for an account or unit out of reach, `invalid-input` for a unit that has ended or a wrong period,
 * `already-exists` when the account holds the role there in that time
 */
export async function assignRole(
  write: WriteContext,
  accountId: string,
  input: AssignRole,
): Promise<{ id: string }> {
  await getSeenAccount(write.db, write.actor, accountId);
  return addAssignment(write, accountId, input);
}

/** The same for an account just made, or otherwise known to be within reach. */
export async function addAssignment(
  write: WriteContext,
  accountId: string,
  input: AssignRole,
): Promise<{ id: string }> {
  const { db, actor, clock } = write;
  const unit = await getAdministeredUnit(write, input.unitId);
  const day = today(clock);
  const validFrom = input.validFrom ?? day;
  const validTo = input.validTo ?? null;
  assertPeriod(write, validFrom, validTo);
  await assertNotHeld(write, accountId, { ...input, validFrom, validTo });
  const id = newId();
  const reason = input.reason || null;
  await accountTables(db)
    .insertInto('roleAssignment')
    .values({
      id,
      accountId,
      role: input.role,
      unitId: input.unitId,
      validFrom,
      validTo,
      delegatedFrom: null,
      reason,
      grantedBy: actor.accountId,
      grantedAt: clock.now(),
      revokedAt: null,
      revokedBy: null,
    })
    .execute();
  const after = { role: input.role, unitId: input.unitId, validFrom, validTo };
  write.audit({
    act: 'account.assign-role',
    entity: 'account',
    entityId: accountId,
    unitId: unit.unitId,
    after,
    reason,
  });
  await notify(write, [
    {
      accountId,
      kind: 'role-assigned',
      params: { role: input.role, unitName: unit.name },
      link: '/ca-nhan',
      dedupKey: `role-assigned:${id}`,
    },
  ]);
  return { id };
}

async function getAdministeredUnit({ db, actor, language }: WriteContext, unitId: string) {
  const unit = await organisationTables(db)
    .selectFrom('unitNow')
    .select(['unitId', 'name', 'path', 'active'])
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  if (unit === undefined || !mayAt(actor, 'account.write', unit.path)) throw new AppError('not-found');
  if (!unit.active) {
    const words = { vi: 'Đơn vị này không còn hoạt động.', en: 'This unit is no longer active.' };
    throw fieldError('unitId', words, language);
  }
  return unit;
}

function assertPeriod({ clock, language }: WriteContext, validFrom: string, validTo: string | null): void {
  if (validTo === null) return;
  if (validTo <= validFrom) {
    const words = { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the first day.' };
    throw fieldError('validTo', words, language);
  }
  if (validTo <= today(clock)) {
    throw fieldError('validTo', { vi: 'Thời hạn này đã qua.', en: 'This period is over already.' }, language);
  }
}

async function assertNotHeld(
  { db }: WriteContext,
  accountId: string,
  { role, unitId, validFrom, validTo }: AssignRole,
): Promise<void> {
  const { rows } = await sql`
    select from role_assignment where account_id = ${accountId} and role = ${role} and unit_id = ${unitId}
      and revoked_at is null and delegated_from is null
      and daterange(valid_from, valid_to) && daterange(${validFrom}::date, ${validTo ?? null}::date) limit 1`.execute(
    db,
  );
  if (rows.length === 0) return;
  throw new AppError('already-exists', {
    detail: {
      vi: 'Tài khoản đã có vai trò này tại đơn vị trong thời gian đó.',
      en: 'The account holds this role at the unit in that time already.',
    },
  });
}
