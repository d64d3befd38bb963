/**
 * The runner of `migrations/*.sql`: numbered, forward only, each in one transaction, each once.
 *
 * What a migration may rely on: the extensions and roles of `prepare-database.ts`, and `grant_app(privileges, objects)` of
 * 0000-foundation.sql for every grant. Where the database user may not make roles so_vang_app is missing, and a plain
 * `GRANT … TO so_vang_app` would fail; `grant_app` then does nothing.
 */
import pg from 'pg';
import { StartError } from '../errors/start-error.ts';
import { sqlState } from './errors.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { type MigrationLog, prepareDatabase } from './prepare-database.ts';
import { reachDatabase } from './reach-database.ts';

const LOCK_KEY = 7_830_129;

export interface MigrateOptions {
  /** Folder of the SQL files. */
  directory: string;
  log?: MigrationLog;
}

export interface MigrateResult {
  /** Names of the files applied by this call, in order, without `.sql`. */
  applied: string[];
  /** Number of the newest migration in the database. */
  version: number;
  /** Role for the application's connections, see `prepareDatabase`. */
  appRole: string | null;
}

const label = ({ version, name }: Migration) => `${String(version).padStart(4, '0')}-${name}`;

/**
 * Brings the database up to the newest migration. Several processes may call it at once: one works, the others wait.
 * The connection must be the owner's.
 * @throws StartError `database-unreachable`, `database-too-old`, `database-missing-rights`, `data-newer` (the database has a
 * migration that this program does not know), `database-failed` (an applied file was changed), `disk-full`
 */
export async function migrate(
  database: pg.Pool | pg.Client,
  options: MigrateOptions,
): Promise<MigrateResult> {
  const { directory, log = () => undefined } = options;
  const migrations = await readMigrations(directory);
  if (!(database instanceof pg.Pool)) return migrateLocked(database, migrations, log);
  const client = await reachDatabase(() => database.connect());
  try {
    return await migrateLocked(client, migrations, log);
  } finally {
    client.release();
  }
}

async function migrateLocked(
  client: pg.ClientBase,
  migrations: Migration[],
  log: MigrationLog,
): Promise<MigrateResult> {
  await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    const { appRole } = await prepareDatabase(client, log);
    const applied: string[] = [];
    for (const migration of await findPending(client, migrations)) {
      await applyAlone(client, migration);
      log('info', 'Migration applied', { migration: label(migration) });
      applied.push(label(migration));
    }
    return { applied, version: migrations.at(-1)?.version ?? 0, appRole };
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
  }
}

async function applyAlone(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw explain(migration, error);
  }
}

/** Runs one migration and notes it, in the caller's transaction. */
export async function applyMigration(
  client: pg.ClientBase,
  { version, name, sql, checksum }: Migration,
): Promise<void> {
  await client.query('set local search_path = public');
  await client.query(sql);
  await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
    version,
    name,
    checksum,
  ]);
}

/** Makes the table of applied migrations when there is none. */
export async function ensureMigrationTable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.schema_migration') is not null as there",
  );
  if (rows[0]?.there) return;
  await client.query(`
    create table public.schema_migration (
      version    integer primary key,
      name       text not null,
      checksum   text not null,
      applied_at timestamptz not null default now()
    );
    comment on table public.schema_migration is 'The migrations this database has gone through.';
    grant select on public.schema_migration to public`);
}

async function findPending(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  await ensureMigrationTable(client);
  const { rows } = await client.query<{ version: number; name: string; checksum: string }>(
    'select version, name, checksum from public.schema_migration order by version',
  );
  for (const row of rows) {
    const known = migrations.find(({ version }) => version === row.version);
    if (known === undefined) throw dataNewer();
    if (known.checksum !== row.checksum) {
      throw new StartError('database-failed', {
        vi: `Bước nâng cấp ${label(known)} khác với bước đã chạy trên dữ liệu này. Hãy dùng đúng bản Sổ Vàng đã tạo dữ liệu, hoặc một bản phát hành mới hơn.`,
        en: `The migration ${label(known)} differs from the one that ran on this data. Use the version of Sổ Vàng that made the data, or a newer release.`,
      });
    }
  }
  return migrations.filter(({ version }) => !rows.some((row) => row.version === version));
}

/** The error for data of a version that this program does not know. */
export function dataNewer(): StartError {
  return new StartError('data-newer', {
    vi: 'Dữ liệu do phiên bản Sổ Vàng mới hơn tạo ra. Hãy chạy phiên bản mới đó; dữ liệu chưa bị thay đổi.',
    en: 'A newer version of Sổ Vàng made this data. Run that version; the data has not been touched.',
  });
}

function explain(migration: Migration, error: unknown): unknown {
  if (sqlState(error) === '53100') {
    return new StartError(
      'disk-full',
      {
        vi: 'Đĩa của cơ sở dữ liệu đã đầy. Hãy giải phóng chỗ rồi chạy lại; dữ liệu đã có vẫn nguyên vẹn.',
        en: 'The disk of the database is full. Free some space and start again; the existing data is intact.',
      },
      { cause: error },
    );
  }
  if (sqlState(error) === '42501') {
    return new StartError(
      'database-missing-rights',
      {
        vi: `Người dùng cơ sở dữ liệu không đủ quyền cho bước nâng cấp ${label(migration)}. Hãy dùng người dùng sở hữu cơ sở dữ liệu trong DATABASE_URL.`,
        en: `The database user lacks the rights for the migration ${label(migration)}. Use the owner of the database in DATABASE_URL.`,
      },
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`Migration ${label(migration)} failed: ${reason}`, { cause: error });
}
