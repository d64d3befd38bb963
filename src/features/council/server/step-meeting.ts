import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { notifyPeople } from '../../account/server/index.ts';
import { baseOf, presentCount } from '../model/attendance.ts';
import { MEETING_LIFE, type MeetingNeed } from '../model/meeting-life.ts';
import { quorumWords } from '../model/vote-result.ts';
import { getMeeting } from './get-meeting.ts';
import type { MeetingStepInput, MeetingView } from './meeting.schema.ts';
import { findAttendees, lockMeeting, type MeetingRecord } from './meeting.store.ts';

const MESSAGES = {
  'no-open-vote': {
    vi: 'Còn cuộc bỏ phiếu chưa kết thúc. Hãy kết thúc hoặc hủy trước.',
    en: 'A vote is still open. Close or cancel it first.',
  },
  minutes: { vi: 'Hãy lập biên bản phiên họp trước.', en: 'Make the minutes first.' },
  reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
} as const;

/** Moves a meeting on. @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for what the step needs */
export async function stepMeeting(
  context: WriteContext,
  meetingId: string,
  { step, version, reason }: MeetingStepInput,
): Promise<MeetingView> {
  const { db, clock } = context;
  const meeting = await lockMeeting(context, meetingId, step, version);
  const transition = MEETING_LIFE[meeting.state][step];
  if (transition === undefined) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  for (const need of transition.needs) await refuseWanting(context, meeting, need, reason);
  await sql`update meeting set state = ${transition.to}, version = version + 1,
      opened_at = case when ${step} = 'open' then ${clock.now()}::timestamptz else opened_at end,
      closed_at = case when ${step} = 'close' then ${clock.now()}::timestamptz else closed_at end
    where id = ${meetingId}`.execute(db);
  if (step === 'cancel')
    await sql`update vote set state = 'cancelled', version = version + 1 where state = 'prepared'
      and agenda_item_id in (select id from agenda_item where meeting_id = ${meetingId})`.execute(db);
  if (step === 'invite' || step === 'cancel') await tellMembers(context, meeting, step, reason ?? '');
  context.audit({
    act: `meeting.${step}`,
    entity: 'meeting',
    entityId: meetingId,
    unitId: meeting.council.unitId,
    before: { state: meeting.state },
    after: { state: transition.to },
    reason: reason ?? null,
  });
  context.announce(`meeting:${meetingId}`);
  return getMeeting(context, meetingId);
}

async function refuseWanting(
  { db }: WriteContext,
  meeting: MeetingRecord,
  need: MeetingNeed,
  reason: string | undefined,
): Promise<void> {
  if (need === 'reason') {
    if (reason === undefined) throw fieldError('reason', MESSAGES.reason);
  } else if (need === 'quorum') {
    if (meeting.form === 'written') return;
    const attendees = await findAttendees(db, meeting);
    const words = quorumWords(
      presentCount(attendees),
      baseOf(attendees).length,
      meeting.council.quorumPercent,
    );
    const detail = {
      vi: `Chưa đủ thành viên để họp: ${words.vi}.`,
      en: `There is no quorum: ${words.en}.`,
    };
    if (!words.reached) throw fieldError('step', detail, { detail });
  } else {
    const query =
      need === 'minutes'
        ? sql`select from meeting_document where meeting_id = ${meeting.id} and kind = 'minutes'`
        : sql`select from meeting where not exists (select from vote v join agenda_item a on a.id = v.agenda_item_id
            where a.meeting_id = ${meeting.id} and v.state = 'open') limit 1`;
    if ((await query.execute(db)).rows.length === 0)
      throw fieldError('step', MESSAGES[need], { detail: MESSAGES[need] });
  }
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

async function tellMembers(
  context: WriteContext,
  meeting: MeetingRecord,
  step: 'invite' | 'cancel',
  reason: string,
): Promise<void> {
  await notifyPeople(context, await findAttendees(context.db, meeting), () => ({
    kind: step === 'invite' ? 'meeting-invited' : 'meeting-cancelled',
    params: {
      title: meeting.title,
      place: meeting.place,
      when: moment.format(meeting.startsAt),
      reason,
    },
    link: `/phien-hop/${meeting.id}`,
    urgent: true,
    dedupKey: `meeting-${step}:${meeting.id}:${meeting.version}`,
  }));
}
