import { type RawBuilder, sql } from 'kysely';
import { mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FindTree, UnitNode, UnitTreeView } from './unit.schema.ts';
import { inScope } from './unit-access.ts';

const ORDER = sql`array_position(array['province', 'department', 'organisation', 'district', 'commune', 'school',
  'enterprise', 'residential-group'], u.kind), u.name collate "vi-x-icu", u.unit_id`;

/**
 * One level of the tree as of a day: the units straight under `parentId`, or without it the highest that the actor may read.
 * Units the actor may not read are left out.
 */
export async function findTree(context: ReadContext, { ngay, parentId }: FindTree): Promise<UnitTreeView> {
  const { db, actor, clock } = context;
  const day = ngay ?? today(clock);
  const level = day === today(clock) ? levelToday(context, parentId) : levelOn(context, day, parentId);
  const { rows } = await level.execute(db);
  return { items: rows, mayCreate: mayAnywhere(actor, 'unit.write') };
}

function levelToday({ actor }: ReadContext, parentId: string | undefined): RawBuilder<UnitNode> {
  const place =
    parentId === undefined
      ? sql`u.path = any(${scopePaths(actor, 'unit.read')}::ltree[])`
      : sql`u.parent_id = ${parentId} and ${inScope(actor, 'unit.read', sql`u.path`)}`;
  return sql<UnitNode>`
    select u.unit_id as id, u.name, u.short_name, u.kind,
      (select count(*) from unit_now c where c.parent_id = u.unit_id and c.active) as child_count
    from unit_now u where u.active and ${place} order by ${ORDER}`;
}

/** Of another day the periods tell; rights are still read from where a unit stands today, `n`. */
function levelOn({ actor }: ReadContext, day: string, parentId: string | undefined): RawBuilder<UnitNode> {
  const mayRead = inScope(actor, 'unit.read', sql`n.path`);
  const holds = (period: string) =>
    sql`daterange(${sql.ref(`${period}.valid_from`)}, ${sql.ref(`${period}.valid_to`)}) @> ${day}::date`;
  const place =
    parentId === undefined
      ? sql`not exists (select from unit_period up join unit_now n on n.unit_id = up.unit_id
          where up.unit_id = u.parent_id and ${holds('up')} and ${mayRead})`
      : sql`u.parent_id = ${parentId}`;
  return sql<UnitNode>`
    select u.unit_id as id, u.name, u.short_name, u.kind,
      (select count(*) from unit_period c where c.parent_id = u.unit_id and ${holds('c')}) as child_count
    from unit_period u join unit_now n on n.unit_id = u.unit_id
    where ${holds('u')} and ${mayRead} and ${place} order by ${ORDER}`;
}
