import { sql } from 'kysely';
import type { Subject } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';

/** Somebody with what tells those of one name apart. */
export interface DescribedSubject {
  id: string;
  subject: Subject;
  name: string;
  about: string;
}

/** People with birth and newest position, units with the one above, households with their address. The caller knows that they may be shown. */
export async function describeSubjects(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, DescribedSubject>> {
  if (ids.length === 0) return new Map();
  const asked = [...new Set(ids)];
  const { rows } = await sql<DescribedSubject>`
    select p.id, 'individual' as subject, p.full_name as name,
      concat_ws(' · ', to_char(p.birth_date, 'DD/MM/YYYY'), h.title || ', ' || u.name) as about
    from person p left join lateral (select * from position where person_id = p.id order by valid_from desc limit 1) h on true
      left join unit_now u on u.unit_id = h.unit_id
    where p.id = any(${asked}::uuid[])
    union all
    select u.unit_id, 'collective', u.name, coalesce(a.name, '') from unit_now u left join unit_now a on a.unit_id = u.parent_id
    where u.unit_id = any(${asked}::uuid[])
    union all
    select d.id, 'household', d.head_name, concat_ws(' · ', d.address, u.name) from household d join unit_now u on u.unit_id = d.unit_id
    where d.id = any(${asked}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of units, by key. */
export async function nameUnits(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select unit_id as id, name from unit_now
    where unit_id = any(${[...new Set(ids)]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
