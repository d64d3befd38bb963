import { sql } from 'kysely';
import type { Subject } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';

/** Somebody the system knows, with every unit where a position is or was held; a household with its unit. */
export interface KnownHolder {
  id: string;
  subject: Exclude<Subject, 'collective'>;
  name: string;
  birthDate: string | null;
  held: readonly HeldPosition[];
}

export interface HeldPosition {
  unitId: string;
  path: string;
  from: string | null;
  to: string | null;
}

/** Of one name more than these are not told apart by anything a register says. */
const MOST_NAMESAKES = 200;

/**
 * People and households of these names (`search_key` of the whole name), or of these keys, below the unit with `path`.
 * @returns by `search_key` of the name; those asked for by key also by it
 */
export async function findHolders(
  db: Db,
  path: string,
  {
    people,
    households,
    ids,
  }: { people: readonly string[]; households: readonly string[]; ids: readonly string[] },
): Promise<Map<string, KnownHolder[]>> {
  const { rows } = await sql<KnownHolder & { key: string }>`
    with person_row as (
      select k.key, p.id, p.full_name, p.birth_date from unnest(${people}::text[]) k(key)
        cross join lateral (select p.id, p.full_name, p.birth_date from person p
          where search_key(p.full_name) = k.key and exists (select from position h join unit_now u on u.unit_id = h.unit_id
            where h.person_id = p.id and u.path <@ ${path}::ltree) limit ${MOST_NAMESAKES}) p
      union all
      select p.id::text, p.id, p.full_name, p.birth_date from person p where p.id = any(${ids}::uuid[])
    )
    select r.key, r.id, 'individual' as subject, r.full_name as name, r.birth_date, held.positions as held
    from person_row r cross join lateral (
      select json_agg(json_build_object('unitId', u.unit_id, 'path', u.path::text, 'from', h.valid_from, 'to', h.valid_to)
        order by h.valid_from desc) as positions
      from position h join unit_now u on u.unit_id = h.unit_id where h.person_id = r.id and u.path <@ ${path}::ltree) held
    where held.positions is not null
    union all
    select d.key, d.id, 'household', d.head_name, null,
      json_build_array(json_build_object('unitId', u.unit_id, 'path', u.path::text, 'from', null, 'to', null))
    from (select search_key(head_name) as key, h.* from household h where search_key(head_name) = any(${households}::text[])
      union all select h.id::text, h.* from household h where h.id = any(${ids}::uuid[])) d
      join unit_now u on u.unit_id = d.unit_id and u.path <@ ${path}::ltree`.execute(db);
  const found = new Map<string, KnownHolder[]>();
  for (const { key, ...holder } of rows) {
    const same = found.get(key);
    if (same === undefined) found.set(key, [holder]);
    else same.push(holder);
  }
  return found;
}

/** A grant that somebody of a row may hold already. */
export interface AskedGrant {
  row: number;
  subjectId: string;
  award: string;
  year: number;
}

export interface HeldGrant {
  row: number;
  subjectId: string;
  basis: string;
  decisionNumber: string | null;
  decidedOn: string;
}

/** The honours in force of the same subject, award and year as what is asked for, in one query. */
export async function findHeldGrants(db: Db, asked: readonly AskedGrant[]): Promise<HeldGrant[]> {
  if (asked.length === 0) return [];
  const { rows } = await sql<HeldGrant>`
    select k.row, k.subject_id, h.basis, h.decision_number, h.decided_on
    from unnest(${asked.map(({ row }) => row)}::int[], ${asked.map(({ subjectId }) => subjectId)}::uuid[],
      ${asked.map(({ award }) => award)}::text[], ${asked.map(({ year }) => year)}::int[]) k(row, subject_id, award, year)
    join honour h on coalesce(h.person_id, h.collective_id, h.household_id) = k.subject_id and h.award = k.award and h.year = k.year
      and h.status <> 'revoked'`.execute(db);
  return rows;
}
