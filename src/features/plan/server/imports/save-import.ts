import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { doubtKey, reviewDoubts } from '../../model/review-doubts.ts';
import { planTables } from '../plan.tables.ts';
import { presentImport } from './get-import.ts';
import { assertOpen, getImportRecord } from './import.store.ts';
import type { DismissedDoubt, SavedImport, SaveImport } from './plan-import.schema.ts';

/**
 * Keeps the corrected plan of an import. Its doubts are found anew from what it says now, whatever the caller thinks of them.
 * @throws AppError `not-found`, `step-not-allowed` when it is not open, `stale-version` with the import as it is now
 */
export async function saveImport(context: WriteContext, id: string, input: SaveImport): Promise<SavedImport> {
  const { db, actor, clock } = context;
  const record = await getImportRecord(db, actor, id, true);
  assertOpen(record);
  if (input.version !== record.version)
    throw new AppError('stale-version', { extra: { current: await presentImport(db, record) } });
  const plan = reviewDoubts(input.plan);
  const now = clock.now();
  const dismissed = stillDismissed(plan, input.dismissed, record.recognised.dismissed, {
    by: actor.name,
    at: now.toISOString(),
  });
  const version = record.version + 1;
  await planTables(db)
    .updateTable('planImport')
    .set({ recognised: JSON.stringify({ plan, dismissed }), version, updatedAt: now })
    .where('id', '=', id)
    .execute();
  context.audit({
    act: 'plan-import.save',
    entity: 'plan-import',
    entityId: id,
    unitId: record.unitId,
    before: summary(record.recognised.plan, record.recognised.dismissed),
    after: summary(plan, dismissed),
  });
  context.announce(`plan-import:${id}`);
  return { plan, dismissed, version, updatedAt: now.toISOString() };
}

/** The doubts that are dismissed now: those of before keep who did it and when; a doubt that is gone is forgotten. */
function stillDismissed(
  plan: RecognisedPlan,
  keys: readonly string[],
  before: readonly DismissedDoubt[],
  now: { by: string; at: string },
): DismissedDoubt[] {
  const open = new Map(plan.doubts.map((doubt) => [doubtKey(plan, doubt), doubt]));
  return [...new Set(keys)].flatMap((key) => {
    const doubt = open.get(key);
    if (doubt === undefined) return [];
    const { code, message, messageEn } = doubt;
    return [before.find((one) => one.key === key) ?? { key, code, message, messageEn, ...now }];
  });
}

function summary(plan: RecognisedPlan, dismissed: readonly DismissedDoubt[]): object {
  return {
    rows: plan.annexes.reduce((sum, { items }) => sum + items.length, 0),
    duties: plan.duties.length,
    doubts: plan.doubts.length,
    dismissed: dismissed.map(({ key }) => key),
  };
}
