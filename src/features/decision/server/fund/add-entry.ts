import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { FundKind } from '../../model/fund.ts';
import type { AddEntry, FundView } from './fund.schema.ts';
import { getFundUnit } from './fund.store.ts';
import { getFund } from './get-fund.ts';

/** Notes a source of the fund or what is set aside. Lines are only added, never changed. @throws AppError `not-found` */
export async function addFundEntry(context: WriteContext, entry: AddEntry): Promise<FundView> {
  const { db, actor, clock } = context;
  await getFundUnit(db, actor, 'fund.write', entry.unitId);
  const id = newId();
  await sql`insert into fund_entry (id, unit_id, year, kind, amount, text, on_day, created_by, created_at)
    values (${id}, ${entry.unitId}, ${entry.year}, ${entry.kind}, ${entry.amount}, ${entry.text}, ${entry.onDay}, ${actor.accountId},
      ${clock.now()})`.execute(db);
  const { unitId, ...after } = entry;
  context.audit({ act: 'fund.add', entity: 'fund', entityId: id, unitId, after });
  context.announce(`fund:${unitId}`);
  return getFund(context, { unit: unitId, year: entry.year });
}

const WRONG = {
  vi: 'Không hủy được dòng này: dòng do quyết định ghi, hoặc đã được hủy.',
  en: 'This line cannot be taken back: a decision wrote it, or it was taken back already.',
};

/**
 * Takes a mistaken line back by one against it; both stay to be seen.
 * @throws AppError `not-found`, `step-not-allowed` for a line of a decision or one that was taken back
 */
export async function reverseFundEntry(
  context: WriteContext,
  entryId: string,
  reason: string,
): Promise<FundView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{
    unitId: string;
    year: number;
    kind: FundKind;
    amount: number;
    decisionId: string | null;
    settled: boolean;
  }>`select e.unit_id, e.year, e.kind, e.amount::float8 as amount, e.decision_id, (e.reverses_id is not null
      or exists (select from fund_entry r where r.reverses_id = e.id)) as settled
    from fund_entry e where e.id = ${entryId}`.execute(db);
  const [entry] = rows;
  if (entry === undefined) throw new AppError('not-found');
  await getFundUnit(db, actor, 'fund.write', entry.unitId);
  if (entry.decisionId !== null || entry.settled)
    throw new AppError('step-not-allowed', { detail: WRONG, extra: { allowed: [] } });
  const id = newId();
  // Two at once: the second one is not taken, since `reverses_id` is unique.
  const { rows: made } =
    await sql`insert into fund_entry (id, unit_id, year, kind, amount, text, on_day, created_by, created_at, reverses_id)
    values (${id}, ${entry.unitId}, ${entry.year}, ${entry.kind}, ${entry.amount}, ${`Hủy: ${reason}`}, ${today(clock)},
      ${actor.accountId}, ${clock.now()}, ${entryId}) on conflict (reverses_id) do nothing returning id`.execute(
      db,
    );
  if (made.length === 0) throw new AppError('step-not-allowed', { detail: WRONG, extra: { allowed: [] } });
  context.audit({
    act: 'fund.reverse',
    entity: 'fund',
    entityId: id,
    unitId: entry.unitId,
    before: { entry: entryId, amount: entry.amount },
    reason,
  });
  context.announce(`fund:${entry.unitId}`);
  return getFund(context, { unit: entry.unitId, year: entry.year });
}
