import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Begins the text of a statement that runs all the time: each connection then parses and plans it once and keeps it. Only for
 * statements whose best plan does not depend on their values.
 */
export const PREPARED = '/* prepared */';

const names = new Map<string, string>();

/** A text means the same in every connection, so its hash is its name. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

/** Lets the connections of `pool` keep the statements marked with `PREPARED`. @returns the pool */
export function keepPrepared(pool: pg.Pool): pg.Pool {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (config: unknown, ...rest: unknown[]) => unknown;
    const prepared = (config: unknown, ...rest: unknown[]) => {
      if (typeof config !== 'string' || !config.startsWith(PREPARED)) return query(config, ...rest);
      const [values, ...others] = rest;
      return query({ name: nameOf(config), text: config, values }, ...others);
    };
    client.query = prepared as typeof client.query;
  });
  return pool;
}
