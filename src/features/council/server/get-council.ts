import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { findPlannedSessions } from '../../plan/server/index.ts';
import { quorumOf } from '../model/vote-result.ts';
import type { CouncilView, MemberView, PlannedSessionsView } from './council.schema.ts';
import { getReadableCouncil, mayInCouncil, memberOn } from './council.store.ts';

/** A council with everybody who is or was a member. @throws AppError `not-found` */
export async function getCouncil(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  councilId: string,
): Promise<CouncilView> {
  const council = await getReadableCouncil(db, actor, councilId);
  const { rows } =
    await sql<MemberView>`select m.id, m.person_id, p.full_name as name, m.role, m.office, m.unit_id,
      mu.name as unit_name, m.votes, m.substitute_of, m.valid_from, m.valid_to, ${memberOn(today(clock))} as in_force,
      exists (select from account a where a.person_id = m.person_id and a.disabled_at is null) as has_account, m.version
    from council_member m join person p on p.id = m.person_id left join unit_now mu on mu.unit_id = m.unit_id
    where m.council_id = ${councilId} order by m.position, m.id`.execute(db);
  const { unitPath: _, ...shown } = council;
  const members = rows.filter(
    ({ votes, inForce, substituteOf }) => votes && inForce && substituteOf === null,
  );
  return {
    ...shown,
    members: members.length,
    quorumNeeded: quorumOf(members.length, council.quorumPercent),
    memberList: rows,
    allowed: mayInCouncil(actor, council, 'council.write') ? ['edit', 'add-member', 'create-meeting'] : [],
  };
}

/** The sessions that the programme of the council's unit plans, and which meeting carries each out. @throws AppError `not-found` */
export async function listPlannedSessions(
  { db, actor }: ReadContext,
  councilId: string,
): Promise<PlannedSessionsView> {
  const council = await getReadableCouncil(db, actor, councilId);
  const sessions = await findPlannedSessions(db, actor, council.unitId);
  const { rows } = await sql<{ id: string; planSessionId: string }>`select id, plan_session_id from meeting
    where plan_session_id = any(${sessions.map(({ id }) => id)}::uuid[]) and state <> 'cancelled'`.execute(
    db,
  );
  const meetings = new Map(rows.map(({ id, planSessionId }) => [planSessionId, id]));
  return { items: sessions.map((session) => ({ ...session, meetingId: meetings.get(session.id) ?? null })) };
}
