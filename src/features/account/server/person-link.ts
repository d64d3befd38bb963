import { sql } from 'kysely';
import { scopePaths } from '../../../platform/auth/actor.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';

/**
 * An account may be tied to a person who has or had a position where the actor administers accounts: what the person is responsible for
 * then shows as the account's own.
 * @throws AppError `invalid-input` for anybody else
 */
export async function assertLinkablePerson(
  { db, actor }: WriteContext,
  personId: string | null,
): Promise<void> {
  if (personId === null) return;
  const { rows } = await sql`
    select from position p join unit_now u on u.unit_id = p.unit_id
    where p.person_id = ${personId} and u.path <@ any(${scopePaths(actor, 'account.write')}::ltree[]) limit 1`.execute(
    db,
  );
  if (rows.length > 0) return;
  const words = {
    vi: 'Không tìm thấy người này trong phạm vi quản trị của bạn.',
    en: 'There is no such person where you administer accounts.',
  };
  throw fieldError('personId', words);
}
