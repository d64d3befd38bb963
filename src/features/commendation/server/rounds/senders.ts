import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';

/** The round as far as its senders depend on it. */
export interface RoundOfSenders {
  id: string;
  unitId: string;
  unitPath: string;
  closesOn: string;
  senderKinds: readonly string[];
}

/**
 * SQL: `sender(unit_id, unit_name, unit_kind, day, admitted_day, admitted_reason, sent_on, dossier_id, dossier_count, nominees, state)`:
 * every unit that is expected to send to the round, or did, and stands where the actor may read dossiers. Who sent and withdrew has not sent.
 */
export function sendersOf(actor: Actor, round: RoundOfSenders, today: string): RawBuilder<unknown> {
  const expected =
    round.senderKinds.length === 0
      ? sql`u.parent_id = ${round.unitId}`
      : sql`u.path <@ ${round.unitPath}::ltree and u.unit_id <> ${round.unitId} and u.kind = any(${[...round.senderKinds]}::text[])`;
  return sql`given as materialized (
      select d.unit_id, min((d.sent_at at time zone 'Asia/Ho_Chi_Minh')::date) as sent_on,
        (array_agg(d.id order by d.sent_at nulls last, d.id))[1] as dossier_id, count(*)::int as dossier_count,
        coalesce(sum(d.nominee_count) filter (where d.sent_at is not null), 0)::int as nominees
      from dossier d where d.round_id = ${round.id} and d.state <> 'withdrawn' group by d.unit_id
    ), wanted as (
      select u.unit_id from unit_now u where u.active and ${expected}
      union select unit_id from given
    ), dated as (
      select u.unit_id, u.name as unit_name, u.kind as unit_kind, u.search, coalesce(c.day, ${round.closesOn}::date) as own_day,
        a.day as admitted_day, a.reason as admitted_reason, g.sent_on, g.dossier_id, coalesce(g.dossier_count, 0) as dossier_count,
        coalesce(g.nominees, 0) as nominees
      from wanted w join unit_now u on u.unit_id = w.unit_id left join given g on g.unit_id = w.unit_id
        left join round_cutoff c on c.round_id = ${round.id} and c.unit_kind = u.kind
        left join round_admission a on a.round_id = ${round.id} and a.unit_id = u.unit_id
      where u.path <@ any(${scopePaths(actor, 'dossier.read')}::ltree[])
    ), sender as (
      select *, coalesce(admitted_day, own_day) as day, case
        when sent_on <= own_day then 'sent' when sent_on is not null then 'sent-late'
        when coalesce(admitted_day, own_day) < ${today}::date then 'overdue'
        when dossier_count > 0 then 'preparing' else 'not-yet' end as state
      from dated
    )`;
}
