import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { getStoredFile, storeFile } from '../../../platform/files/store-file.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../platform/http/route.ts';
import { refuseUnknown } from '../../../platform/http/upload.ts';
import { getMeeting } from './get-meeting.ts';
import type { MeetingView } from './meeting.schema.ts';
import { getReadableMeeting, lockMeeting } from './meeting.store.ts';

/** Greatest size of a paper in bytes. */
export const MAX_PAPER_BYTES = 20 * 1024 * 1024;

async function meetingOf(db: Db, itemId: string): Promise<string> {
  const { rows } = await sql<{
    meetingId: string;
  }>`select meeting_id from agenda_item where id = ${itemId}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return rows[0].meetingId;
}

/** Adds a paper to a point of the agenda. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for an empty file or one that no office keeps */
export async function addPaper(context: WriteContext, itemId: string, file: Upload): Promise<MeetingView> {
  const { db, clock } = context;
  const meeting = await lockMeeting(context, await meetingOf(db, itemId), 'agenda');
  refuseUnknown(file);
  const { id, name } = await storeFile(context, context.files, file);
  await sql`insert into agenda_paper (agenda_item_id, file_id, added_at) values (${itemId}, ${id}, ${clock.now()})`.execute(
    db,
  );
  context.audit({
    act: 'meeting.paper',
    entity: 'meeting',
    entityId: meeting.id,
    unitId: meeting.council.unitId,
    after: { itemId, fileId: id, name },
  });
  context.announce(`meeting:${meeting.id}`);
  return getMeeting(context, meeting.id);
}

/** Takes a paper off the agenda; its bytes stay in the file store. @throws AppError `not-found`, `step-not-allowed` */
export async function removePaper(
  context: WriteContext,
  itemId: string,
  fileId: string,
): Promise<MeetingView> {
  const meeting = await lockMeeting(context, await meetingOf(context.db, itemId), 'agenda');
  const { rows } = await sql`delete from agenda_paper where agenda_item_id = ${itemId} and file_id = ${fileId}
    returning file_id`.execute(context.db);
  if (rows.length === 0) throw new AppError('not-found');
  context.audit({
    act: 'meeting.remove-paper',
    entity: 'meeting',
    entityId: meeting.id,
    unitId: meeting.council.unitId,
    before: { itemId, fileId },
  });
  context.announce(`meeting:${meeting.id}`);
  return getMeeting(context, meeting.id);
}

/** A paper of the agenda; PDF opens in the browser, also on a phone. @throws AppError `not-found` */
export async function downloadPaper(
  { db, actor, files }: ReadContext,
  itemId: string,
  fileId: string,
): Promise<FileReply> {
  await getReadableMeeting(db, actor, await meetingOf(db, itemId));
  const { rows } =
    await sql`select from agenda_paper where agenda_item_id = ${itemId} and file_id = ${fileId}`.execute(db);
  if (rows.length === 0) throw new AppError('not-found');
  const { name, mediaType, sha256 } = await getStoredFile(db, fileId);
  const disposition = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return { name, mediaType, body: files.stream(sha256), disposition };
}
