import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { AttendanceState } from '../model/council-words.ts';
import { allowedMeetingVerbs, type MeetingState, type MeetingVerb } from '../model/meeting-life.ts';
import {
  COUNCIL,
  type CouncilRecord,
  councilReadable,
  findMembers,
  type MemberRecord,
  mayFollow,
  mayInCouncil,
  refuseStale,
} from './council.store.ts';

/** A meeting with its council. */
export interface MeetingRecord {
  id: string;
  planSessionId: string | null;
  title: string;
  startsAt: Date;
  place: string;
  form: 'in-person' | 'written';
  state: MeetingState;
  openedAt: Date | null;
  closedAt: Date | null;
  conclusion: string | null;
  version: number;
  council: CouncilRecord;
}

interface MeetingColumns extends Omit<MeetingRecord, 'council' | 'id' | 'version'>, CouncilRecord {
  meetingId: string;
  meetingVersion: number;
}

/** @throws AppError `not-found`, whatever the reason */
export async function getReadableMeeting(db: Db | Tx, actor: Actor, id: string): Promise<MeetingRecord> {
  const { rows } =
    await sql<MeetingColumns>`select ${COUNCIL}, t.id as meeting_id, t.plan_session_id, t.title, t.starts_at, t.place,
      t.form, t.state, t.opened_at, t.closed_at, t.conclusion, t.version as meeting_version
    from meeting t join council c on c.id = t.council_id join unit_now cu on cu.unit_id = c.unit_id
    where t.id = ${id} and ${councilReadable(actor)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  const { meetingId, meetingVersion, planSessionId, title, startsAt, place, form, state, ...rest } = row;
  const { openedAt, closedAt, conclusion, ...council } = rest;
  return {
    ...{ id: meetingId, version: meetingVersion, planSessionId, title, startsAt, place, form, state },
    ...{ openedAt, closedAt, conclusion, council },
  };
}

/** What `actor` may do with a meeting now. */
export function meetingVerbs(actor: Actor, meeting: MeetingRecord): MeetingVerb[] {
  return allowedMeetingVerbs(meeting.state, (act) => mayInCouncil(actor, meeting.council, act));
}

/**
 * The meeting, locked, for the verb.
 * @throws AppError `not-found` where the actor may nothing with it, `step-not-allowed` with what is allowed, `stale-version`
 */
export async function lockMeeting(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  id: string,
  verb: MeetingVerb,
  version?: number,
): Promise<MeetingRecord> {
  await sql`select from meeting where id = ${id} for update`.execute(db);
  const meeting = await getReadableMeeting(db, actor, id);
  const holds = (['council.write', 'council.preside'] as const).some((act) =>
    mayInCouncil(actor, meeting.council, act),
  );
  if (!holds) throw new AppError('not-found');
  const allowed = meetingVerbs(actor, meeting);
  if (!allowed.includes(verb)) throw new AppError('step-not-allowed', { extra: { allowed } });
  refuseStale(version, meeting.version);
  return meeting;
}

export interface Attendee extends MemberRecord {
  state: AttendanceState | null;
}

/** Everybody who belongs to the council on the day of the meeting (legal day), and whether he is there. */
export async function findAttendees(db: Db | Tx, meeting: MeetingRecord): Promise<Attendee[]> {
  const day = today({ now: () => meeting.startsAt });
  const [members, { rows }] = await Promise.all([
    findMembers(db, meeting.council.id, day),
    sql<{ memberId: string; state: AttendanceState }>`select member_id, state from attendance
      where meeting_id = ${meeting.id}`.execute(db),
  ]);
  const states = new Map(rows.map(({ memberId, state }) => [memberId, state]));
  return members.map((member) => ({ ...member, state: states.get(member.id) ?? null }));
}

/** For open event streams: whether `actor` may follow the meeting `id`. */
export const mayFollowMeeting = (db: Db, actor: Actor, id: string): Promise<boolean> =>
  mayFollow(id, (each) => getReadableMeeting(db, actor, each));
