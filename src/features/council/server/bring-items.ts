import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { conflictOf } from '../model/conflicts.ts';
import { findMembers } from './council.store.ts';
import { lockMeeting } from './meeting.store.ts';
import { getReadableVote } from './vote.store.ts';

/** A meeting to which a higher floor brings something to vote on. */
export interface OpenAgenda {
  councilId: string;
  /** The unit whose council meets. */
  unitId: string;
  /** Legal day of the meeting. */
  day: string;
  /** Held by asking all members in writing. */
  inWriting: boolean;
}

/**
 * The meeting, locked, where the actor may prepare votes.
 * @throws AppError `not-found`, `step-not-allowed` for one that is over or cancelled
 */
export async function openAgenda(context: WriteContext, meetingId: string): Promise<OpenAgenda> {
  const { council, startsAt, form } = await lockMeeting(context, meetingId, 'prepare-vote');
  return {
    councilId: council.id,
    unitId: council.unitId,
    day: today({ now: () => startsAt }),
    inWriting: form === 'written',
  };
}

/** Adds a point behind the last of a meeting's agenda; for who has called `openAgenda`. @returns its key */
export async function addAgendaPoint(
  { db, audit, announce }: Pick<WriteContext, 'db' | 'audit' | 'announce'>,
  meeting: { id: string; unitId: string },
  title: string,
): Promise<string> {
  const id = newId();
  await sql`insert into agenda_item (id, meeting_id, position, title) select ${id}, ${meeting.id},
    coalesce(max(position), 0) + 1, ${title} from agenda_item where meeting_id = ${meeting.id}`.execute(db);
  await sql`update meeting set version = version + 1 where id = ${meeting.id}`.execute(db);
  audit({
    act: 'meeting.agenda',
    entity: 'meeting',
    entityId: meeting.id,
    unitId: meeting.unitId,
    after: { added: title },
  });
  announce(`meeting:${meeting.id}`);
  return id;
}

/**
 * On which nominees some member of the council may not vote by what is on record (himself, his own unit): they cannot be voted on in one
 * list with others. @returns one answer a nominee, in their order
 */
export async function findConflicted(
  db: Db | Tx,
  councilId: string,
  day: string,
  nominees: readonly { personId: string | null; unitId: string }[],
): Promise<boolean[]> {
  const members = await findMembers(db, councilId, day);
  const { rows } = await sql<{
    id: string;
    path: string;
  }>`select unit_id as id, path::text as path from unit_now
    where unit_id = any(${[...new Set(nominees.map(({ unitId }) => unitId))]}::uuid[])`.execute(db);
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  return nominees.map(({ personId, unitId }) =>
    members.some((member) => conflictOf(member, { personId, unitPath: paths.get(unitId) ?? null }) !== null),
  );
}

/** Lets who may read the vote pass: its council's members and those who may read the council. @throws AppError `not-found` */
export async function assertReadableVote(db: Db, actor: Actor, voteId: string): Promise<void> {
  await getReadableVote(db, actor, voteId);
}
