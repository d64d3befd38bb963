import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Actor, Grant } from '../../../platform/auth/actor.ts';
import type { ActsOfRole } from '../../../platform/auth/policy.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { NEVER_LENT } from '../model/delegation.ts';
import { SESSION_IDLE_HOURS } from '../model/limits.ts';
import { SESSION_COOKIE } from './cookies.ts';
import { assignmentsInForce } from './roles-in-force.ts';
import { hashSecret } from './secret-hash.ts';

export { SESSION_COOKIE } from './cookies.ts';

const TOKEN_PREFIX = 'sv_';
const NO_ACTS: ReadonlySet<string> = new Set();
/** How exact "last seen" is: not every request needs a write. */
const SEEN_EVERY_MS = 60_000;

/** What still works while a temporary password waits to be changed. */
const BEFORE_PASSWORD_CHANGE = new Set([
  'GET /api/me',
  'POST /api/me/password',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/first-run',
  'GET /api/single-sign-on',
  'POST /api/single-sign-on',
  'POST /api/single-sign-on/return',
  'POST /api/single-sign-on/code',
]);

interface Found {
  accountId: string;
  personId: string | null;
  name: string;
  language: 'vi' | 'en';
  mustChangePassword: boolean;
  credentialId: string;
  seenAt: Date | null;
  scopes: string[] | null;
  grants: { role: string; unitId: string; path: string; lent: boolean }[];
}

interface Dependencies {
  db: Db;
  clock: Clock;
  actsOfRole: ActsOfRole;
}

/**
 * Finds who sent a request, by session cookie or `Authorization: Bearer sv_…`, with the roles in force today.
 * A role that was lent counts only while the one it was lent from does, and never carries the acts of `NEVER_LENT`.
 * @returns null for a stranger: no credential, an unknown, ended, idle or expired one, or a disabled account
 * @throws AppError `password-change-required` while a temporary password waits to be changed
 */
export function createAuthenticate({ db, clock, actsOfRole }: Dependencies) {
  const find = async (request: FastifyRequest, isSeen: boolean): Promise<Actor | null> => {
    const bearer = /^Bearer (sv_\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const cookie = request.cookies?.[SESSION_COOKIE];
    const secret = bearer ?? cookie;
    if (secret === undefined) return null;
    const found = await findBy(db, clock, secret, bearer === undefined ? 'session' : 'token');
    if (found === null) return null;
    if (
      found.mustChangePassword &&
      !BEFORE_PASSWORD_CHANGE.has(`${request.method} ${request.routeOptions.url}`)
    ) {
      throw new AppError('password-change-required');
    }
    if (isSeen) await markSeen(db, clock, found, bearer !== undefined);
    return {
      accountId: found.accountId,
      personId: found.personId,
      name: found.name,
      language: found.language,
      grants: found.grants.map((grant) => toGrant(grant, actsOfRole)),
      tokenScopes: found.scopes,
      sessionId: bearer === undefined ? found.credentialId : null,
    };
  };
  return {
    authenticate: (request: FastifyRequest) => find(request, true),
    /** The same for a request that is long under way: a page left open is nobody who is there. */
    identify: (request: FastifyRequest) => find(request, false),
  };
}

function toGrant({ lent, ...grant }: Found['grants'][number], actsOfRole: ActsOfRole): Grant {
  const acts = actsOfRole.get(grant.role) ?? NO_ACTS;
  return { ...grant, acts: lent ? new Set([...acts].filter((act) => !NEVER_LENT.has(act))) : acts };
}

async function findBy(db: Db, clock: Clock, secret: string, by: 'session' | 'token'): Promise<Found | null> {
  const now = clock.now();
  const idleSince = new Date(now.getTime() - SESSION_IDLE_HOURS * 3_600_000);
  const credential =
    by === 'session'
      ? sql`select s.id, s.account_id, s.last_seen_at as seen_at, null::text[] as scopes, s.single_sign_on from login_session s
          where s.token_hash = ${hashSecret(secret)} and s.ended_at is null and s.expires_at > ${now}
            and s.last_seen_at > ${idleSince}`
      : sql`select t.id, t.account_id, t.last_used_at as seen_at, t.scopes, false as single_sign_on from access_token t
          where t.token_hash = ${hashSecret(secret)} and t.revoked_at is null and t.expires_at > ${now}`;
  const { rows } = await sql<Found>`${sql.raw(PREPARED)}
    with credential as (${credential})
    select a.id as account_id, a.person_id, a.name, a.language, 
      a.must_change_password and not c.single_sign_on as must_change_password, c.id as credential_id, c.seen_at, c.scopes,
      coalesce((
        select json_agg(json_build_object(
          'role', r.role, 'unitId', r.unit_id, 'path', u.path, 'lent', r.delegated_from is not null))
        from ${assignmentsInForce(today(clock))} r
        join unit_now u on u.unit_id = r.unit_id
        where r.account_id = a.id
      ), '[]'::json) as grants
    from credential c join account a on a.id = c.account_id
    where a.disabled_at is null`.execute(db);
  return rows[0] ?? null;
}

async function markSeen(db: Db, clock: Clock, found: Found, isToken: boolean): Promise<void> {
  const now = clock.now();
  if (found.seenAt !== null && now.getTime() - new Date(found.seenAt).getTime() < SEEN_EVERY_MS) return;
  const update = isToken
    ? sql`update access_token set last_used_at = ${now} where id = ${found.credentialId}`
    : sql`update login_session set last_seen_at = ${now} where id = ${found.credentialId}`;
  await update.execute(db);
}

/** A new access token's text; the prefix lets a leaked one be recognised. */
export function tokenText(secret: string): string {
  return `${TOKEN_PREFIX}${secret}`;
}
