import { sql } from 'kysely';
import type { WriteContext } from '../../../platform/http/context.ts';
import { notifyPeople } from '../../account/server/index.ts';
import { MEETING_VERBS } from '../model/meeting-life.ts';
import { prepareVote } from './prepare-vote.ts';
import { findVoters, type VoteRecord } from './vote.store.ts';
import { findItems, findParts } from './vote-items.ts';

/** What a vote was on: objects of a higher floor. */
export interface VotedItem {
  refEntity: string;
  refId: string;
}

/**
 * Told, in the transaction that annuls a vote, what its result no longer stands for.
 * @throws AppError `step-not-allowed` when something has come of the result that cannot be taken back
 */
export type OnVoteAnnulled = (
  write: WriteContext,
  items: readonly VotedItem[],
  reason: string,
) => Promise<void>;

/**
 * What follows when the result of a closed vote is annulled: who is behind the items takes it back, finished minutes are open to be
 * corrected, and where the meeting still takes votes the same items stand to vote again at once. What was counted and the receipts of
 * a secret vote stay. The new state itself is the caller's.
 */
export async function annulVote(
  context: WriteContext,
  vote: VoteRecord,
  reason: string,
  onVoteAnnulled: OnVoteAnnulled | undefined,
): Promise<void> {
  await onVoteAnnulled?.(context, await findStanding(context, vote), reason);
  await openMinutes(context, vote, reason);
  const takesVotes: readonly string[] = MEETING_VERBS['prepare-vote'].in;
  if (vote.meetingState === null || takesVotes.includes(vote.meetingState)) await repeat(context, vote);
  const { all } = await findVoters(context.db, context.actor, context.clock, vote);
  await notifyPeople(context, all, () => ({
    kind: 'vote-annulled',
    params: { title: vote.title, reason },
    link: `/bo-phieu/${vote.id}`,
    dedupKey: `vote-annulled:${vote.id}`,
  }));
}

/** The objects of which this vote has the last word: those voted on again since are that vote's. */
async function findStanding({ db }: WriteContext, vote: VoteRecord): Promise<VotedItem[]> {
  const { rows } = await sql<VotedItem>`with voted as (
      select i.ref_entity, i.ref_id, i.vote_id from vote_item i where i.ref_id is not null
      union all select i.ref_entity, p.ref_id, i.vote_id from vote_item_part p join vote_item i on i.id = p.vote_item_id
        where i.ref_entity is not null)
    select x.ref_entity, x.ref_id from voted x where x.vote_id = ${vote.id}
      and not exists (select from voted y join vote v on v.id = y.vote_id and v.state = 'closed' and v.closed_at > ${vote.closedAt}
        where y.ref_id = x.ref_id and y.ref_entity = x.ref_entity)`.execute(db);
  return rows;
}

/** Minutes that were finished say what no longer holds: they are open again for a version that corrects them. */
async function openMinutes(context: WriteContext, vote: VoteRecord, reason: string): Promise<void> {
  if (vote.meetingId === null || vote.meetingState !== 'minuted') return;
  await sql`update meeting set state = 'closed', version = version + 1 where id = ${vote.meetingId}`.execute(
    context.db,
  );
  context.audit({
    act: 'meeting.correct',
    entity: 'meeting',
    entityId: vote.meetingId,
    unitId: vote.council.unitId,
    before: { state: 'minuted' },
    after: { state: 'closed' },
    reason,
  });
}

/** The same items under the same rule, prepared, with the conflicts of interest that members declared themselves. */
async function repeat(context: WriteContext, vote: VoteRecord): Promise<void> {
  const { db } = context;
  const items = await findItems(db, vote.id);
  const parts = await findParts(db, vote.id);
  const { voteId } = await prepareVote(context, {
    councilId: vote.council.id,
    agendaItemId: vote.agendaItemId,
    repeatsId: vote.id,
    title: vote.title,
    mode: vote.mode,
    rule: {
      thresholdPercent: vote.thresholdPercent,
      strict: vote.thresholdAbove,
      source: vote.ruleSource,
      confidence: vote.ruleConfidence,
    },
    items: items.map(({ id, title, detail, groupTitle, unitId, refEntity, refId, personId }) => ({
      ...{ title, detail, group: groupTitle, unitId, refEntity, refId, personId },
      parts: parts.get(id) ?? [],
    })),
  });
  await sql`insert into vote_conflict (vote_item_id, member_id, ground, note, declared_at)
    select n.id, c.member_id, c.ground, c.note, c.declared_at
    from vote_conflict c join vote_item o on o.id = c.vote_item_id and o.vote_id = ${vote.id}
      join vote_item n on n.vote_id = ${voteId} and n.position = o.position
    where c.ground in ('family', 'other') on conflict do nothing`.execute(db);
}
