import { sql } from 'kysely';
import { isWithin, mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import type { FindPeople, PeopleListView, PersonRow } from './person.schema.ts';
import { inScope, inUnseenScope } from './unit-access.ts';
import { findUnitPath } from './unit-lookup.ts';

/** The people the actor may read: filtered, sorted by name, one page of them. */
export async function findPeople(context: ReadContext, query: FindPeople): Promise<PeopleListView> {
  const { actor } = context;
  const isBelowTop = scopePaths(actor, 'person.read').every((path) => path.includes('.'));
  const { items, total } = await (query.q || isBelowTop ? findAmongFew : findAmongMany)(context, query);
  return {
    items,
    total,
    page: query.page,
    size: query.size,
    mayCreate: mayAnywhere(actor, 'person.write'),
  };
}

type Found = Pick<PeopleListView, 'items' | 'total'>;

/** Where the people are few, finding them is the work: they are found once, for the page and for the count. */
async function findAmongFew(context: ReadContext, query: FindPeople): Promise<Found> {
  const found = query.q
    ? sql`select p.id, p.full_name from person p where ${await peopleWhere(context, query)}`
    : sql`select distinct h.person_id as id, h.person_name as full_name ${await holders(context, query, inUnseenScope)}`;
  // How best to search depends on the words; how best to list does not.
  const prepared = sql.raw(query.q ? '' : PREPARED);
  const direction = sql.raw(sortOf(query.sort).direction);
  const { rows } = await sql<PersonRow & { total: number; id: string | null }>`${prepared}
    with found as materialized (${found}),
    page as (select id, full_name from found
      order by full_name collate "vi-x-icu" ${direction}, id ${unseenPage(query)})
    select c.total, p.id, p.full_name, p.code, p.birth_date, ${heldToday(context)} as positions
    from (select count(*)::int as total from found) c left join (page join person p on p.id = page.id) on true
    order by page.full_name collate "vi-x-icu" ${direction}, page.id`.execute(context.db);
  const items = rows.filter(({ id }) => id !== null).map(({ total: _, ...row }) => row);
  return { items, total: rows[0]?.total ?? 0 };
}

/** Where they are many, the index of names leads to the page without looking at the others. */
async function findAmongMany(context: ReadContext, query: FindPeople): Promise<Found> {
  const where = await peopleWhere(context, query);
  const [page, count] = await Promise.all([
    sql<PersonRow>`select p.id, p.full_name, p.code, p.birth_date, ${heldToday(context)} as positions
      from person p where ${where} order by p.full_name collate "vi-x-icu" ${sql.raw(sortOf(query.sort).direction)}, p.id
      limit ${query.size} offset ${offsetOf(query)}`.execute(context.db),
    sql<{ total: number }>`select count(*) as total from person p where ${where}`.execute(context.db),
  ]);
  return { items: page.rows, total: count.rows[0]?.total ?? 0 };
}

type Reader = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/** Which people `p` a list shows. */
export async function peopleWhere(context: Reader, query: Pick<FindPeople, 'q' | 'unitId' | 'now'>) {
  const conditions = [sql`p.id in (select h.person_id ${await holders(context, query)})`];
  for (const word of query.q?.split(/\s+/) ?? [])
    if (word !== '') conditions.push(sql`p.search like ${searchPattern(word)}`);
  return sql.join(conditions, sql` and `);
}

/** The positions `h` by which a list shows people, words aside, as a `from` clause. */
async function holders(
  { db, actor, clock }: Reader,
  query: Pick<FindPeople, 'unitId' | 'now'>,
  inReach = inScope,
) {
  const day = today(clock);
  // Inside a unit that one may read as a whole its path is the only condition.
  const wanted = query.unitId === undefined ? null : ((await findUnitPath(db, query.unitId)) ?? 'none');
  const covered = wanted !== null && scopePaths(actor, 'person.read').some((root) => isWithin(wanted, root));
  const scope = covered ? sql`u.path <@ ${wanted}::ltree` : inReach(actor, 'person.read', sql`u.path`);
  const also = covered || wanted === null ? sql`` : sql`and u.path <@ ${wanted}::ltree`;
  const holding = query.now
    ? sql`and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})`
    : sql``;
  return sql`from position h join unit_now u on u.unit_id = h.unit_id where ${scope} ${also} ${holding}`;
}

/** The positions that person `p` holds today in units the actor may read, as JSON. */
export function heldToday({ actor, clock }: Pick<ReadContext, 'actor' | 'clock'>) {
  const day = today(clock);
  return sql`coalesce((
    select json_agg(json_build_object('unitId', h.unit_id, 'unitName', u.name, 'title', h.title, 'isHead', h.is_head)
      order by h.is_head desc, h.valid_from)
    from position h join unit_now u on u.unit_id = h.unit_id
    where h.person_id = p.id and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
      and ${inUnseenScope(actor, 'person.read', sql`u.path`)}), '[]'::json)`;
}
