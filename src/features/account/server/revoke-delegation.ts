import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Role } from '../model/roles.ts';
import { accountTables } from './account.tables.ts';
import { notify } from './notify.ts';

interface Ended {
  accountId: string;
  lenderId: string;
  role: Role;
  unitId: string;
  unitName: string;
}

/**
 * Ends the lending of a role at once: by who lent it, or given back by who borrowed it. Administrators use `revokeRole`.
 * @throws AppError `not-found` for anybody else's, or one that was ended already
 */
export async function revokeDelegation(write: WriteContext, id: string): Promise<void> {
  const { db, actor, clock } = write;
  const { rows } = await sql<Ended>`
    select d.account_id, r.account_id as lender_id, d.role, d.unit_id, u.name as unit_name
    from role_assignment d join role_assignment r on r.id = d.delegated_from join unit_now u on u.unit_id = d.unit_id
    where d.id = ${id} and d.revoked_at is null and ${actor.accountId} in (d.account_id, r.account_id)
    for update of d`.execute(db);
  const [ended] = rows;
  if (ended === undefined) throw new AppError('not-found');
  const { accountId, lenderId, role, unitId, unitName } = ended;
  await accountTables(db)
    .updateTable('roleAssignment')
    .set({ revokedAt: clock.now(), revokedBy: actor.accountId })
    .where('id', '=', id)
    .execute();
  const before = { role, unitId, borrower: accountId };
  write.audit({ act: 'delegation.revoke', entity: 'delegation', entityId: id, unitId, before });
  await notify(write, [
    {
      accountId: actor.accountId === accountId ? lenderId : accountId,
      kind: 'role-lent-ended',
      params: { role, unitName },
      link: '/ca-nhan?xem=uy-quyen',
      dedupKey: `role-lent-ended:${id}`,
    },
  ]);
}
