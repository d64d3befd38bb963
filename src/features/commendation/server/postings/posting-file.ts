import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { assertDossierFile } from '../dossiers/dossier-files.ts';
import { getPosting } from './get-posting.ts';
import type { PostingView } from './posting.schema.ts';
import { getReadablePosting, lockPosting, postingVerbs } from './posting.store.ts';

/** Keeps what proves a posting elsewhere, in the place of an earlier file. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function attachProof(context: ActionContext, id: string, file: Upload): Promise<PostingView> {
  const { db, actor, clock } = context;
  await getReadablePosting(db, actor, id, today(clock));
  assertDossierFile(file);
  await writeOnce(context, 201, async (write) => {
    const posting = await lockPosting(write.db, actor, id, clock);
    const allowed = postingVerbs(actor, posting);
    if (!allowed.includes('attach')) throw new AppError('step-not-allowed', { extra: { allowed } });
    const stored = await storeFile(write, write.files, file);
    await sql`update posting set file_id = ${stored.id} where id = ${id}`.execute(write.db);
    write.audit({
      act: 'posting.attach',
      entity: 'posting',
      entityId: id,
      unitId: posting.unitId,
      after: { fileId: stored.id, name: stored.name },
    });
    write.announce(`posting:${id}`);
    return { ok: true };
  });
  return getPosting(context, id);
}

/** What proves a posting elsewhere. @throws AppError `not-found` */
export async function downloadProof(
  { db, actor, clock, files }: ReadContext,
  id: string,
): Promise<FileReply> {
  const { fileId } = await getReadablePosting(db, actor, id, today(clock));
  if (fileId === null) throw new AppError('not-found');
  const file = await getStoredFile(db, fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
