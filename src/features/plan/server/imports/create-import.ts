import { createHash } from 'node:crypto';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { claimKey, idempotencyKeyOf, keepAnswer } from '../../../../platform/http/idempotency.ts';
import { parseInput } from '../../../../platform/http/parse.ts';
import type { Upload } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/ids.ts';
import { reviewDoubts } from '../../model/review-doubts.ts';
import { planTables } from '../plan.tables.ts';
import type { PlanWithSource } from '../read-plan.ts';
import { findEarlier, getImportUnit } from './import.store.ts';
import { type CreatedImport, uploadFields } from './plan-import.schema.ts';
import { readUpload } from './read-upload.ts';

/**
 * Reads an uploaded plan, keeps the file and opens a draft of it to be corrected.
 * @throws AppError `file-unreadable`, `not-found` for a unit where the actor may not write plans
 */
export async function createImport(context: ActionContext, file: Upload): Promise<CreatedImport> {
  const { db, actor, settings, language, request, reply } = context;
  const fields = parseInput(uploadFields, file.fields, language);
  const unitId = await getImportUnit(db, actor, fields.unitId);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  if (fields.ifEarlier === 'tell') {
    const earlier = await findEarlier(db, unitId, sha256);
    if (earlier.length > 0) {
      void reply.status(200);
      return { importId: null, earlier };
    }
  }
  const read = await readUpload(file.bytes, settings);
  const key = idempotencyKeyOf(request);
  return context.write(async (tx) => {
    const kept = key === null ? null : await claimKey(tx.db, actor.accountId, key, request);
    if (kept !== null) return kept as CreatedImport;
    const answer = await keepImport(tx, { unitId, sha256, file, read });
    if (key !== null) await keepAnswer(tx.db, actor.accountId, key, 201, answer);
    return answer;
  });
}

async function keepImport(
  context: WriteContext,
  { unitId, sha256, file, read }: { unitId: string; sha256: string; file: Upload; read: PlanWithSource },
): Promise<CreatedImport> {
  const { db, actor, clock } = context;
  const id = newId();
  const earlier = await findEarlier(db, unitId, sha256);
  const stored = await storeFile(context, context.files, file);
  if (stored.sha256 !== sha256) throw new AppError('internal-error');
  await planTables(db)
    .insertInto('planImport')
    .values({
      id,
      unitId,
      accountId: actor.accountId,
      fileId: stored.id,
      fileSha256: sha256,
      fileName: stored.name,
      recognised: JSON.stringify({ plan: reviewDoubts(read.plan), dismissed: [] }),
      source: JSON.stringify(read.source),
      planId: null,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  context.audit({
    act: 'plan-import.create',
    entity: 'plan-import',
    entityId: id,
    unitId,
    after: {
      fileName: stored.name,
      sha256,
      rows: read.plan.annexes.reduce((sum, { items }) => sum + items.length, 0),
    },
  });
  return { importId: id, earlier };
}
