import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { UnitView } from './unit.schema.ts';

const MAX_POSITIONS = 200;

type PeriodView = UnitView['periods'][number];
type PositionView = UnitView['positions'][number];
type SuccessionView = UnitView['successions'][number];

/** All periods of a unit in order of time, each with its parent under the name of the period's first day. */
export async function findPeriods(db: Db, unitId: string): Promise<PeriodView[]> {
  const { rows } = await sql<
    Omit<PeriodView, 'parent'> & { parentId: string | null; parentName: string | null }
  >`
    select p.valid_from, p.valid_to, p.name, p.short_name, p.kind, p.parent_id, up.name as parent_name
    from unit_period p
    left join unit_period up on up.unit_id = p.parent_id and up.valid_from <= p.valid_from
      and (up.valid_to is null or up.valid_to > p.valid_from)
    where p.unit_id = ${unitId} order by p.valid_from`.execute(db);
  return rows.map(({ parentId, parentName, ...period }) => ({
    ...period,
    parent: parentId === null ? null : { id: parentId, name: parentName ?? '–' },
  }));
}

/** The first day of what unit `u` is on `day`, or was last before it. */
export function periodStart(day: string): RawBuilder<string | null> {
  return sql`(select max(v.valid_from) from unit_period v where v.unit_id = u.unit_id and v.valid_from <= ${day})`;
}

/** What the unit hangs under on a day, from the root down; names of units above one's own are public, their pages are not. */
export async function findBreadcrumb(
  db: Db,
  actor: Actor,
  unitId: string,
  day: string,
): Promise<UnitView['path']> {
  const { rows } = await sql<{ id: string; name: string; path: string }>`
    with recursive up as (
      select parent_id as id, 1 as depth from unit_period
      where unit_id = ${unitId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
      union all
      select p.parent_id, up.depth + 1 from up join unit_period p on p.unit_id = up.id
      where p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
    )
    select p.unit_id as id, p.name, n.path from up
    join unit_period p on p.unit_id = up.id and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
    join unit_now n on n.unit_id = p.unit_id
    order by up.depth desc`.execute(db);
  return rows.map(({ id, name, path }) => ({ id, name, visible: mayAt(actor, 'unit.read', path) }));
}

/** Who held a position in the unit on a day; `headsOnly` for those who may not read people. */
export async function findPositions(
  db: Db,
  unitId: string,
  day: string,
  headsOnly: boolean,
): Promise<PositionView[]> {
  const { rows } = await sql<PositionView>`
    select h.person_id, p.full_name, h.title, h.is_head, h.valid_from, h.valid_to
    from position h join person p on p.id = h.person_id
    where h.unit_id = ${unitId} and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
      ${headsOnly ? sql`and h.is_head` : sql``}
    order by h.is_head desc, p.full_name collate "vi-x-icu", h.id
    limit ${MAX_POSITIONS}`.execute(db);
  return rows;
}

/** The mergers, splits and dissolutions the unit took part in, newest first; units are named as of the day before or of it. */
export async function findSuccessions(db: Db, unitId: string): Promise<SuccessionView[]> {
  const { rows } = await sql<SuccessionView>`
    select s.id, s.kind, s.on_day, s.basis, s.note,
      coalesce(json_agg(json_build_object('id', n.unit_id, 'name', coalesce(p.name, n.name)) order by coalesce(p.name, n.name) collate "vi-x-icu")
        filter (where o.side = 'from'), '[]') as "from",
      coalesce(json_agg(json_build_object('id', n.unit_id, 'name', coalesce(p.name, n.name)) order by coalesce(p.name, n.name) collate "vi-x-icu")
        filter (where o.side = 'to'), '[]') as "to"
    from succession_unit mine
    join succession s on s.id = mine.succession_id
    join succession_unit o on o.succession_id = s.id
    join unit_now n on n.unit_id = o.unit_id
    left join unit_period p on p.unit_id = o.unit_id
      and daterange(p.valid_from, p.valid_to) @> (s.on_day - case o.side when 'from' then 1 else 0 end)
    where mine.unit_id = ${unitId}
    group by s.id order by s.on_day desc, s.id desc`.execute(db);
  return rows;
}
