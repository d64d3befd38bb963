import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { recordDocument, renderDocument } from '../../../document/server/index.ts';
import { wasCounted } from '../../model/vote-life.ts';
import { getMeeting } from '../get-meeting.ts';
import { getVote } from '../get-vote.ts';
import type { MeetingDocumentInput, MeetingView } from '../meeting.schema.ts';
import { lockMeeting } from '../meeting.store.ts';
import { findParts } from '../vote-items.ts';
import { composeMeeting } from './compose-meeting.ts';

const MESSAGES = {
  reason: {
    vi: 'Đã có bản trước. Hãy nêu nội dung đính chính để lập bản mới.',
    en: 'There is an earlier version. Say what the new one corrects.',
  },
} as const;

/**
 * Files a document of a meeting in the library as a draft: numbering, signing and sending follow there. Made again it is a new version
 * that says what it corrects; the earlier one stays. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for a correction without its reason
 */
export async function makeMeetingDocument(
  context: ActionContext,
  meetingId: string,
  { kind: sort, reason }: MeetingDocumentInput,
): Promise<MeetingView> {
  const documentId = await context.write(async (write) => {
    const { db } = write;
    const record = await lockMeeting(write, meetingId, sort === 'invitation' ? 'invitation' : 'records');
    const meeting = await getMeeting(write, meetingId);
    const counted = meeting.agenda.flatMap(({ votes }) => votes.filter(({ state }) => wasCounted(state)));
    const votes = [];
    for (const { id } of counted)
      votes.push({ ...(await getVote(write, id)), lists: await findParts(db, id) });
    const { rows } = await sql<{
      version: number;
    }>`select coalesce(max(version), 0)::int + 1 as version from meeting_document
      where meeting_id = ${meetingId} and kind = ${sort}`.execute(db);
    const version = rows[0]?.version;
    if (version === undefined) throw new AppError('internal-error');
    const corrects = version > 1 && sort !== 'invitation';
    if (corrects && reason === undefined) throw fieldError('reason', MESSAGES.reason);
    const correction = corrects ? (reason ?? null) : null;
    const official = composeMeeting(sort, {
      ...{ meeting, votes, correction },
      legalBasis: record.council.legalBasis,
    });
    const made = await recordDocument(write, {
      unitId: record.council.unitId,
      official,
      source: { entity: 'meeting', entityId: meetingId },
    });
    await sql`insert into meeting_document (meeting_id, document_id, kind, version, reason, created_at)
      values (${meetingId}, ${made.documentId}, ${sort}, ${version}, ${correction}, ${write.clock.now()})`.execute(
      db,
    );
    write.audit({
      act: 'meeting.document',
      entity: 'meeting',
      entityId: meetingId,
      unitId: record.council.unitId,
      after: { kind: sort, version, documentId: made.documentId },
      reason: correction,
    });
    write.announce(`meeting:${meetingId}`);
    return made.documentId;
  });
  await renderDocument(context, documentId);
  return getMeeting(context, meetingId);
}
