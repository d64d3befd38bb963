import { sql } from 'kysely';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { findPlannedSessions } from '../../plan/server/index.ts';
import { lockCouncil } from './council.store.ts';
import { getMeeting } from './get-meeting.ts';
import type { CreateMeeting, MeetingView, UpdateMeeting } from './meeting.schema.ts';
import { lockMeeting } from './meeting.store.ts';

const SESSION = {
  vi: 'Không có phiên họp này trong kế hoạch, hoặc đã có phiên họp được lập từ đó.',
  en: 'The programme has no such session, or a meeting was made of it already.',
};

/**
 * Makes a meeting, free or of a session that the annual programme plans; its agenda then begins with what the programme says.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function createMeeting(
  context: WriteContext,
  councilId: string,
  input: CreateMeeting,
): Promise<MeetingView> {
  const { db, actor, clock } = context;
  const council = await lockCouncil(db, actor, councilId, 'council.write');
  const agenda: string[] = [];
  if (input.planSessionId !== null) {
    const [session] = await findPlannedSessions(db, actor, council.unitId, input.planSessionId);
    const { rows } = await sql`select from meeting where plan_session_id = ${input.planSessionId}
      and state <> 'cancelled'`.execute(db);
    if (session === undefined || rows.length > 0) throw fieldError('planSessionId', SESSION);
    agenda.push(...session.agenda);
  }
  const id = newId();
  await sql`insert into meeting (id, council_id, plan_session_id, title, starts_at, place, form, created_at)
    values (${id}, ${councilId}, ${input.planSessionId}, ${input.title}, ${input.startsAt}, ${input.place}, ${input.form},
      ${clock.now()})`.execute(db);
  const items = agenda.map((title, index) => ({
    id: newId(),
    position: index + 1,
    title: title.slice(0, 1000),
  }));
  await sql`insert into agenda_item (id, meeting_id, position, title) select i.id, ${id}, i.position, i.title
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, position int, title text)
    where i.title <> ''`.execute(db);
  context.audit({
    act: 'meeting.create',
    entity: 'meeting',
    entityId: id,
    unitId: council.unitId,
    after: input,
  });
  context.announce(`council:${councilId}`);
  return getMeeting(context, id);
}

/** Changes title, time, place or form before the meeting. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function updateMeeting(
  context: WriteContext,
  meetingId: string,
  { version, ...input }: UpdateMeeting,
): Promise<MeetingView> {
  const meeting = await lockMeeting(context, meetingId, 'edit', version);
  await sql`update meeting set title = ${input.title}, starts_at = ${input.startsAt}, place = ${input.place}, form = ${input.form},
    version = version + 1 where id = ${meetingId}`.execute(context.db);
  context.audit({
    act: 'meeting.update',
    entity: 'meeting',
    entityId: meetingId,
    unitId: meeting.council.unitId,
    before: { title: meeting.title, startsAt: meeting.startsAt.toISOString(), place: meeting.place },
    after: input,
  });
  context.announce(`meeting:${meetingId}`);
  return getMeeting(context, meetingId);
}

/** Writes what the chair concludes. @throws as `updateMeeting` */
export async function concludeMeeting(
  context: WriteContext,
  meetingId: string,
  { version, conclusion }: { version: number; conclusion: string },
): Promise<MeetingView> {
  const meeting = await lockMeeting(context, meetingId, 'conclude', version);
  await sql`update meeting set conclusion = ${conclusion || null}, version = version + 1 where id = ${meetingId}`.execute(
    context.db,
  );
  context.audit({
    act: 'meeting.update',
    entity: 'meeting',
    entityId: meetingId,
    unitId: meeting.council.unitId,
    before: { conclusion: meeting.conclusion },
    after: { conclusion },
  });
  context.announce(`meeting:${meetingId}`);
  return getMeeting(context, meetingId);
}
