import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { Role } from '../model/roles.ts';
import type { DelegationList, DelegationView } from './delegation.schema.ts';
import { assignmentsInForce } from './roles-in-force.ts';

/** The roles one can lend, those lent to others and those borrowed, the newest first. */
export async function listDelegations({ db, actor, clock }: ReadContext): Promise<DelegationList> {
  const day = today(clock);
  const { rows: own } = await sql<{ assignmentId: string; role: Role; unitId: string; unitName: string }>`
    select r.id as assignment_id, r.role, r.unit_id, u.name as unit_name
    from ${assignmentsInForce(day)} r join unit_now u on u.unit_id = r.unit_id
    where r.account_id = ${actor.accountId} and r.delegated_from is null order by u.path, r.role`.execute(db);
  const all = await findDelegations(db, actor.accountId, day);
  return {
    own,
    lent: all.filter(({ lenderId }) => lenderId === actor.accountId).map(toView),
    borrowed: all.filter(({ lenderId }) => lenderId !== actor.accountId).map(toView),
  };
}

type Row = Omit<DelegationView, 'allowed'> & { lenderId: string };

async function findDelegations(db: Db, accountId: string, day: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.id, d.role, d.unit_id, u.name as unit_name, lending.id as lender_id, lending.name as lender_name,
      borrowing.name as borrower_name, d.valid_from, d.valid_to, coalesce(d.reason, '') as reason,
      case when d.revoked_at is not null or r.revoked_at is not null then 'revoked'
        when d.valid_to <= ${day} then 'ended' when d.valid_from > ${day} then 'planned' else 'in-force' end as state
    from role_assignment d
    join role_assignment r on r.id = d.delegated_from
    join unit_now u on u.unit_id = d.unit_id
    join account lending on lending.id = r.account_id
    join account borrowing on borrowing.id = d.account_id
    where r.account_id = ${accountId} or d.account_id = ${accountId}
    order by d.valid_from desc, d.id desc limit 200`.execute(db);
  return rows;
}

/** Lender and borrower alike may end what still counts or is to come. */
function toView({ lenderId: _, ...row }: Row): DelegationView {
  return { ...row, allowed: row.state === 'in-force' || row.state === 'planned' ? ['revoke'] : [] };
}
