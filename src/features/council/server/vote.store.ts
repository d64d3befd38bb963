import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { baseOf, votersOf } from '../model/attendance.ts';
import type { MeetingState } from '../model/meeting-life.ts';
import { allowedVoteSteps, type VoteMode, type VoteState, type VoteStep } from '../model/vote-life.ts';
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
import { findAttendees, getReadableMeeting } from './meeting.store.ts';

/** What became of one item when a vote closed. */
export interface ClosedItem {
  voteId: string;
  refEntity: string;
  refId: string;
  passed: boolean;
  /** Null where so few voted that only the outcome is shown. */
  yes: number | null;
  base: number;
  /** `14/15 = 93,33 % ≥ 90 %`; null as `yes`. */
  arithmetic: string | null;
}

export type OnVoteClosed = (write: Write, results: readonly ClosedItem[]) => Promise<void>;

/** A vote with its council and the meeting it belongs to, if any. */
export interface VoteRecord {
  id: string;
  agendaItemId: string | null;
  meetingId: string | null;
  meetingState: MeetingState | null;
  title: string;
  mode: VoteMode;
  thresholdPercent: number;
  thresholdAbove: boolean;
  ruleSource: string;
  ruleConfidence: string;
  leavesBase: boolean;
  leastShown: number;
  state: VoteState;
  openedAt: Date | null;
  closesAt: Date | null;
  closedAt: Date | null;
  annulledAt: Date | null;
  annulledReason: string | null;
  /** The annulled vote that it holds again. */
  repeatsId: string | null;
  memberCount: number | null;
  version: number;
  council: CouncilRecord;
}

interface VoteRow extends Omit<VoteRecord, 'council'> {
  council: CouncilRecord;
}

/** @throws AppError `not-found`, whatever the reason */
export async function getReadableVote(db: Db | Tx, actor: Actor, id: string): Promise<VoteRecord> {
  const { rows } =
    await sql<VoteRow>`select v.id, v.agenda_item_id, t.id as meeting_id, t.state as meeting_state, v.title, v.mode,
      v.threshold_percent, v.threshold_above, v.rule_source, v.rule_confidence, v.leaves_base, v.least_shown, v.state, v.opened_at,
      v.closes_at, v.closed_at, v.annulled_at, v.annulled_reason, v.repeats_id, v.member_count, v.version,
      (select json_build_object('id', x.id, 'unitId', x.unit_id, 'unitName', x.unit_name, 'unitPath', x.unit_path, 'name', x.name,
        'standingBody', x.standing_body, 'termFrom', x.term_from, 'termTo', x.term_to, 'legalBasis', x.legal_basis,
        'quorumPercent', x.quorum_percent, 'leastShown', x.least_shown, 'conflictLeavesBase', x.conflict_leaves_base,
        'version', x.version) from (select ${COUNCIL}) x) as council
    from vote v join council c on c.id = v.council_id join unit_now cu on cu.unit_id = c.unit_id
      left join agenda_item a on a.id = v.agenda_item_id left join meeting t on t.id = a.meeting_id
    where v.id = ${id} and ${councilReadable(actor)}`.execute(db);
  const [vote] = rows;
  if (vote === undefined) throw new AppError('not-found');
  return vote;
}

/** What `actor` may do with a vote as a whole. */
export function voteVerbs(actor: Actor, vote: VoteRecord): VoteStep[] {
  return allowedVoteSteps(vote.state, (act) => mayInCouncil(actor, vote.council, act));
}

/** The vote, locked until the transaction ends. @throws AppError `not-found`, `stale-version` */
export async function lockVote(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  id: string,
  version?: number,
): Promise<VoteRecord> {
  await sql`select from vote where id = ${id} for update`.execute(db);
  const vote = await getReadableVote(db, actor, id);
  refuseStale(version, vote.version);
  return vote;
}

/** A member with whether he may vote now. */
export interface Voters {
  /** Voting members of the council without substitutes: the base. */
  base: MemberRecord[];
  /** Who may vote now. */
  voters: MemberRecord[];
  /** Everybody who belongs to the council. */
  all: MemberRecord[];
  /** Members who are asked in writing. */
  inWriting: ReadonlySet<string>;
}

/** Who may vote: in a meeting those who take part in it, otherwise all voting members. */
export async function findVoters(db: Db | Tx, actor: Actor, clock: Clock, vote: VoteRecord): Promise<Voters> {
  if (vote.meetingId === null) {
    const all = await findMembers(db, vote.council.id, today(clock));
    const base = baseOf(all);
    return { base, voters: base, all, inWriting: new Set(base.map(({ id }) => id)) };
  }
  const all = await findAttendees(db, await getReadableMeeting(db, actor, vote.meetingId));
  const inWriting = new Set(all.filter(({ state }) => state === 'in-writing').map(({ id }) => id));
  const base = baseOf(all);
  return { base, voters: vote.mode === 'written' ? base : votersOf(all), all, inWriting };
}

/** Six groups of digits by which people compare a key between two screens. */
export function keyWords(publicKey: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(publicKey).digest('hex')}`)
    .toString()
    .slice(-18);
  return (digits.match(/\d{3}/g) ?? []).join(' ');
}

/** Tells pages that follow a vote, and the meeting it belongs to. */
export function announceVote(
  context: Pick<Write, 'announce'>,
  vote: Pick<VoteRecord, 'id' | 'meetingId'>,
): void {
  context.announce(`vote:${vote.id}`);
  if (vote.meetingId !== null) context.announce(`meeting:${vote.meetingId}`);
}

/** For open event streams: whether `actor` may follow the vote `id`. */
export const mayFollowVote = (db: Db, actor: Actor, id: string): Promise<boolean> =>
  mayFollow(id, (each) => getReadableVote(db, actor, each));
