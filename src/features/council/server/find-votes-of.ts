import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { VoteMode, VoteState } from '../model/vote-life.ts';
import { arithmetic } from '../model/vote-result.ts';

/** What a council voted, or will vote, on an object of a higher floor. */
export interface VoteOf {
  refId: string;
  voteId: string;
  title: string;
  mode: VoteMode;
  state: VoteState;
  meetingId: string | null;
  closedAt: Date | null;
  passed: boolean | null;
  yes: number | null;
  base: number | null;
  /** `14/15 = 93,33 % ≥ 90 %`; null before the close, or where only the outcome is shown. */
  arithmetic: string | null;
}

/** The votes on objects, the newest first; cancelled and annulled ones are left out. Asks for no right: the caller does. */
export async function findVotesOf(db: Db, refEntity: string, refIds: readonly string[]): Promise<VoteOf[]> {
  if (refIds.length === 0) return [];
  const { rows } = await sql<
    Omit<VoteOf, 'arithmetic'> & { percent: number; above: boolean }
  >`select r.ref_id, v.id as vote_id,
      v.title, v.mode, v.state, a.meeting_id, v.closed_at, i.passed, i.yes, i.base, v.threshold_percent as percent,
      v.threshold_above as above
    from (select ref_id, id from vote_item where ref_entity = ${refEntity} and ref_id = any(${[...refIds]}::uuid[])
        union all select ref_id, vote_item_id from vote_item_part where ref_id = any(${[...refIds]}::uuid[])) r
      join vote_item i on i.id = r.id and i.ref_entity = ${refEntity} join vote v on v.id = i.vote_id
      left join agenda_item a on a.id = v.agenda_item_id
    where v.state not in ('cancelled', 'annulled')
    order by v.created_at desc`.execute(db);
  return rows.map(({ percent, above, ...row }) => ({
    ...row,
    arithmetic:
      row.yes === null || row.base === null ? null : arithmetic(row.yes, row.base, { percent, above }),
  }));
}

export interface MeetingBrief {
  id: string;
  councilId: string;
  title: string;
  startsAt: Date;
  state: string;
  form: 'in-person' | 'written';
}

/** Meetings of the councils of a unit, the newest first, with those of `ids` only where given. Asks for no right: the caller does. */
export async function findMeetings(
  db: Db,
  unitId: string,
  ids: readonly string[] | null = null,
): Promise<MeetingBrief[]> {
  const { rows } = await sql<MeetingBrief>`select t.id, t.council_id, t.title, t.starts_at, t.state, t.form
    from meeting t join council c on c.id = t.council_id
    where c.unit_id = ${unitId} and (${ids}::uuid[] is null or t.id = any(${ids}::uuid[])) and t.state <> 'cancelled'
    order by t.starts_at desc limit 200`.execute(db);
  return rows;
}
