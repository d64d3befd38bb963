import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import { DELEGATION_FAULTS, delegationFault, type LendableAssignment } from '../model/delegation.ts';
import type { Role } from '../model/roles.ts';
import { accountTables } from './account.tables.ts';
import type { CreateDelegation } from './delegation.schema.ts';
import { isBorrower } from './find-borrowers.ts';
import { notify } from './notify.ts';

type Lent = LendableAssignment & { role: Role; unitId: string };

/**
 * Lends one of one's own roles to somebody at or below its unit, for a period and with a reason (uỷ quyền). The acts of `NEVER_LENT` do
 * not go with it.
 * @throws AppError `not-found` for a role that is not one's own or a unit or person out of reach, `invalid-input` for what
 * `delegationFault` finds
 */
export async function createDelegation(
  write: WriteContext,
  input: CreateDelegation,
): Promise<{ id: string }> {
  const { db, actor, clock } = write;
  const day = today(clock);
  const assignment = await getAssignment(write, input.assignmentId);
  const unit = await getUnitNow(db, input.unitId ?? assignment.unitId);
  const { validFrom = day, validTo } = input;
  const wish = {
    lenderId: actor.accountId,
    borrowerId: input.accountId,
    path: unit.path,
    validFrom,
    validTo,
    today: day,
  };
  const fault = delegationFault(assignment, wish);
  if (fault === 'not-own' || !unit.active) throw new AppError('not-found');
  if (fault !== null) throw fieldError(DELEGATION_FAULTS[fault].path, DELEGATION_FAULTS[fault]);
  if (!(await isBorrower(db, day, assignment.path, input.accountId))) throw new AppError('not-found');

  const id = newId();
  await accountTables(db)
    .insertInto('roleAssignment')
    .values({
      id,
      accountId: input.accountId,
      role: assignment.role,
      unitId: unit.unitId,
      validFrom,
      validTo,
      delegatedFrom: input.assignmentId,
      reason: input.reason,
      grantedBy: actor.accountId,
      grantedAt: clock.now(),
      revokedAt: null,
      revokedBy: null,
    })
    .execute();
  const after = { role: assignment.role, unitId: unit.unitId, borrower: input.accountId, validFrom, validTo };
  write.audit({
    act: 'delegation.create',
    entity: 'delegation',
    entityId: id,
    unitId: unit.unitId,
    after,
    reason: input.reason,
  });
  await tell(write, input.accountId, id, { role: assignment.role, unitName: unit.name, validFrom, validTo });
  return { id };
}

async function getAssignment({ db }: WriteContext, id: string): Promise<Lent> {
  const { rows } = await sql<Lent>`
    select r.account_id, r.role, r.unit_id, u.path, r.valid_from, r.valid_to, r.delegated_from, r.revoked_at
    from role_assignment r join unit_now u on u.unit_id = r.unit_id where r.id = ${id} for update of r`.execute(
    db,
  );
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0];
}

async function tell(
  write: WriteContext,
  accountId: string,
  id: string,
  { validTo, ...params }: { role: Role; unitName: string; validFrom: string; validTo: string },
): Promise<void> {
  const lastDay = new Date(Date.parse(validTo) - 86_400_000).toISOString().slice(0, 10);
  await notify(write, [
    {
      accountId,
      kind: 'role-lent',
      params: { ...params, lastDay, lender: write.actor.name },
      link: '/ca-nhan?xem=uy-quyen',
      dedupKey: `role-lent:${id}`,
    },
  ]);
}
