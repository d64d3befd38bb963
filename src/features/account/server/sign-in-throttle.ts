import { createHash } from 'node:crypto';
import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { reserveAttempt, returnAttempt, type ThrottleRule, type ThrottleState } from '../model/throttle.ts';
import { accountTables } from './account.tables.ts';

/** A count of failures: what is counted, and how many may fail. */
export interface ThrottleCount {
  key: string;
  rule: ThrottleRule;
}

/** The count of `parts` under `rule`; only a hash is kept, so that the table holds no name and no address. */
export function throttleCount(rule: ThrottleRule, ...parts: string[]): ThrottleCount {
  return { key: createHash('sha256').update(JSON.stringify(parts)).digest('hex'), rule };
}

/**
 * Takes one attempt of each count, in a transaction of its own: it stays taken whatever becomes of the attempt.
 * When one count is full nothing is taken of the others, so refused attempts do not use up what belongs to others.
 * @throws AppError `too-many-requests` with the seconds to wait
 */
export async function reserveAttempts(db: Db, clock: Clock, counts: readonly ThrottleCount[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { key, rule } of counts) {
      const reservation = reserveAttempt(rule, await lockState(tx, key, clock), clock.now());
      if (!reservation.granted) throw tooMany(reservation.retryAfterSeconds);
      await accountTables(tx)
        .updateTable('signInThrottle')
        .set(reservation.next)
        .where('key', '=', key)
        .execute();
    }
  });
}

/** Gives the attempts back: they did not fail. */
export async function returnAttempts(tx: Tx, clock: Clock, counts: readonly ThrottleCount[]): Promise<void> {
  for (const { key } of counts) {
    const state = returnAttempt(await lockState(tx, key, clock));
    await accountTables(tx).updateTable('signInThrottle').set(state).where('key', '=', key).execute();
  }
}

/** Forgets all failures of a count. */
export async function forgetFailures(tx: Tx, { key }: ThrottleCount): Promise<void> {
  await accountTables(tx).deleteFrom('signInThrottle').where('key', '=', key).execute();
}

/** The row of `key`, made if it is new and locked until the transaction ends: attempts at once stand in line. */
async function lockState(tx: Tx, key: string, clock: Clock): Promise<ThrottleState> {
  const tables = accountTables(tx);
  await tables
    .insertInto('signInThrottle')
    .values({ key, failures: 0, windowBegan: clock.now(), blockedUntil: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tables
    .selectFrom('signInThrottle')
    .select(['failures', 'windowBegan', 'blockedUntil'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function tooMany(retryAfter: number): AppError {
  const minutes = Math.ceil(retryAfter / 60);
  return new AppError('too-many-requests', {
    extra: { retryAfter },
    detail: {
      vi: `Đã sai quá nhiều lần. Hãy đợi ${minutes} phút rồi thử lại.`,
      en: `Too many failed attempts. Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again.`,
    },
  });
}
