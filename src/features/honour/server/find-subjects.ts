import { sql } from 'kysely';
import type { Subject } from '../../../law/awards/award.ts';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { searchPattern } from '../../../platform/http/paging.ts';

/** Somebody who may be honoured or proposed, with what tells those of one name apart. */
export interface FoundSubject {
  subject: Subject;
  id: string;
  name: string;
  /** Position and unit, kind of unit, or address. */
  detail: string | null;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  /** The unit it counts for today: of a person the unit of the position. */
  unitId: string;
  unitName: string;
}

export interface SubjectQuery {
  /** Words of the name, code, position or unit; without diacritics. */
  q: string;
  subject?: Subject;
  /** Only below this unit. */
  unitId?: string;
  /** Also by positions and units that have ended: for what was granted in the past. */
  past?: boolean;
  limit?: number;
}

const MOST = 20;

/**
 * People, units and households whom `actor` may propose (`act` at their unit) and who fit the words, so that nobody is entered twice.
 * People stand with each position they hold on `day`, or ever held.
 */
export async function findSubjects(
  db: Db,
  actor: Actor,
  { act, day, ...query }: SubjectQuery & { act: string; day: string },
): Promise<FoundSubject[]> {
  const words = query.q.split(/\s+/).filter((word) => word !== '');
  const paths = scopePaths(actor, act);
  const fits = (text: string) =>
    sql.join(
      words.length === 0
        ? [sql`true`]
        : words.map((word) => sql`${sql.raw(text)} like ${searchPattern(word)}`),
      sql` and `,
    );
  const inside = sql`u.path <@ any(${paths}::ltree[]) ${
    query.unitId === undefined
      ? sql``
      : sql`and u.path <@ (select path from unit_now where unit_id = ${query.unitId})`
  }`;
  const wants = (subject: Subject) => sql`${query.subject === undefined || query.subject === subject}`;
  const past = sql`${query.past === true}`;
  const limit = Math.min(query.limit ?? MOST, MOST);
  const { rows } = await sql<FoundSubject>`
    (select 'individual' as subject, p.id, p.full_name as name, h.title || ', ' || u.name as detail, p.birth_date, p.gender,
        u.unit_id, u.name as unit_name
      from person p join position h on h.person_id = p.id join unit_now u on u.unit_id = h.unit_id
      where ${wants('individual')} and ${inside} and (${past} or (h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})))
        and ${fits("(p.search || ' ' || u.search || ' ' || search_key(h.title))")}
      order by p.full_name collate "vi-x-icu", p.id limit ${limit})
    union all
    (select 'collective', u.unit_id, u.name, a.name, null, null, u.unit_id, u.name
      from unit_now u left join unit_now a on a.unit_id = u.parent_id
      where ${wants('collective')} and ${inside} and (${past} or u.active) and ${fits('u.search')}
      order by u.name collate "vi-x-icu", u.unit_id limit ${limit})
    union all
    (select 'household', d.id, d.head_name, d.address, null, null, u.unit_id, u.name
      from household d join unit_now u on u.unit_id = d.unit_id
      where ${wants('household')} and ${inside} and ${fits('d.search')}
      order by d.head_name collate "vi-x-icu", d.id limit ${limit})`.execute(db);
  return rows;
}
