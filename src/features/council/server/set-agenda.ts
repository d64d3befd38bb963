import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getMeeting } from './get-meeting.ts';
import type { Agenda, AttendanceInput, MeetingView } from './meeting.schema.ts';
import { findAttendees, lockMeeting } from './meeting.store.ts';

const MESSAGES = {
  unknown: { vi: 'Không còn mục này trong chương trình.', en: 'This point is no longer on the agenda.' },
  used: {
    vi: 'Không bỏ được mục đã có tài liệu hoặc cuộc bỏ phiếu.',
    en: 'A point with papers or votes cannot be left out.',
  },
  voting: {
    vi: 'Đang bỏ phiếu: chỉ sửa được thành viên dự họp sau khi cuộc bỏ phiếu kết thúc.',
    en: 'A vote is open: change attendance when it is over.',
  },
  member: { vi: 'Không có thành viên này.', en: 'There is no such member.' },
  twice: { vi: 'Đã ghi ở một dòng trên.', en: 'This stands in a line above already.' },
} as const;

/** Writes the whole agenda: points in their order. @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` */
export async function setAgenda(
  context: WriteContext,
  meetingId: string,
  { items, version }: Agenda,
): Promise<MeetingView> {
  const { db } = context;
  const meeting = await lockMeeting(context, meetingId, 'agenda', version);
  const { rows } = await sql<{ id: string; title: string; used: boolean }>`select a.id, a.title,
      exists (select from agenda_paper where agenda_item_id = a.id) or exists (select from vote where agenda_item_id = a.id) as used
    from agenda_item a where a.meeting_id = ${meetingId} order by a.position`.execute(db);
  const known = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set(items.map(({ id }) => id));
  const wrong = items.findIndex(({ id }) => id !== null && !known.has(id));
  const fault = (path: string, what: keyof typeof MESSAGES) => fieldError(path, MESSAGES[what]);
  if (wrong >= 0) throw fault(`items.${wrong}.id`, 'unknown');
  const twice = repeated(items.map(({ id }) => id ?? null));
  if (twice >= 0) throw fault(`items.${twice}.id`, 'twice');
  const left = rows.filter(({ id }) => !kept.has(id));
  if (left.some(({ used }) => used)) throw fault('items', 'used');
  await sql`delete from agenda_item where id = any(${left.map(({ id }) => id)}::uuid[])`.execute(db);
  const values = items.map(({ id, ...item }, index) => ({
    id: id ?? newId(),
    position: index + 1,
    ...item,
  }));
  await sql`insert into agenda_item (id, meeting_id, position, title, presenter, note)
    select i.id, ${meetingId}, i.position, i.title, i.presenter, i.note
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as i(id uuid, position int, title text, presenter text, note text)
    on conflict (id) do update set position = excluded.position, title = excluded.title, presenter = excluded.presenter,
      note = excluded.note`.execute(db);
  await sql`update meeting set version = version + 1 where id = ${meetingId}`.execute(db);
  context.audit({
    act: 'meeting.agenda',
    entity: 'meeting',
    entityId: meetingId,
    unitId: meeting.council.unitId,
    before: { items: rows.map(({ title }) => title) },
    after: { items: items.map(({ title }) => title) },
  });
  context.announce(`meeting:${meetingId}`);
  return getMeeting(context, meetingId);
}

/** Notes who is there. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for somebody who is no member */
export async function setAttendance(
  context: WriteContext,
  meetingId: string,
  { entries }: AttendanceInput,
): Promise<MeetingView> {
  const { db, clock } = context;
  const meeting = await lockMeeting(context, meetingId, 'attendance');
  const members = new Set((await findAttendees(db, meeting)).map(({ id }) => id));
  const wrong = entries.findIndex(({ memberId }) => !members.has(memberId));
  if (wrong >= 0) throw fieldError(`entries.${wrong}.memberId`, MESSAGES.member);
  const twice = repeated(entries.map(({ memberId }) => memberId));
  if (twice >= 0) throw fieldError(`entries.${twice}.memberId`, MESSAGES.twice);
  // Who may vote must not change under an open vote: a member and his substitute would both have a ballot.
  const { rows: open } = await sql`select from vote v join agenda_item a on a.id = v.agenda_item_id
    where a.meeting_id = ${meetingId} and v.state = 'open' limit 1`.execute(db);
  if (open.length > 0) throw new AppError('step-not-allowed', { detail: MESSAGES.voting });
  const values = entries.map(({ memberId, state }) => ({ member_id: memberId, state }));
  await sql`insert into attendance (meeting_id, member_id, state, noted_at)
    select ${meetingId}, e.member_id, e.state, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as e(member_id uuid, state text)
    on conflict (meeting_id, member_id) do update set state = excluded.state, noted_at = excluded.noted_at`.execute(
    db,
  );
  context.audit({
    act: 'meeting.attendance',
    entity: 'meeting',
    entityId: meetingId,
    unitId: meeting.council.unitId,
    after: { entries },
  });
  context.announce(`meeting:${meetingId}`);
  return getMeeting(context, meetingId);
}

/** The first place of `ids` that names what an earlier one does, or -1; null names nothing. */
function repeated(ids: readonly (string | null)[]): number {
  return ids.findIndex((id, index) => id !== null && ids.indexOf(id) < index);
}
