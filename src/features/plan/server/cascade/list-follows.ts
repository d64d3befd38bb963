import { type RawBuilder, sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { PREPARED } from '../../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { SOON_DAYS } from '../../model/task-status.ts';
import { OPEN } from '../task-lists.ts';
import type { FollowedUnitsView, FollowListView, FollowRow, ListFollows } from './follow.schema.ts';
import { findMembers, getCouncilUnit } from './follow-units.ts';

const SORTS: Record<'member' | 'unit' | 'from', RawBuilder<unknown>> = {
  member: sql`a.name collate "vi-x-icu"`,
  unit: sql`n.name collate "vi-x-icu"`,
  from: sql`f.valid_from`,
};

/** Which member of a council follows which unit, and until when. @throws AppError `not-found` */
export async function listFollows(
  { db, actor, clock }: ReadContext,
  query: ListFollows,
): Promise<FollowListView> {
  const unit = await getCouncilUnit(db, actor, query.unit, 'plan.read');
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  const from = sql`from unit_follow f join account a on a.id = f.account_id join unit_now n on n.unit_id = f.unit_id
    where f.council_unit_id = ${query.unit} and (not ${query.current}::boolean or f.valid_to is null or f.valid_to > ${day})
      and (${query.member ?? null}::uuid is null or f.account_id = ${query.member ?? null})
      and (${query.q ?? null}::text is null or n.search like ${searchPattern(query.q ?? '')}
        or search_key(a.name) like ${searchPattern(query.q ?? '')})`;
  const allowed = mayAt(actor, 'follow.assign', unit.path) ? ['assign'] : [];
  const [items, counted, members] = await Promise.all([
    sql<FollowRow>`select f.id, f.account_id, a.name as member_name, f.unit_id, n.name as unit_name, f.valid_from,
        f.valid_to - 1 as last_day, f.valid_from <= ${day} and (f.valid_to is null or f.valid_to > ${day}) as in_force, f.version
      ${from} order by ${SORTS[by]} ${sql.raw(direction)}, n.name collate "vi-x-icu", f.id
      limit ${query.size} offset ${offsetOf(query)}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db),
    findMembers(db, day, query.unit),
  ]);
  const named = await sql<FollowListView['members'][number]>`select a.id as account_id, a.name,
      (select count(*)::int from unit_follow f where f.account_id = a.id and f.council_unit_id = ${query.unit}
        and f.valid_from <= ${day} and (f.valid_to is null or f.valid_to > ${day})) as units
    from account a where a.id = any(${members}::uuid[]) order by a.name collate "vi-x-icu", a.id`.execute(db);
  return {
    items: items.rows.map((row) => ({ ...row, allowed: allowed.length > 0 ? ['end'] : [] })),
    total: counted.rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
    councilUnitName: unit.name,
    today: day,
    members: named.rows,
    allowed,
  };
}

/**
 * The units that the reader follows today, each with how its tasks of plans in force and its demands stand. Only units within the
 * reader's reach: who lost the role sees nothing more.
 */
export async function listFollowedUnits({ db, actor, clock }: ReadContext): Promise<FollowedUnitsView> {
  const day = today(clock);
  const reach = actor.grants.filter((grant) => grant.acts.has('plan.read')).map(({ path }) => path);
  const { rows } = await sql<FollowedUnitsView['items'][number]>`${sql.raw(PREPARED)}
    with followed as materialized (
      select n.unit_id, n.name, n.path, max(f.valid_to - 1) filter (where f.valid_to is not null) as last_day
      from unit_follow f join unit_now n on n.unit_id = f.unit_id
      where f.account_id = ${actor.accountId} and f.valid_from <= ${day} and (f.valid_to is null or f.valid_to > ${day})
        and n.path <@ any(${reach}::ltree[])
      group by n.unit_id, n.name, n.path limit 200
    )
    select w.unit_id, w.name, w.last_day,
      (select json_build_object('total', count(*), 'done', count(*) filter (where t.state = 'done'),
          'late', count(*) filter (where t.open and t.late_from <= ${day}),
          'dueSoon', count(*) filter (where t.open and t.due_day between ${day} and ${day}::date + ${SOON_DAYS}::int))
        from (select distinct t.id, t.state, t.late_from, t.due_day, ${OPEN} as open
          from unit_now u join task_unit tu on tu.unit_id = u.unit_id join task t on t.id = tu.task_id
          join plan p on p.id = t.plan_id
          where u.path <@ w.path and tu.part in ('lead', 'implementer') and p.state = 'issued' and t.state <> 'cancelled') t) as tasks,
      (select json_build_object('total', count(*), 'sent', count(*) filter (where i.sent_on is not null),
          'late', count(*) filter (where i.sent_on is null and d.due_day < ${day}),
          'notYet', count(*) filter (where i.sent_on is null and d.due_day >= ${day}))
        from demand_item i join demand d on d.id = i.demand_id join plan p on p.id = d.plan_id
        where i.unit_id = w.unit_id and i.exempt_reason is null and d.state = 'open' and p.state = 'issued') as demands
    from followed w order by w.name collate "vi-x-icu", w.unit_id`.execute(db);
  return { today: day, items: rows };
}
