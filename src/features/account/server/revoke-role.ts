import { sql } from 'kysely';
import { scopePaths } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Role } from '../model/roles.ts';
import { accountTables } from './account.tables.ts';
import { guardLastAdministrator } from './last-administrator.ts';

interface Revoked {
  role: Role;
  unitId: string;
  validFrom: string;
  validTo: string | null;
}

/**
 * Takes a role away at once; what was lent from it ends with it.
 * @throws AppError `not-found` for one that is out of reach or over, `step-not-allowed` for the last administrator's
 */
export async function revokeRole(
  write: WriteContext,
  { id, assignmentId }: { id: string; assignmentId: string },
  reason: string | undefined,
): Promise<void> {
  const { db, actor, clock } = write;
  const checkAdministrators = await guardLastAdministrator(write);
  const { rows } = await sql<Revoked>`
    select r.role, r.unit_id, r.valid_from, r.valid_to from role_assignment r join unit_now u on u.unit_id = r.unit_id
    where r.id = ${assignmentId} and r.account_id = ${id} and r.revoked_at is null
      and u.path <@ any(${scopePaths(actor, 'account.write')}::ltree[]) for update of r`.execute(db);
  const [before] = rows;
  if (before === undefined) throw new AppError('not-found');
  await accountTables(db)
    .updateTable('roleAssignment')
    .set({ revokedAt: clock.now(), revokedBy: actor.accountId })
    .where('id', '=', assignmentId)
    .execute();
  await checkAdministrators();
  const { unitId } = before;
  write.audit({
    act: 'account.revoke-role',
    entity: 'account',
    entityId: id,
    unitId,
    before,
    reason: reason || null,
  });
}
