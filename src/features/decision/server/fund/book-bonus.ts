import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { codeOf } from '../../model/decision-code.ts';
import type { DecisionRecord } from '../decision.store.ts';

const WORDS = {
  grant: 'Tiền thưởng theo Quyết định số',
  correction: 'Chênh lệch tiền thưởng do đính chính theo Quyết định số',
  revocation: 'Thu hồi tiền thưởng theo Quyết định số',
} as const;

/**
 * Writes what a decision that takes effect does to its unit's fund, in the year of its day. Nothing where no money moves.
 * @param sum đồng: spent when positive, returned when negative
 */
export async function bookBonus(
  { db, actor, clock, audit, announce }: WriteContext,
  decision: Pick<DecisionRecord, 'id' | 'unitId' | 'kind' | 'number' | 'symbol' | 'decidedOn'>,
  sum: number,
): Promise<void> {
  if (sum === 0) return;
  const id = newId();
  const kind = sum > 0 ? 'spent' : 'returned';
  const year = Number(decision.decidedOn.slice(0, 4));
  await sql`insert into fund_entry (id, unit_id, year, kind, amount, text, decision_id, on_day, created_by, created_at)
    values (${id}, ${decision.unitId}, ${year}, ${kind}, ${Math.abs(sum)}, ${`${WORDS[decision.kind]} ${codeOf(decision) ?? ''}`.trim()},
      ${decision.id}, ${decision.decidedOn}, ${actor.accountId}, ${clock.now()})`.execute(db);
  audit({
    act: `fund.${kind}`,
    entity: 'fund',
    entityId: id,
    unitId: decision.unitId,
    after: { year, amount: Math.abs(sum), decisionId: decision.id },
  });
  announce(`fund:${decision.unitId}`);
}
