import type pg from 'pg';
import { isConnectionLost } from '../db/errors.ts';

/** "Cannot connect now": one of the few errors on which the job queue tries again, after some seconds, up to a hundred times. */
const TRY_AGAIN = '57P03';

function forQueue(error: unknown): unknown {
  return isConnectionLost(error) && error instanceof Error
    ? Object.assign(error, { code: TRY_AGAIN })
    : error;
}

/** `target` with some members replaced; the others work on `target` itself. */
function withMembers<T extends object>(target: T, members: Record<string | symbol, unknown>): T {
  return new Proxy(target, {
    get(object, name) {
      if (name in members) return members[name];
      const value = Reflect.get(object, name, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

/**
 * The pool as the job queue should see it. The queue notes the end of a job without waiting for it (graphile-worker 0.18), and
 * gives up at once on most errors of a lost connection: the rejection that nobody handles would end the process, and the
 * job would stay locked for hours. With these errors named "cannot connect now" it waits until the database is back.
 */
export function patientPool(pool: pg.Pool): pg.Pool {
  return withMembers(pool, {
    connect(callback?: Parameters<typeof pool.connect>[0]) {
      // The form with a callback is for the queue's listener, which tries again by itself.
      return callback === undefined ? connect() : pool.connect(callback);
    },
  });

  async function connect(): Promise<pg.PoolClient> {
    try {
      const client = await pool.connect();
      const query = (...args: Parameters<typeof client.query>) =>
        Promise.resolve(client.query(...args)).catch((error: unknown) => {
          throw forQueue(error);
        });
      return withMembers(client, { query });
    } catch (error) {
      throw forQueue(error);
    }
  }
}
