import type pg from 'pg';
import { StartError } from '../errors/start-error.ts';
import type { SupervisorLog } from '../postgres/supervisor.ts';
import { sqlState } from './errors.ts';

const OLDEST = 15;
const EXTENSIONS = ['unaccent', 'pg_trgm', 'ltree', 'btree_gist'];
const APP_ROLE = 'so_vang_app';
const READER_ROLE = 'so_vang_reader';

export type MigrationLog = SupervisorLog;

async function requireVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  const major = rows[0]?.major ?? 0;
  if (major >= OLDEST) return;
  throw new StartError('database-too-old', {
    vi: `Cơ sở dữ liệu là PostgreSQL ${major}, Sổ Vàng cần PostgreSQL ${OLDEST} trở lên. Hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng PostgreSQL kèm theo.`,
    en: `The database is PostgreSQL ${major}, Sổ Vàng needs PostgreSQL ${OLDEST} or newer. Upgrade it, or drop DATABASE_URL to use the PostgreSQL that comes along.`,
  });
}

function missingRights(vi: string, en: string, cause?: unknown): StartError {
  return new StartError('database-missing-rights', { vi, en }, { cause });
}

async function requireRights(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ allowed: boolean; user: string; database: string }>(
    `select has_schema_privilege('public', 'create') and has_database_privilege(current_database(), 'create') as allowed,
       quote_ident(current_user) as user, quote_ident(current_database()) as database`,
  );
  const [row] = rows;
  if (row === undefined || row.allowed) return;
  const statement = `ALTER DATABASE ${row.database} OWNER TO ${row.user};`;
  throw missingRights(
    `Người dùng cơ sở dữ liệu ${row.user} không được tạo bảng. Hãy nhờ quản trị PostgreSQL chạy: ${statement}`,
    `The database user ${row.user} may not create tables. Ask the administrator of PostgreSQL to run: ${statement}`,
  );
}

async function ensureExtensions(client: pg.ClientBase): Promise<void> {
  const present = await client.query<{ extname: string }>(
    'select extname from pg_extension where extname = any($1)',
    [EXTENSIONS],
  );
  const missing = EXTENSIONS.filter((name) => !present.rows.some((row) => row.extname === name));
  for (const name of missing) {
    try {
      await client.query(`create extension if not exists ${name} schema public`);
    } catch (error) {
      const statement = `CREATE EXTENSION ${name} SCHEMA public;`;
      if (sqlState(error) === '42501') {
        throw missingRights(
          `Người dùng cơ sở dữ liệu không được tạo phần mở rộng ${name}. Hãy nhờ quản trị PostgreSQL chạy: ${statement}`,
          `The database user may not create the extension ${name}. Ask the administrator of PostgreSQL to run: ${statement}`,
          error,
        );
      }
      if (sqlState(error) === '58P01' || sqlState(error) === '0A000') {
        throw missingRights(
          `PostgreSQL thiếu phần mở rộng ${name}. Hãy cài gói postgresql-contrib trên máy chủ cơ sở dữ liệu rồi chạy lại.`,
          `PostgreSQL lacks the extension ${name}. Install the package postgresql-contrib on the database server and start again.`,
          error,
        );
      }
      throw error;
    }
  }
}

/** Roles belong to the whole server: another database's migration may make the same one at this moment. */
function isLostRace(error: unknown): boolean {
  return ['42710', '23505', 'XX000'].includes(sqlState(error) ?? '');
}

async function ensureRole(client: pg.ClientBase, role: string): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const { rows } = await client.query<{ exists: boolean; member: boolean; creator: boolean }>(
        `select exists (select from pg_roles where rolname = $1) as exists,
           exists (select from pg_roles where rolname = $1 and pg_has_role(oid, $2)) as member,
           (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as creator`,
        // Since 16 membership alone does not allow SET ROLE.
        [role, (await serverMajor(client)) >= 16 ? 'set' : 'member'],
      );
      const [state] = rows;
      if (state === undefined) return false;
      if (state.member) return true;
      if (!state.exists) {
        if (!state.creator) return false;
        await client.query(`create role ${role} nologin`);
      }
      await client.query(`grant ${role} to current_user`);
      return true;
    } catch (error) {
      if (sqlState(error) === '42501') return false;
      if (!isLostRace(error)) throw error;
    }
  }
  return false;
}

async function serverMajor(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  return rows[0]?.major ?? 0;
}

/**
 * Checks version and rights and makes what migrations rely on: the extensions, and the roles so_vang_app (reads and writes
 * rows, changes no table) and so_vang_reader (statistics), which the present user can then act as. Not in a transaction.
 * @returns the role the application's connections act as; null where this user can neither make nor take it: then the
 * application works as the owner, and only triggers keep the audit trail append-only
 * @throws StartError `database-too-old`, `database-missing-rights`
 */
export async function prepareDatabase(
  client: pg.ClientBase,
  log: MigrationLog,
): Promise<{ appRole: string | null }> {
  await requireVersion(client);
  await requireRights(client);
  await ensureExtensions(client);
  const hasApp = await ensureRole(client, APP_ROLE);
  await ensureRole(client, READER_ROLE);
  if (hasApp) return { appRole: APP_ROLE };
  log(
    'warn',
    `The database user may not use the role ${APP_ROLE}; the application works with the owner's rights`,
    {
      remedy: `CREATE ROLE ${APP_ROLE}; GRANT ${APP_ROLE} TO <user>;`,
    },
  );
  return { appRole: null };
}
