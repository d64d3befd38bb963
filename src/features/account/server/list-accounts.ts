import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import type { AccountListQuery, AccountRow } from './account.schema.ts';
import { isSeen } from './account-scope.ts';
import { assignmentsInForce } from './roles-in-force.ts';

const ORDER: Readonly<Record<'name' | 'login' | 'createdAt', RawBuilder<unknown>>> = {
  name: sql`a.name collate "vi-x-icu"`,
  login: sql`a.login`,
  createdAt: sql`a.created_at`,
};

/** The accounts the actor sees, a page at a time, with the roles they hold today. */
export async function listAccounts({ db, actor, clock }: ReadContext, query: AccountListQuery) {
  const day = today(clock);
  const where = sql.join(conditions(query, day, isSeen(actor, 'account.read')), sql` and `);
  const { by, direction } = sortOf(query.sort);
  const way = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows } = await sql<Omit<AccountRow, 'lastSeenAt'> & { lastSeenAt: Date | null }>`
    with found as (
      select a.id, a.login, a.name, a.email, a.disabled_at is not null as disabled, a.totp_secret is not null as second_factor,
        row_number() over (order by ${ORDER[by]} ${way}, a.id ${way}) as place
      from account a where ${where}
      order by ${ORDER[by]} ${way}, a.id ${way} limit ${query.size} offset ${offsetOf(query)}
    )
    select f.*, (select max(s.last_seen_at) from login_session s where s.account_id = f.id) as last_seen_at,
      coalesce((
        select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'unitName', u.name,
          'delegated', r.delegated_from is not null) order by u.path, r.role)
        from ${assignmentsInForce(day)} r join unit_now u on u.unit_id = r.unit_id where r.account_id = f.id
      ), '[]'::json) as roles
    from found f order by f.place`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from account a where ${where}`.execute(db);
  const items = rows.map(({ lastSeenAt, ...row }) => ({
    ...row,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
  return { items, total: counted[0]?.total ?? 0, page: query.page, size: query.size };
}

function conditions(query: AccountListQuery, day: string, seen: RawBuilder<boolean>): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [seen];
  if (query.q) list.push(sql`a.search like ${searchPattern(query.q)}`);
  if (query.state !== undefined) {
    list.push(query.state === 'disabled' ? sql`a.disabled_at is not null` : sql`a.disabled_at is null`);
  }
  if (query.role !== undefined || query.unitId !== undefined) {
    const role = query.role === undefined ? sql`true` : sql`r.role = ${query.role}`;
    const unit =
      query.unitId === undefined
        ? sql`true`
        : sql`u.path <@ (select top.path from unit_now top where top.unit_id = ${query.unitId})`;
    list.push(sql`exists (select from ${assignmentsInForce(day)} r join unit_now u on u.unit_id = r.unit_id
      where r.account_id = a.id and ${role} and ${unit})`);
  }
  return list;
}
