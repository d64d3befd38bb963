import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { findEarlier, getImportRecord, type ImportRecord, importVerbs } from './import.store.ts';
import type { ImportView } from './plan-import.schema.ts';

/** An import with its document and what was recognised in it. @throws AppError `not-found` */
export async function getImport(context: { db: Db; actor: Actor }, id: string): Promise<ImportView> {
  return presentImport(context.db, await getImportRecord(context.db, context.actor, id));
}

/** What the API answers for `record`. */
export async function presentImport(db: Db, record: ImportRecord): Promise<ImportView> {
  return {
    id: record.id,
    unitId: record.unitId,
    unitName: record.unitName,
    fileName: record.fileName,
    fileId: record.fileId,
    fileSize: record.fileSize,
    state: record.state,
    planId: record.planId,
    by: record.by,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    version: record.version,
    plan: record.recognised.plan,
    dismissed: record.recognised.dismissed,
    source: record.source,
    earlier: await findEarlier(db, record.unitId, record.fileSha256, record.id),
    allowed: importVerbs(record),
  };
}
