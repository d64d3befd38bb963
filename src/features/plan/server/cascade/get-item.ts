import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { demandStatus } from '../../model/cascade/demand-status.ts';
import { getItemRecord, itemVerbs } from './demand.store.ts';
import type { DemandItemView } from './demand-item.schema.ts';

/** One unit's part of a demand, with its evidence. @throws AppError `not-found` */
export async function getItem(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  itemId: string,
): Promise<DemandItemView> {
  const found = await getItemRecord(db, actor, itemId);
  const { demand, plan } = found;
  const { unitPath: _, ...item } = found.item;
  const day = today(clock);
  const [evidence, plans] = await Promise.all([
    sql<
      DemandItemView['evidence'][number] & { addedAt: Date }
    >`select f.id, f.name, f.media_type, f.size, df.added_at, a.name as added_by
      from demand_file df join stored_file f on f.id = df.file_id join account a on a.id = df.added_by
      where df.item_id = ${itemId} and df.removed_at is null order by df.added_at, f.id`.execute(db),
    sql<{ id: string; title: string }>`select id, title from plan
      where unit_id = ${item.unitId} and year = ${demand.year} and state in ('issued', 'closed') order by signed_on, id limit 20`.execute(
      db,
    ),
  ]);
  return {
    ...item,
    status: demandStatus(item, demand.dueDay, day),
    demand: {
      title: demand.title,
      kind: demand.kind,
      dueDay: demand.dueDay,
      planId: plan.id,
      planTitle: plan.title,
      planUnitName: plan.unitName,
    },
    planTitle: plans.rows.find(({ id }) => id === item.planId)?.title ?? null,
    evidence: evidence.rows.map((file) => ({ ...file, addedAt: file.addedAt.toISOString() })),
    ownPlans: plans.rows,
    today: day,
    allowed: itemVerbs(actor, found),
  };
}
