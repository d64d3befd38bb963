import type pg from 'pg';
import type { Role } from '../features/account/model/roles.ts';
import { SESSION_COOKIE, tokenText } from '../features/account/server/authenticate.ts';
import { hashSecret } from '../features/account/server/secret-hash.ts';
import type { UnitKind } from '../features/organisation/model/unit.ts';
import { newId, newSecret } from '../platform/ids.ts';

export interface UnitOptions {
  name?: string;
  shortName?: string | null;
  kind?: UnitKind;
  parentId?: string | null;
  code?: string | null;
  validFrom?: string;
  validTo?: string | null;
}

export interface AccountOptions {
  login?: string;
  name?: string;
  personId?: string | null;
  email?: string | null;
  /** Roles to hold; a missing unit is made. */
  roles?: { role: Role; unitId?: string; validFrom?: string; validTo?: string | null }[];
}

/** Who sends a request in a test: spread into `inject({ headers })`. */
export interface Credentials {
  accountId: string;
  headers: Record<string, string>;
}

/** Makes rows with sensible defaults and their missing parents, straight in the database. */
export function createBuilders(pool: pg.Pool, clock: { now(): Date }) {
  let count = 0;
  const next = () => ++count;

  const build = {
    async unit(options: UnitOptions = {}): Promise<string> {
      const id = newId();
      const n = next();
      await pool.query('insert into unit (id, code) values ($1, $2)', [id, options.code ?? null]);
      await pool.query(
        `insert into unit_period (id, unit_id, parent_id, name, short_name, kind, valid_from, valid_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          newId(),
          id,
          options.parentId ?? null,
          options.name ?? `Đơn vị ${n}`,
          options.shortName ?? null,
          options.kind ?? (options.parentId == null ? 'province' : 'commune'),
          options.validFrom ?? '2010-01-01',
          options.validTo ?? null,
        ],
      );
      await pool.query('select refresh_unit_now($1)', [clock.now().toISOString().slice(0, 10)]);
      return id;
    },

    async person(
      options: {
        fullName?: string;
        birthDate?: string | null;
        unitId?: string;
        title?: string;
        email?: string;
      } = {},
    ) {
      const id = newId();
      await pool.query('insert into person (id, full_name, birth_date, email) values ($1, $2, $3, $4)', [
        id,
        options.fullName ?? `Nguyễn Văn ${next()}`,
        options.birthDate ?? null,
        options.email ?? null,
      ]);
      await pool.query(
        `insert into position (id, person_id, unit_id, title, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
        [newId(), id, options.unitId ?? (await build.unit()), options.title ?? 'Chuyên viên'],
      );
      return id;
    },

    async account(options: AccountOptions = {}): Promise<string> {
      const id = newId();
      const n = next();
      await pool.query(
        `insert into account (id, login, name, person_id, email, password_hash, password_changed_at, created_at)
         values ($1, $2, $3, $4, $5, 'never', $6, $6)`,
        [
          id,
          options.login ?? `tai-khoan-${n}`,
          options.name ?? `Người dùng ${n}`,
          options.personId ?? null,
          options.email ?? null,
          clock.now(),
        ],
      );
      for (const role of options.roles ?? []) {
        await pool.query(
          `insert into role_assignment (id, account_id, role, unit_id, valid_from, valid_to, granted_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            newId(),
            id,
            role.role,
            role.unitId ?? (await build.unit()),
            role.validFrom ?? '2020-01-01',
            role.validTo ?? null,
            clock.now(),
          ],
        );
      }
      return id;
    },

    /** A signed-in browser of an account that holds `role` at `unitId`. */
    async signedIn(role: Role, unitId: string, options: AccountOptions = {}): Promise<Credentials> {
      return build.session(
        await build.account({ ...options, roles: [{ role, unitId }, ...(options.roles ?? [])] }),
      );
    },

    async session(accountId: string): Promise<Credentials> {
      const secret = newSecret();
      const now = clock.now();
      await pool.query(
        `insert into login_session (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, device)
         values ($1, $2, $3, $4, $4, $5, '127.0.0.1', 'test')`,
        [newId(), accountId, hashSecret(secret), now, new Date(now.getTime() + 12 * 3_600_000)],
      );
      return { accountId, headers: { cookie: `${SESSION_COOKIE}=${secret}`, 'x-so-vang': '1' } };
    },

    async token(accountId: string, scopes: string[]): Promise<Credentials> {
      const secret = tokenText(newSecret());
      const now = clock.now();
      await pool.query(
        `insert into access_token (id, account_id, name, token_hash, scopes, created_at, expires_at)
         values ($1, $2, 'test', $3, $4, $5, $6)`,
        [newId(), accountId, hashSecret(secret), scopes, now, new Date(now.getTime() + 86_400_000)],
      );
      return { accountId, headers: { authorization: `Bearer ${secret}` } };
    },
  };
  return build;
}

export type Builders = ReturnType<typeof createBuilders>;
