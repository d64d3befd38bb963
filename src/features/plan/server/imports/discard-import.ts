import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { planTables } from '../plan.tables.ts';
import { presentImport } from './get-import.ts';
import { assertOpen, getImportRecord } from './import.store.ts';

/**
 * Puts an import aside for good; the file stays for the trail.
 * @throws AppError `not-found`, `step-not-allowed` when it is not open, `stale-version`
 */
export async function discardImport(
  context: WriteContext,
  id: string,
  input: { version: number },
): Promise<{ id: string; state: 'discarded' }> {
  const { db, actor, clock } = context;
  const record = await getImportRecord(db, actor, id, true);
  assertOpen(record);
  if (input.version !== record.version)
    throw new AppError('stale-version', { extra: { current: await presentImport(db, record) } });
  await planTables(db)
    .updateTable('planImport')
    .set({ state: 'discarded', version: record.version + 1, updatedAt: clock.now() })
    .where('id', '=', id)
    .execute();
  context.audit({
    act: 'plan-import.discard',
    entity: 'plan-import',
    entityId: id,
    unitId: record.unitId,
    before: { state: 'open' },
    after: { state: 'discarded' },
  });
  context.announce(`plan-import:${id}`);
  return { id, state: 'discarded' };
}
