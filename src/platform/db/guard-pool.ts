import type pg from 'pg';

/**
 * Keeps a connection that breaks (database restarted) from ending the process: the pool drops it and opens another.
 * @returns the pool
 */
export function guardPool(pool: pg.Pool, onError: (error: Error) => void = () => undefined): pg.Pool {
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
