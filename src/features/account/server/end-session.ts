import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { assertSameSite } from '../../../platform/http/same-site.ts';
import { accountTables } from './account.tables.ts';
import { clearSessionCookie, SESSION_COOKIE } from './cookies.ts';
import { hashSecret } from './secret-hash.ts';

/** Signs out: ends the session of the cookie, if it still is one, and takes the cookie back. */
export async function endSession(context: ActionContext): Promise<void> {
  assertSameSite(context.request, { tokenScopes: null });
  const secret = context.request.cookies[SESSION_COOKIE];
  if (secret !== undefined) await endSessionOf(context.db, context.clock, secret);
  clearSessionCookie(context);
}

/** Ends the session with the cookie `secret`, whoever's it is. */
export async function endSessionOf(db: Db, clock: Clock, secret: string): Promise<void> {
  await accountTables(db)
    .updateTable('loginSession')
    .set({ endedAt: clock.now() })
    .where('tokenHash', '=', hashSecret(secret))
    .where('endedAt', 'is', null)
    .execute();
}

/** Ends all sessions of `accountId`, but for the one with the id `except`. @returns how many */
export async function endSessionsOf(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  accountId: string,
  except: string | null = null,
): Promise<number> {
  let query = accountTables(db)
    .updateTable('loginSession')
    .set({ endedAt: clock.now() })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null);
  if (except !== null) query = query.where('id', '!=', except);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}
