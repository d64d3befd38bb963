import { type RawBuilder, sql } from 'kysely';
import { isWithin, mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import {
  COUNTED_AT_MOST,
  cappedTotal,
  hasAnyWord,
  hasWords,
  offsetOf,
  sortOf,
  unseenPage,
} from '../../../platform/http/paging.ts';
import { coversTree } from './covers-tree.ts';
import type { FindPeople, PeopleListView, PersonRow } from './person.schema.ts';
import { inScope, inUnseenScope } from './unit-access.ts';
import { findUnitPath } from './unit-lookup.ts';

/** The people the actor may read: filtered, sorted by name, one page of them. */
export async function findPeople(context: ReadContext, query: FindPeople): Promise<PeopleListView> {
  const { actor } = context;
  const isBelowTop = scopePaths(actor, 'person.read').every((path) => path.includes('.'));
  const few = query.q || isBelowTop ? await findAmongFew(context, query) : null;
  return {
    ...(few === null || few.more ? await findAmongMany(context, query, few) : few),
    page: query.page,
    size: query.size,
    mayCreate: mayAnywhere(actor, 'person.write'),
  };
}

type Found = Pick<PeopleListView, 'items' | 'total' | 'more'>;

/**
 * Where the people are few, finding them is the work: they are found once, for the page and for the count. With `more` they were too many
 * for that, and these are not the first ones.
 */
async function findAmongFew(context: ReadContext, query: FindPeople): Promise<Found> {
  const held = await holding(context, query, 'prepared');
  const found = query.q
    ? withWords(whoHolds(context, query, held), query.q)
    : sql`select distinct h.person_id as id, h.person_name as full_name ${holders(held)}`;
  const direction = sql.raw(sortOf(query.sort).direction);
  const { rows } = await sql<PersonRow & { counted: number; id: string | null }>`${sql.raw(PREPARED)}
    with found as materialized (${found} limit ${sql.lit(COUNTED_AT_MOST + 1)}),
    page as (select id, full_name from found
      order by full_name collate "vi-x-icu" ${direction}, id ${unseenPage(query)})
    select c.counted, p.id, p.full_name, p.code, p.birth_date, ${heldToday(context)} as positions
    from (select count(*)::int as counted from found) c left join (page join person p on p.id = page.id) on true
    order by page.full_name collate "vi-x-icu" ${direction}, page.id`.execute(context.db);
  const items = rows.filter(({ id }) => id !== null).map(({ counted: _, ...row }) => row);
  return { items, ...cappedTotal(rows[0]?.counted ?? 0) };
}

/**
 * People `p` whose name and code have the words of `q` between them: all of them the name, of which there are few where people are many; or
 * at least one of them the code.
 */
function withWords(where: RawBuilder<boolean>, q: string): RawBuilder<unknown> {
  return sql`select p.id, p.full_name from person p
      where ${where} and search_key(p.full_name) in (select k.name from personal_name k where ${hasWords(sql`k.name`, q)})
    union all select p.id, p.full_name from person p
      where ${where} and ${hasAnyWord(sql`search_key(p.code)`, q)} and ${hasWords(sql`p.search`, q)}
        and not ${hasWords(sql`search_key(p.full_name)`, q)}`;
}

/** Where they are many, the index of names leads to the page without looking at the others; `counted` where that is known. */
async function findAmongMany(
  context: ReadContext,
  query: FindPeople,
  counted: Omit<Found, 'items'> | null,
): Promise<Found> {
  const where = await peopleWhere(context, query);
  const [{ rows }, { total, more }] = await Promise.all([
    sql<PersonRow>`select p.id, p.full_name, p.code, p.birth_date, ${heldToday(context)} as positions
      from person p where ${where} order by p.full_name collate "vi-x-icu" ${sql.raw(sortOf(query.sort).direction)}, p.id
      limit ${sql.lit(query.size)} offset ${offsetOf(query)}`.execute(context.db),
    counted ?? countMany(context, where),
  ]);
  return { items: rows, total, more };
}

async function countMany({ db }: ReadContext, where: RawBuilder<boolean>): Promise<Omit<Found, 'items'>> {
  const { rows } = await sql<{ counted: number }>`select count(*)::int as counted
    from (select from person p where ${where} limit ${sql.lit(COUNTED_AT_MOST + 1)}) c`.execute(db);
  return cappedTotal(rows[0]?.counted ?? 0);
}

type Reader = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/** Which people `p` a list shows, told from each of them. */
export async function peopleWhere(
  context: Reader,
  query: Pick<FindPeople, 'q' | 'unitId' | 'now'>,
): Promise<RawBuilder<boolean>> {
  const held = await holding(context, query);
  return sql<boolean>`${whoHolds(context, query, held)} and ${hasWords(sql`p.search`, query.q ?? '')}`;
}

/** The condition that person `p` holds one of the positions. */
function whoHolds({ clock }: Reader, { now }: Pick<FindPeople, 'now'>, held: Holding): RawBuilder<boolean> {
  if (!held.everywhere) return sql<boolean>`p.id in (select h.person_id ${holders(held)})`;
  return now ? sql<boolean>`p.held @> ${today(clock)}::date` : sql<boolean>`not isempty(p.held)`;
}

interface Holding {
  /** The actor reads every unit, and asks for none: where a position is held does not matter. */
  everywhere: boolean;
  where: RawBuilder<unknown>;
  when: RawBuilder<unknown>;
}

/** Which positions `h`, in units `u`, a list shows people by. */
async function holding(
  { db, actor, clock }: Reader,
  query: Pick<FindPeople, 'unitId' | 'now'>,
  prepared?: 'prepared',
): Promise<Holding> {
  const day = today(clock);
  const scope = scopePaths(actor, 'person.read');
  // Inside a unit that one may read as a whole its path is the only condition.
  const wanted = query.unitId === undefined ? null : ((await findUnitPath(db, query.unitId)) ?? 'none');
  const covered = wanted !== null && scope.some((root) => isWithin(wanted, root));
  const inReach = prepared === undefined ? inScope : inUnseenScope;
  const also = covered || wanted === null ? sql`` : sql`and u.path <@ ${wanted}::ltree`;
  return {
    everywhere: wanted === null && (await coversTree(db, scope)),
    where: covered
      ? sql`u.path <@ ${wanted}::ltree`
      : sql`${inReach(actor, 'person.read', sql`u.path`)} ${also}`,
    when: query.now ? sql`and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})` : sql``,
  };
}

/** Those positions as a `from` clause. */
function holders({ where, when }: Holding): RawBuilder<unknown> {
  return sql`from position h join unit_now u on u.unit_id = h.unit_id where ${where} ${when}`;
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
