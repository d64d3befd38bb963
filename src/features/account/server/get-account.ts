import { sql } from 'kysely';
import { type Actor, isWithin, mayAnywhere, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { Role } from '../model/roles.ts';
import type { ACCOUNT_VERBS, AccountView, AssignmentView } from './account.schema.ts';
import { isManaged, isSeen } from './account-scope.ts';

interface AccountFacts {
  id: string;
  login: string;
  name: string;
  email: string | null;
  personId: string | null;
  personName: string | null;
  disabledAt: Date | null;
  secondFactor: boolean;
  mustChangePassword: boolean;
  lastSeenAt: Date | null;
  createdAt: Date;
  version: number;
  managed: boolean;
}

interface AssignmentFacts {
  id: string;
  role: Role;
  unitId: string;
  unitName: string;
  path: string;
  validFrom: string;
  validTo: string | null;
  lentBy: string | null;
  reason: string | null;
  grantedAt: Date;
  revokedAt: Date | null;
}

/** One account with all roles it holds or held, and what the actor may do with it. @throws AppError `not-found` */
export async function getAccount({ db, actor, clock }: ReadContext, id: string): Promise<AccountView> {
  const { rows } = await sql<AccountFacts>`
    select a.id, a.login, a.name, a.email, a.person_id, p.full_name as person_name, a.disabled_at,
      a.totp_secret is not null as second_factor, a.must_change_password, a.created_at, a.version,
      (select max(s.last_seen_at) from login_session s where s.account_id = a.id) as last_seen_at,
      ${isManaged(actor, clock)} as managed
    from account a left join person p on p.id = a.person_id
    where a.id = ${id} and ${isSeen(actor, 'account.read')}`.execute(db);
  const [account] = rows;
  if (account === undefined) throw new AppError('not-found');
  const { rows: assignments } = await sql<AssignmentFacts>`
    select r.id, r.role, r.unit_id, u.name as unit_name, u.path, r.valid_from, r.valid_to, lending.name as lent_by,
      r.reason, r.granted_at, r.revoked_at
    from role_assignment r join unit_now u on u.unit_id = r.unit_id
    left join role_assignment lender on lender.id = r.delegated_from
    left join account lending on lending.id = lender.account_id
    where r.account_id = ${id} order by r.revoked_at is not null, r.valid_from desc, r.id desc`.execute(db);
  const scope = scopePaths(actor, 'account.write');
  const { managed, ...facts } = account;
  return {
    ...facts,
    disabledAt: facts.disabledAt?.toISOString() ?? null,
    lastSeenAt: facts.lastSeenAt?.toISOString() ?? null,
    createdAt: facts.createdAt.toISOString(),
    assignments: assignments.map((assignment) => toView(assignment, today(clock), scope)),
    allowed: allowedVerbs(account, actor),
  };
}

function toView({ path, ...facts }: AssignmentFacts, day: string, scope: readonly string[]): AssignmentView {
  const state = stateOf(facts, day);
  const isOpen = state === 'planned' || state === 'in-force';
  return {
    ...facts,
    grantedAt: facts.grantedAt.toISOString(),
    revokedAt: facts.revokedAt?.toISOString() ?? null,
    state,
    allowed: isOpen && scope.some((root) => isWithin(path, root)) ? ['revoke'] : [],
  };
}

function stateOf(
  facts: Pick<AssignmentFacts, 'revokedAt' | 'validFrom' | 'validTo'>,
  day: string,
): AssignmentView['state'] {
  if (facts.revokedAt !== null) return 'revoked';
  if (facts.validTo !== null && facts.validTo <= day) return 'ended';
  return facts.validFrom > day ? 'planned' : 'in-force';
}

function allowedVerbs(account: AccountFacts, actor: Actor): (typeof ACCOUNT_VERBS)[number][] {
  if (!mayAnywhere(actor, 'account.write')) return [];
  if (!account.managed) return ['assign-role'];
  const verbs: (typeof ACCOUNT_VERBS)[number][] = ['update', 'assign-role'];
  if (account.id === actor.accountId) return verbs;
  if (account.disabledAt !== null) return [...verbs, 'enable'];
  verbs.push('disable', 'reset-password');
  return account.secondFactor ? [...verbs, 'reset-second-factor'] : verbs;
}
