import type { Write } from '../../../platform/db/unit-of-work.ts';
import { searchText } from '../model/search-text.ts';
import { organisationTables } from './organisation.tables.ts';

/**
 * Keeps what a spelling in documents of `nearUnitId` and of the units below it means, as a person confirmed it; it replaces
 * what was kept before. No units: forgets it. The caller has checked the right to import there.
 */
export async function rememberAlias(
  write: Pick<Write, 'db' | 'actor' | 'clock' | 'audit'>,
  { nearUnitId, text, unitIds }: { nearUnitId: string; text: string; unitIds: readonly string[] },
): Promise<void> {
  const tables = organisationTables(write.db);
  const spelling = searchText(text);
  if (spelling === '') return;
  const removed = await tables
    .deleteFrom('unitAlias')
    .where('nearUnitId', '=', nearUnitId)
    .where('spelling', '=', spelling)
    .returning('unitId')
    .execute();
  const before = removed.map(({ unitId }) => unitId).sort();
  const after = [...new Set(unitIds)].sort();
  if (after.length > 0) {
    await tables
      .insertInto('unitAlias')
      .values(
        after.map((unitId) => ({
          nearUnitId,
          spelling,
          unitId,
          confirmedBy: write.actor.accountId,
          confirmedAt: write.clock.now(),
        })),
      )
      .execute();
  }
  if (before.join() === after.join()) return;
  write.audit({
    act: 'unit.alias',
    entity: 'unit',
    entityId: nearUnitId,
    unitId: nearUnitId,
    before: before.length === 0 ? null : { spelling: text, unitIds: before },
    after: { spelling: text, unitIds: after },
  });
}
