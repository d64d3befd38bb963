import { sql } from 'kysely';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FindTree, UnitNode, UnitTreeView } from './unit.schema.ts';
import { inScope } from './unit-access.ts';

/**
 * One level of the tree as of a day: the units straight under `parentId`, or without it the highest that the actor may read.
 * Units the actor may not read are left out.
 */
export async function findTree(context: ReadContext, { ngay, parentId }: FindTree): Promise<UnitTreeView> {
  const { db, actor, clock } = context;
  const day = ngay ?? today(clock);
  const mayRead = inScope(actor, 'unit.read', sql`n.path`);
  const holds = (alias: string) =>
    sql`${sql.ref(`${alias}.valid_from`)} <= ${day} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${day})`;
  const place =
    parentId === undefined
      ? sql`not exists (select from unit_period up join unit_now n on n.unit_id = up.unit_id
          where up.unit_id = u.parent_id and ${holds('up')} and ${mayRead})`
      : sql`u.parent_id = ${parentId}`;
  const { rows } = await sql<UnitNode>`
    select u.unit_id as id, u.name, u.short_name, u.kind,
      (select count(*) from unit_period c where c.parent_id = u.unit_id and ${holds('c')}) as child_count
    from unit_period u join unit_now n on n.unit_id = u.unit_id
    where ${holds('u')} and ${mayRead} and ${place}
    order by array_position(array['province', 'department', 'organisation', 'district', 'commune', 'school', 'enterprise',
      'residential-group'], u.kind), u.name collate "vi-x-icu", u.unit_id`.execute(db);
  return { items: rows, mayCreate: mayAnywhere(actor, 'unit.write') };
}
