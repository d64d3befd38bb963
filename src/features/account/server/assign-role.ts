import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import type { Role } from '../model/roles.ts';
import type { AssignRole } from './account.schema.ts';
import { accountTables } from './account.tables.ts';
import { getSeenAccount } from './account-scope.ts';
import { notify } from './notify.ts';

interface Assignment {
  role: Role;
  unitId: string;
  validFrom: string;
  validTo: string | null;
  reason: string | null;
}

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
  const unit = await getUnitNow(write.db, input.unitId);
  if (!mayAt(write.actor, 'account.write', unit.path)) throw new AppError('not-found');
  if (!unit.active) {
    const words = { vi: 'Đơn vị này không còn hoạt động.', en: 'This unit is no longer active.' };
    throw fieldError('unitId', words);
  }
  const assignment: Assignment = {
    role: input.role,
    unitId: input.unitId,
    validFrom: input.validFrom ?? today(write.clock),
    validTo: input.validTo ?? null,
    reason: input.reason || null,
  };
  assertPeriod(write, assignment);
  await assertNotHeld(write, accountId, assignment);
  const id = await insertAssignment(write, accountId, assignment);
  const params = { role: input.role, unitName: unit.name };
  await notify(write, [
    { accountId, kind: 'role-assigned', params, link: '/ca-nhan', dedupKey: `role-assigned:${id}` },
  ]);
  return { id };
}

/** Writes and audits an assignment that was judged already. @returns its key */
export async function insertAssignment(
  { db, actor, clock, audit }: Pick<Write, 'db' | 'actor' | 'clock' | 'audit'>,
  accountId: string,
  { reason, ...after }: Assignment,
): Promise<string> {
  const id = newId();
  await accountTables(db)
    .insertInto('roleAssignment')
    .values({
      id,
      accountId,
      ...after,
      delegatedFrom: null,
      reason,
      grantedBy: actor.accountId,
      grantedAt: clock.now(),
      revokedAt: null,
      revokedBy: null,
    })
    .execute();
  audit({
    act: 'account.assign-role',
    entity: 'account',
    entityId: accountId,
    unitId: after.unitId,
    after,
    reason,
  });
  return id;
}

function assertPeriod({ clock }: WriteContext, { validFrom, validTo }: Assignment): void {
  if (validTo === null) return;
  if (validTo <= validFrom) {
    const words = { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the first day.' };
    throw fieldError('validTo', words);
  }
  if (validTo <= today(clock)) {
    throw fieldError('validTo', { vi: 'Thời hạn này đã qua.', en: 'This period is over already.' });
  }
}

/** The account's row is locked, so two requests at once cannot both find nothing. */
async function assertNotHeld(
  { db }: WriteContext,
  accountId: string,
  { role, unitId, validFrom, validTo }: Assignment,
): Promise<void> {
  const { rows } = await sql`
    select from role_assignment where account_id = ${accountId} and role = ${role} and unit_id = ${unitId}
      and revoked_at is null and delegated_from is null
      and daterange(valid_from, valid_to) && daterange(${validFrom}::date, ${validTo}::date) limit 1`.execute(
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
