import { type RawBuilder, sql } from 'kysely';
import { type Actor, isWithin, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { ComparisonQuery } from './comparison.schema.ts';

export type Filters = Pick<ComparisonQuery, 'unit' | 'award' | 'subject'>;

/** SQL: more conditions of what a row `alias` is of. */
export const narrow = ({ award, subject }: Filters, alias = 'x'): RawBuilder<unknown> => {
  const of = sql.raw(alias);
  return sql`${award === undefined ? sql`` : sql`and ${of}.award = ${award}`}
    ${subject === undefined ? sql`` : sql`and ${of}.subject = ${subject}`}`;
};

/** The subtrees to count: those where the actor reads registrations and dossiers, narrowed to `unit`. */
export async function rootsOf(
  { db, actor }: { db: ReadContext['db']; actor: Actor },
  unit: string | undefined,
): Promise<string[]> {
  const dossiers = scopePaths(actor, 'dossier.read');
  const scope = scopePaths(actor, 'registration.read').filter((path) =>
    dossiers.some((root) => isWithin(path, root)),
  );
  if (unit === undefined) return scope;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unit}`.execute(db);
  const path = rows[0]?.path;
  if (path === undefined) return [];
  return scope.some((root) => isWithin(path, root)) ? [path] : scope.filter((root) => isWithin(root, path));
}

/** The year of today. */
export const thisYear = (clock: ReadContext['clock']) => Number(today(clock).slice(0, 4));
