import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import { rolesInForce } from './roles-in-force.ts';
import type { MeView } from './session.schema.ts';

/** Who is signed in, what they may do, and how many notifications wait. */
export async function getMe({ db, actor, clock }: ReadContext): Promise<MeView> {
  const tables = accountTables(db);
  const account = await tables
    .selectFrom('account')
    .select(['id', 'login', 'name', 'language', 'email', 'personId', 'passwordChangedAt'])
    .select([
      sql<boolean>`must_change_password and not exists (
        select from login_session s where s.id = ${actor.sessionId} and s.single_sign_on)`.as(
        'mustChangePassword',
      ),
      sql<boolean>`totp_secret is not null`.as('secondFactor'),
      sql<number>`cardinality(recovery_hashes)`.as('recoveryCodesLeft'),
    ])
    .where('id', '=', actor.accountId)
    .executeTakeFirst();
  if (account === undefined) throw new AppError('not-found');
  const { unread } = await tables
    .selectFrom('notification')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('accountId', '=', actor.accountId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    account: { ...account, passwordChangedAt: account.passwordChangedAt.toISOString() },
    roles: await rolesInForce(db, today(clock), actor.accountId),
    acts: [...new Set(actor.grants.flatMap((grant) => [...grant.acts]))].sort(),
    unread,
  };
}
