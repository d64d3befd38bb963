import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { refuseUnknown } from '../../../../platform/http/upload.ts';
import { refuseStep } from '../plan.store.ts';
import { cascadeTables } from './cascade.tables.ts';
import { getItemRecord, itemVerbs, lockItem } from './demand.store.ts';
import type { DemandItemView } from './demand-item.schema.ts';
import { getItem } from './get-item.ts';

/** Keeps a file as evidence of what a unit sent. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` when empty or nothing that offices keep */
export async function attachItemFile(
  context: WriteContext,
  itemId: string,
  file: Upload,
): Promise<DemandItemView> {
  const { db, actor, clock } = context;
  const found = await lockAttachable(context, itemId);
  refuseUnknown(file);
  const { id, name } = await storeFile(context, context.files, file);
  await cascadeTables(db)
    .insertInto('demandFile')
    .values({ itemId, fileId: id, addedBy: actor.accountId, addedAt: clock.now(), removedAt: null })
    .execute();
  context.audit({
    act: 'demand-item.attach',
    entity: 'demand-item',
    entityId: itemId,
    unitId: found.item.unitId,
    after: { fileId: id, name },
  });
  context.announce(`plan:${found.plan.id}`);
  return getItem(context, itemId);
}

/** Takes a file off; its bytes stay, since the history tells of it. @throws AppError `not-found`, `step-not-allowed` */
export async function detachItemFile(
  context: WriteContext,
  itemId: string,
  fileId: string,
): Promise<DemandItemView> {
  const found = await lockAttachable(context, itemId);
  const { rows } = await sql<{ name: string }>`update demand_file df set removed_at = ${context.clock.now()}
    from stored_file f where df.item_id = ${itemId} and df.file_id = ${fileId} and df.removed_at is null and f.id = df.file_id
    returning f.name`.execute(context.db);
  if (rows[0] === undefined) throw new AppError('not-found');
  context.audit({
    act: 'demand-item.detach',
    entity: 'demand-item',
    entityId: itemId,
    unitId: found.item.unitId,
    before: { fileId, name: rows[0].name },
  });
  context.announce(`plan:${found.plan.id}`);
  return getItem(context, itemId);
}

async function lockAttachable(context: WriteContext, itemId: string) {
  const found = await lockItem(context.db, context.actor, itemId);
  const allowed = itemVerbs(context.actor, found);
  if (!allowed.includes('attach')) refuseStep(allowed);
  return found;
}

/** An evidence file, for whoever may read the item. @throws AppError `not-found` */
export async function downloadItemFile(
  { db, actor, files }: ReadContext,
  itemId: string,
  fileId: string,
): Promise<FileReply> {
  await getItemRecord(db, actor, itemId);
  const { rows } = await sql`select from demand_file where item_id = ${itemId} and file_id = ${fileId}
    and removed_at is null`.execute(db);
  if (rows.length === 0) throw new AppError('not-found');
  const file = await getStoredFile(db, fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
