import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { DemandView } from './demand.schema.ts';
import { demandVerbs, getDemandRecord, itemInScope, STATUS_COUNTS, statusOn } from './demand.store.ts';

/** A demand with how its units stand, as far as the reader sees them. @throws AppError `not-found` */
export async function getDemand(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  demandId: string,
): Promise<DemandView> {
  const { demand, plan } = await getDemandRecord(db, actor, demandId);
  const day = today(clock);
  const { rows } = await sql<{ counts: DemandView['counts'] }>`select ${STATUS_COUNTS} as counts from (
      select ${statusOn(day)} as status from demand_item i join demand d on d.id = i.demand_id
      join unit_now n on n.unit_id = i.unit_id where i.demand_id = ${demandId} and ${itemInScope(actor)}) s`.execute(
    db,
  );
  const [counted] = rows;
  if (counted === undefined) throw new Error('counting answered no row');
  return {
    ...demand,
    planTitle: plan.title,
    planUnitName: plan.unitName,
    counts: counted.counts,
    today: day,
    allowed: demandVerbs(actor, plan, demand),
  };
}
