import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { newSecret } from '../../../platform/ids.ts';
import { DEVICE_DAYS } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';
import { hashSecret } from './secret-hash.ts';

/** Whether the browser with the device cookie `secret` has signed in to the account `login` within the last months. */
export async function isKnownDevice(
  db: Db,
  clock: Clock,
  secret: string | undefined,
  login: string,
): Promise<boolean> {
  if (secret === undefined) return false;
  const device = await accountTables(db)
    .selectFrom('knownDevice')
    .innerJoin('account', 'account.id', 'knownDevice.accountId')
    .select('knownDevice.accountId')
    .where('knownDevice.tokenHash', '=', hashSecret(secret))
    .where('knownDevice.seenAt', '>', new Date(clock.now().getTime() - DEVICE_DAYS * 86_400_000))
    .where('account.login', '=', login)
    .executeTakeFirst();
  return device !== undefined;
}

/**
 * Remembers that a browser signed in to `accountId`. A cookie the browser made up itself is never taken over.
 * @returns the device cookie to set
 */
export async function rememberDevice(
  tx: Tx,
  clock: Clock,
  secret: string | undefined,
  accountId: string,
): Promise<string> {
  const tables = accountTables(tx);
  const isOurs =
    secret !== undefined &&
    (await tables
      .selectFrom('knownDevice')
      .select('accountId')
      .where('tokenHash', '=', hashSecret(secret))
      .executeTakeFirst()) !== undefined;
  const kept = isOurs ? secret : newSecret();
  await tables
    .insertInto('knownDevice')
    .values({ tokenHash: hashSecret(kept), accountId, seenAt: clock.now() })
    .onConflict((conflict) =>
      conflict.columns(['tokenHash', 'accountId']).doUpdateSet({ seenAt: clock.now() }),
    )
    .execute();
  return kept;
}
