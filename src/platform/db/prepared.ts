import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

/**
 * Begins the text of a statement that runs all the time: each connection then parses and plans it once and keeps it. Only for
 * statements whose best plan does not depend on their values.
 */
export const PREPARED = '/* prepared */';

/**
 * `values` as an array (for `any(…)`) that the planner takes as it comes, so that a prepared statement keeps one plan for all values.
 * Where it sees the values it plans anew each time, in hope of something better.
 */
export function unseen(values: readonly string[], type: 'uuid' | 'ltree'): RawBuilder<unknown> {
  return sql`(select ${values}::${sql.raw(type)}[])::${sql.raw(type)}[]`;
}

/** A connection keeps each statement's plan until it closes; filters of lists could make statements without end. */
const KEPT_AT_MOST = 500;

const names = new Map<string, string>();

/** A text means the same in every connection, so its hash is its name. Statements beyond the first so many have none. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= KEPT_AT_MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

/** What a connection is asked: under a name, if `text` is marked with `PREPARED`, and so kept. */
export function asQuery(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = text.startsWith(PREPARED) ? nameOf(text) : undefined;
  return { ...(name !== undefined && { name }), text, values: [...values] };
}
