import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';

/** Serialises whatever may take an administrator away, so that two cannot remove each other at the same moment. */
export const LOCK_KEY = 7_830_131;

/**
 * Called before a change that could take an administrator away; `check` after it.
 * @returns a function that fails when a unit at the top of the tree that had an administrator has none left: an enabled account with
 * the role of its own, in force and without an end
 */
export async function guardLastAdministrator({ db, clock }: WriteContext): Promise<() => Promise<void>> {
  await sql`select pg_advisory_xact_lock(${LOCK_KEY})`.execute(db);
  const administered = async () => {
    const { rows } = await sql<{ unitId: string }>`
      select distinct r.unit_id from role_assignment r
      join unit_now u on u.unit_id = r.unit_id join account a on a.id = r.account_id
      where nlevel(u.path) = 1 and r.role = 'administrator' and r.revoked_at is null and r.delegated_from is null
        and r.valid_from <= ${today(clock)} and r.valid_to is null and a.disabled_at is null`.execute(db);
    return new Set(rows.map(({ unitId }) => unitId));
  };
  const before = await administered();
  return async () => {
    const left = await administered();
    if ([...before].every((unitId) => left.has(unitId))) return;
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Đây là quản trị cuối cùng. Hãy giao vai trò quản trị không thời hạn cho một tài khoản khác trước.',
        en: 'This is the last administrator. Give the administrator role without an end to another account first.',
      },
      extra: { allowed: [] },
    });
  };
}
