import { sql } from 'kysely';
import { mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { countStates } from '../../../../platform/http/state-counts.ts';
import { DOSSIER_STATES, type DossierState } from '../../model/dossier-life.ts';
import type { SenderState } from '../../model/round-life.ts';
import { SENDER_STATES } from '../../model/round-life.ts';
import type { RoundView } from './round.schema.ts';
import { getReadableRound, roundVerbs } from './round.store.ts';
import { sendersOf } from './senders.ts';

/** A round with how its senders and dossiers stand, as far as the reader may see them. @throws AppError `not-found` */
export async function getRound(
  { db, actor, clock }: Pick<ReadContext | WriteContext, 'db' | 'actor' | 'clock'>,
  roundId: string,
): Promise<RoundView> {
  const round = await getReadableRound(db, actor, roundId);
  const day = today(clock);
  const { rows: groups } = await sql<{
    state: SenderState;
    count: number;
  }>`with ${sendersOf(actor, round, day)}
    select state, count(*)::int as count from sender group by state`.execute(db);
  const paths = scopePaths(actor, 'dossier.read');
  const { rows: states } = await sql<{ state: DossierState; count: number; nominees: number }>`
    select d.state, count(*)::int as count, coalesce(sum(d.nominee_count) filter (where d.sent_at is not null), 0)::int as nominees
    from dossier d join unit_now u on u.unit_id = d.unit_id
    where d.round_id = ${roundId} and u.path <@ any(${paths}::ltree[]) group by d.state`.execute(db);
  const dossiers = countStates(DOSSIER_STATES, states);
  const { rows: cutoffs } = await sql<RoundView['cutoffs'][number]>`
    select unit_kind, day from round_cutoff where round_id = ${roundId} order by day, unit_kind`.execute(db);
  const { taskId, meetingId, unitPath, ...facts } = round;
  return {
    ...facts,
    cutoffs,
    task: await findTask(db, taskId),
    meeting: await findMeeting(db, meetingId),
    senders: countStates(SENDER_STATES, groups),
    dossiers,
    nominees: states.reduce((sum, { nominees }) => sum + nominees, 0),
    today: day,
    mayReadShares: mayAt(actor, 'dossier.read', unitPath),
    allowed: roundVerbs(actor, round),
  };
}

async function findTask(db: ReadContext['db'], id: string | null): Promise<RoundView['task']> {
  if (id === null) return null;
  const { rows } = await sql<{
    id: string;
    planId: string;
    label: string;
  }>`select id, plan_id, content as label from task where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

async function findMeeting(db: ReadContext['db'], id: string | null): Promise<RoundView['meeting']> {
  if (id === null) return null;
  const { rows } = await sql<{
    id: string;
    label: string;
  }>`select id, title as label from meeting where id = ${id}`.execute(db);
  return rows[0] ?? null;
}
