import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import { baseOf, presentCount } from '../model/attendance.ts';
import { quorumWords } from '../model/vote-result.ts';
import type { MeetingView } from './meeting.schema.ts';
import { findAttendees, getReadableMeeting, meetingVerbs } from './meeting.store.ts';

/** A meeting: who is there, its agenda with papers and votes, its documents. @throws AppError `not-found` */
export async function getMeeting(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  meetingId: string,
): Promise<MeetingView> {
  const meeting = await getReadableMeeting(db, actor, meetingId);
  const [attendees, agenda, documents] = await Promise.all([
    findAttendees(db, meeting),
    sql<MeetingView['agenda'][number]>`select a.id, a.title, a.presenter, a.note,
        coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) order by p.added_at)
          from agenda_paper p join stored_file f on f.id = p.file_id where p.agenda_item_id = a.id), '[]') as papers,
        coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title, 'mode', v.mode, 'state', v.state,
            'items', (select count(*) from vote_item i where i.vote_id = v.id),
            'passed', (select count(*) from vote_item i where i.vote_id = v.id and i.passed)) order by v.created_at)
          from vote v where v.agenda_item_id = a.id), '[]') as votes
      from agenda_item a where a.meeting_id = ${meetingId} order by a.position`.execute(db),
    sql<
      Omit<MeetingView['documents'][number], 'createdAt'> & { createdAt: Date }
    >`select document_id as id, kind, version, reason, created_at
      from meeting_document where meeting_id = ${meetingId} order by created_at desc, version desc`.execute(
      db,
    ),
  ]);
  const { council, ...rest } = meeting;
  const members = baseOf(attendees).length;
  const present = presentCount(attendees);
  return {
    ...rest,
    councilId: council.id,
    councilName: council.name,
    unitId: council.unitId,
    unitName: council.unitName,
    startsAt: meeting.startsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    quorum: {
      present,
      members,
      percent: council.quorumPercent,
      reached: quorumWords(present, members, council.quorumPercent).reached,
    },
    attendance: attendees.map(({ id, name, role, office, votes, substituteOf, state }) => ({
      memberId: id,
      ...{ name, role, office, votes, substituteOf, state },
    })),
    agenda: agenda.rows,
    documents: documents.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    mine: attendees.find(({ personId }) => personId === actor.personId)?.id ?? null,
    allowed: meetingVerbs(actor, meeting),
  };
}
