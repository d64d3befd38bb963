import { type RawBuilder, sql } from 'kysely';
import { unseen } from '../../../platform/db/prepared.ts';

/**
 * SQL query: what `award_sum` has of all units at and below `roots` (paths of `unit_now`), as (id, kind, year, award, subject, n), many
 * rows of the same. `id` is the award, or of one root each unit right below it and the root for what is its own, of several each root.
 */
export function awardSums(rows: 'award' | 'unit', roots: readonly string[]): RawBuilder<unknown> {
  const units = sql`(select array_agg(subpath(r.path, -1)::text::uuid) from unnest(${unseen(roots, 'ltree')}) r(path))`;
  const columns = sql`s.kind, s.year, s.award, s.subject, s.n`;
  if (rows === 'award')
    return sql`select s.award as id, ${columns} from award_sum s where s.unit_id = any(${units}::uuid[])`;
  if (roots.length !== 1)
    return sql`select s.unit_id::text as id, ${columns} from award_sum s where s.unit_id = any(${units}::uuid[])`;
  return sql`select p.unit_id::text as id, ${columns} from (
      select unit_id, false as alone from unit_now where parent_id = any(${units}::uuid[]) union all select unnest(${units}::uuid[]), true) p
    join award_sum s on s.unit_id = p.unit_id and (s.own or not p.alone)`;
}
