import { sql } from 'kysely';
import { needsConfirmation, type VoteRule } from '../../../../law/procedures/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError, isAppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { findMeetings } from '../../../council/server/index.ts';
import { DOSSIER_LIFE } from '../../model/dossier-life.ts';
import { DOSSIER_FROM, type DossierRecord, RECORD, readableDossier } from '../dossiers/dossier.store.ts';
import { assertNeeds } from '../dossiers/dossier-needs.ts';
import { procedureCatalogue } from '../law.ts';
import { getReadableRound } from '../rounds/round.store.ts';
import { BEFORE_VOTE, findVotable, groupVotable, NOMINATION } from './find-votable.ts';
import type { CouncilPlanView } from './votes.schema.ts';

/** As many dossiers are brought to the council in one act. */
const MOST = 200;

/**
 * What of a round can go before the council: dossiers with what they still need, their nominations by the rule that a vote on them
 * follows, the meetings to choose from, and the votes there are.
 * @throws AppError `not-found` also where the actor does not appraise for the round's body
 */
export async function findCouncilPlan(
  context: ReadContext,
  roundId: string,
  { dossier }: { dossier?: string },
): Promise<CouncilPlanView> {
  const { db, actor } = context;
  const round = await getReadableRound(db, actor, roundId);
  if (!mayAt(actor, 'dossier.appraise', round.unitPath)) throw new AppError('not-found');
  const { rows: waiting } = await sql<DossierRecord & { waiting: number }>`
    select ${RECORD}, (select count(*)::int from nomination n where n.dossier_id = d.id and n.state in ('agreed', 'changed')
      and not ${BEFORE_VOTE}) as waiting
    from ${DOSSIER_FROM} where d.round_id = ${roundId} and d.state in ('appraised', 'in-council') and ${readableDossier(actor)}
      and (${dossier ?? null}::uuid is null or d.id = ${dossier ?? null})
    order by su.name collate "vi-x-icu", d.id limit ${MOST}`.execute(db);
  const dossiers = waiting.filter((one) => one.waiting > 0);

  const votable = Map.groupBy(await findVotable(db, dossiers), ({ dossierId }) => dossierId);
  const { base } = procedureCatalogue();
  return {
    meetings: await meetingsOf(context, round.unitId),
    dossiers: await Promise.all(
      dossiers.map(async (one) => ({
        id: one.id,
        title: one.title,
        unitName: one.unitName,
        state: one.state,
        waiting: one.waiting,
        obstacle: await findObstacle(context, one),
      })),
    ),
    groups: dossiers.flatMap((one) =>
      groupVotable(votable.get(one.id) ?? [], [one]).map(({ rule, nominations }) => ({
        dossierId: one.id,
        rule: presentRule(rule),
        awards: [...Map.groupBy(nominations, ({ awardName }) => awardName)].map(([name, members]) => ({
          name,
          count: members.length,
        })),
      })),
    ),
    base: { source: base.source, confirmed: !needsConfirmation(base.confidence) },
    votes: await votesOf(context, roundId),
    mayBring: mayAt(actor, 'council.write', round.unitPath),
  };
}

const presentRule = ({ id, percent, above, ballot, source, note, confidence }: VoteRule) => ({
  ...{ id, percent, above, ballot, source },
  note: note ?? null,
  confirmed: !needsConfirmation(confidence),
});

/** Why a dossier cannot go before the council now; null where it can. */
async function findObstacle(context: ReadContext, dossier: DossierRecord): Promise<string | null> {
  const needs = DOSSIER_LIFE[dossier.state]['to-council']?.needs;
  if (needs === undefined) return null;
  try {
    await assertNeeds(context, dossier, needs, {});
    return null;
  } catch (error) {
    if (!isAppError(error, 'step-not-allowed')) throw error;
    return error.detail?.[context.language] ?? null;
  }
}

async function meetingsOf({ db }: ReadContext, unitId: string): Promise<CouncilPlanView['meetings']> {
  const meetings = await findMeetings(db, unitId);
  const open = meetings.filter(({ state }) => ['planned', 'invited', 'open'].includes(state));
  const { rows } = await sql<{ meetingId: string; id: string; title: string; form: string }>`
    select a.meeting_id, a.id, a.title from agenda_item a where a.meeting_id = any(${open.map(({ id }) => id)}::uuid[])
    order by a.position`.execute(db);
  const points = Map.groupBy(rows, ({ meetingId }) => meetingId);
  return open.map(({ id, title, startsAt, form }) => ({
    ...{ id, title, form },
    startsAt: startsAt.toISOString(),
    points: (points.get(id) ?? []).map((point) => ({ id: point.id, title: point.title })),
  }));
}

async function votesOf({ db }: ReadContext, roundId: string): Promise<CouncilPlanView['votes']> {
  const { rows } = await sql<CouncilPlanView['votes'][number]>`
    with touched as (
      select i.vote_id, i.id, 1 as n, i.passed from nomination n join dossier d on d.id = n.dossier_id
        join vote_item i on i.ref_entity = ${NOMINATION} and i.ref_id = n.id where d.round_id = ${roundId}
      union all
      select i.vote_id, i.id, count(*)::int, i.passed from nomination n join dossier d on d.id = n.dossier_id
        join vote_item_part p on p.ref_id = n.id join vote_item i on i.id = p.vote_item_id and i.ref_entity = ${NOMINATION}
        where d.round_id = ${roundId} group by i.vote_id, i.id, i.passed)
    select v.id, v.title, t.id as meeting_id, t.title as meeting_title, v.mode, v.state, sum(x.n)::int as nominations,
      coalesce(sum(x.n) filter (where x.passed), 0)::int as passed
    from touched x join vote v on v.id = x.vote_id left join agenda_item a on a.id = v.agenda_item_id
      left join meeting t on t.id = a.meeting_id
    where v.state <> 'cancelled' group by v.id, t.id order by v.created_at desc limit 200`.execute(db);
  return rows;
}
