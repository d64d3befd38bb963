import { type RawBuilder, sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../platform/http/paging.ts';
import type { AuditList, AuditQuery, AuditRow } from './audit.schema.ts';
import { isAudited } from './audit-scope.ts';

/** Counting further costs more than anybody gains from it. */
const COUNT_AT_MOST = 1_000;

interface Found extends Omit<AuditRow, 'at' | 'seq'> {
  /** Null on the one row of a page without entries, which only says how many there are. */
  seq: number | null;
  at: Date;
  total: number;
}

/** The trail, newest first. */
export async function listAudit({ db, actor }: ReadContext, query: AuditQuery): Promise<AuditList> {
  const from = sql`from audit_entry e left join unit_now u on u.unit_id = e.unit_id
    where ${sql.join([isAudited(actor), ...conditions(query)], sql` and `)}`;
  const { rows } = await sql<Found>`
    select c.total, page.* from (
      select count(*)::int as total from (select ${from} limit ${COUNT_AT_MOST + 1}) counted) c
    left join (
      select e.seq, e.at, e.account_id, e.actor_name, e.act, e.entity, e.entity_id, e.unit_id, u.name as unit_name, e.reason
      ${from} order by e.seq desc limit ${query.size} offset ${offsetOf(query)}) page on true
    order by page.seq desc`.execute(db);
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.flatMap(({ total: _, seq, at, ...row }) =>
      seq === null ? [] : [{ seq, at: at.toISOString(), ...row }],
    ),
    total: Math.min(total, COUNT_AT_MOST),
    totalIsExact: total <= COUNT_AT_MOST,
    page: query.page,
    size: query.size,
  };
}

function conditions(query: AuditQuery): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [];
  if (query.before !== undefined) list.push(sql`e.seq < ${query.before}`);
  if (query.accountId !== undefined) list.push(sql`e.account_id = ${query.accountId}`);
  if (query.who) {
    list.push(
      sql`e.account_id in (select a.id from account a where a.search like ${searchPattern(query.who)})`,
    );
  }
  if (query.act?.endsWith('.')) list.push(sql`starts_with(e.act, ${query.act})`);
  else if (query.act) list.push(sql`e.act = ${query.act}`);
  if (query.entity) list.push(sql`e.entity = ${query.entity}`);
  if (query.entityId) list.push(sql`e.entity_id = ${query.entityId}`);
  if (query.from !== undefined) list.push(sql`e.at >= ${beginOf(query.from)}`);
  if (query.to !== undefined) list.push(sql`e.at < ${beginOf(query.to)} + interval '1 day'`);
  return list;
}

/** The moment at which a day begins in Hà Nội, which has no summer time. */
function beginOf(day: string): RawBuilder<Date> {
  return sql`((${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
}
