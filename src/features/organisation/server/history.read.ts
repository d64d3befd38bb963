import type { Db } from '../../../platform/db/database.ts';
import type { HistoryEntryView } from './fields.schema.ts';

const MAX_ENTRIES = 200;

/** The newest entries of the audit trail about these things. */
export async function findHistory(
  db: Db,
  about: readonly { entity: string; ids: readonly string[] }[],
): Promise<HistoryEntryView[]> {
  const rows = await db
    .selectFrom('auditEntry')
    .select(['seq', 'at', 'actorName', 'act', 'reason', 'before', 'after'])
    .where((eb) =>
      eb.or(
        about
          .filter(({ ids }) => ids.length > 0)
          .map(({ entity, ids }) => eb.and([eb('entity', '=', entity), eb('entityId', 'in', [...ids])])),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(MAX_ENTRIES)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
