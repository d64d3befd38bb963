import { sql } from 'kysely';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { itemInScope } from './demand.store.ts';

export interface LateUnit {
  unitId: string;
  name: string;
  items: { itemId: string; demandId: string; title: string; dueDay: string }[];
  remindedOn: string | null;
}

/**
 * The units with late items of a plan's demands on `day`, by name, each with what it owes.
 * @param demandId of one demand only; null for all of the plan
 */
export async function findLateUnits(
  db: Db,
  actor: Actor,
  planId: string,
  day: string,
  demandId: string | null,
): Promise<LateUnit[]> {
  const { rows } = await sql<LateUnit>`select n.unit_id, n.name,
      json_agg(json_build_object('itemId', i.id, 'demandId', d.id, 'title', d.title, 'dueDay', d.due_day) order by d.due_day, d.id) as items,
      (select max(r.on_day) from demand_reminder r where r.plan_id = ${planId} and r.unit_id = n.unit_id) as reminded_on
    from demand d join demand_item i on i.demand_id = d.id join unit_now n on n.unit_id = i.unit_id
    where d.plan_id = ${planId} and d.state = 'open' and d.due_day < ${day} and i.sent_on is null and i.exempt_reason is null
      and (${demandId}::uuid is null or d.id = ${demandId}) and ${itemInScope(actor)}
    group by n.unit_id, n.name order by n.name collate "vi-x-icu", n.unit_id`.execute(db);
  return rows;
}
