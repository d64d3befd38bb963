import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Actor, Grant } from '../../../platform/auth/actor.ts';
import type { ActsOfRole } from '../../../platform/auth/policy.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { hashSecret } from './secret-hash.ts';

export const SESSION_COOKIE = 'so_vang_session';
const TOKEN_PREFIX = 'sv_';
const NO_ACTS: ReadonlySet<string> = new Set();
/** How exact "last seen" is: not every request needs a write. */
const SEEN_EVERY_MS = 60_000;

interface Found {
  accountId: string;
  personId: string | null;
  name: string;
  language: 'vi' | 'en';
  credentialId: string;
  seenAt: Date | null;
  scopes: string[] | null;
  grants: { role: string; unitId: string; path: string }[];
}

interface Dependencies {
  db: Db;
  clock: Clock;
  actsOfRole: ActsOfRole;
}

/**
 * Finds who sent a request, by session cookie or `Authorization: Bearer sv_…`, with the roles in force today.
 * A role that was lent counts only while the one it was lent from does.
 * @returns null for a stranger: no credential, an unknown, ended or expired one, or a disabled account
 */
export function createAuthenticate({ db, clock, actsOfRole }: Dependencies) {
  return async (request: FastifyRequest): Promise<Actor | null> => {
    const bearer = /^Bearer (sv_\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const cookie = request.cookies?.[SESSION_COOKIE];
    const secret = bearer ?? cookie;
    if (secret === undefined) return null;
    const found = await find(db, clock, secret, bearer === undefined ? 'session' : 'token');
    if (found === null) return null;
    await markSeen(db, clock, found, bearer !== undefined);
    const grants: Grant[] = found.grants.map((grant) => ({
      ...grant,
      acts: actsOfRole.get(grant.role) ?? NO_ACTS,
    }));
    return {
      accountId: found.accountId,
      personId: found.personId,
      name: found.name,
      language: found.language,
      grants,
      tokenScopes: found.scopes,
      sessionId: bearer === undefined ? found.credentialId : null,
    };
  };
}

async function find(db: Db, clock: Clock, secret: string, by: 'session' | 'token'): Promise<Found | null> {
  const day = today(clock);
  const credential =
    by === 'session'
      ? sql`select s.id, s.account_id, s.last_seen_at as seen_at, null::text[] as scopes from login_session s
          where s.token_hash = ${hashSecret(secret)} and s.ended_at is null and s.expires_at > ${clock.now()}`
      : sql`select t.id, t.account_id, t.last_used_at as seen_at, t.scopes from access_token t
          where t.token_hash = ${hashSecret(secret)} and t.revoked_at is null and t.expires_at > ${clock.now()}`;
  const { rows } = await sql<Found>`
    with credential as (${credential})
    select a.id as account_id, a.person_id, a.name, a.language, c.id as credential_id, c.seen_at, c.scopes,
      coalesce((
        select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'path', u.path))
        from role_assignment r
        join unit_now u on u.unit_id = r.unit_id
        left join role_assignment lender on lender.id = r.delegated_from
        where r.account_id = a.id and r.revoked_at is null and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to > ${day})
          and (r.delegated_from is null or (lender.revoked_at is null and lender.valid_from <= ${day}
            and (lender.valid_to is null or lender.valid_to > ${day})))
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
