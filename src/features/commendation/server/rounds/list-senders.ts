import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../../platform/http/state-counts.ts';
import { SENDER_STATES, type SenderState } from '../../model/round-life.ts';
import type { ListSenders, SenderListView, SenderRow } from './round.schema.ts';
import { getReadableRound } from './round.store.ts';
import { sendersOf } from './senders.ts';

const SORTS = { name: sql`unit_name collate "vi-x-icu"`, day: sql`day`, sent: sql`sent_on` };

type Found = Omit<SenderRow, 'admitted'> & { admittedDay: string | null; admittedReason: string | null };

/**
 * The units that are expected to send to a round, or did, as far as the reader may see their dossiers.
 * @throws AppError `not-found`
 */
export async function listSenders(
  { db, actor, clock }: ReadContext,
  roundId: string,
  query: ListSenders,
): Promise<SenderListView> {
  const round = await getReadableRound(db, actor, roundId);
  const senders = sendersOf(actor, round, today(clock));
  const words = query.q ? sql`search like ${searchPattern(query.q)}` : sql`true`;
  const state = query.state === undefined ? sql`` : sql`and state = ${query.state}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc nulls last` : sql`asc nulls last`;
  const { rows: groups } = await sql<{ state: SenderState; count: number }>`with ${senders}
    select state, count(*)::int as count from sender where ${words} group by state`.execute(db);
  const { rows } = await sql<Found>`with ${senders}
    select unit_id, unit_name, unit_kind, state, day, sent_on, dossier_id, dossier_count, nominees, admitted_day, admitted_reason
    from sender where ${words} ${state} order by ${SORTS[by]} ${order}, unit_id limit ${query.size} offset ${offsetOf(query)}`.execute(
    db,
  );
  const byState = countStates(SENDER_STATES, groups);
  return {
    items: rows.map(({ admittedDay, admittedReason, ...row }) => ({
      ...row,
      admitted: admittedDay === null ? null : { day: admittedDay, reason: admittedReason ?? '' },
    })),
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
  };
}
