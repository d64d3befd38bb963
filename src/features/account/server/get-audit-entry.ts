import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { AuditEntryView } from './audit.schema.ts';
import { isAudited } from './audit-scope.ts';

/** One entry with what was before and after. @throws AppError `not-found` */
export async function getAuditEntry({ db, actor }: ReadContext, seq: number): Promise<AuditEntryView> {
  const { rows } = await sql<Omit<AuditEntryView, 'at'> & { at: Date }>`
    select e.seq, e.at, e.account_id, e.actor_name, e.act, e.entity, e.entity_id, e.unit_id, u.name as unit_name, e.reason,
      e.before, e.after, e.request_id, e.hash, e.previous_hash
    from audit_entry e left join unit_now u on u.unit_id = e.unit_id
    where e.seq = ${seq} and ${isAudited(actor)}`.execute(db);
  const [entry] = rows;
  if (entry === undefined) throw new AppError('not-found');
  return { ...entry, at: entry.at.toISOString() };
}

/** Which acts and kinds of things stand in the trail, for choosing filters. Jumps from one act to the next along the index. */
export async function findAuditActs({ db }: ReadContext): Promise<{ acts: string[]; entities: string[] }> {
  const distinct = async (column: 'act' | 'entity') => {
    const name = sql.ref(column);
    const { rows } = await sql<{ value: string }>`
      with recursive t as (
        (select ${name} as value from audit_entry order by ${name} limit 1)
        union all
        select (select ${name} from audit_entry where ${name} > t.value order by ${name} limit 1) from t where t.value is not null
      ) select value from t where value is not null`.execute(db);
    return rows.map(({ value }) => value);
  };
  return { acts: await distinct('act'), entities: await distinct('entity') };
}
