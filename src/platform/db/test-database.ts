import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isStartError } from '../errors/start-error.ts';
import { migrateJobs } from '../jobs/worker.ts';
import { isAlive } from '../postgres/process-identity.ts';
import { findTestPostgres, startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import { guardPool } from './guard-pool.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../migrations');
const LOCK_KEY = 7_830_130;

export interface TestDatabase {
  /** Name of the template that it was copied from, which is the same on this server as long as the same would be in it. */
  template: string;
  /** Connection string as the owner of the database. */
  url: string;
  /** The role of the application's connections, as `migrate` gave it. */
  appRole: string | null;
  /** Closes what is still connected and removes the database. */
  drop(): Promise<void>;
}

/** What is in a database besides tables, made once for all that ask for the same. */
export interface Filling {
  /** Differs where other things would be filled in: letters and digits. */
  key: string;
  /** Fills the migrated database at `url`, which becomes the template `name`, and leaves no connection open. */
  fill(url: string, name: string): Promise<void>;
}

let ownServer: Promise<string> | null = null;

/**
 * A fresh database for one test file, copied from a template that is migrated once. The server is that of
 * `TEST_DATABASE_URL` (its user must be allowed to make databases), which `npm test` sets. Without it, so when one file is
 * run alone, an own server is started in `/tmp/so-vang-test-<uid>` and left running for the next run: stop it by
 * sending SIGINT to the first number in `postgres/postmaster.pid` there.
 * @param options.migrated false: an empty database without any table
 * @param options.filling what to find in it
 */
export async function testDatabase(
  options: { migrated?: boolean; filling?: Filling } = {},
): Promise<TestDatabase> {
  // Not kept: one process runs tests on several servers.
  const base = process.env.TEST_DATABASE_URL || (await theOwnServer());
  const name = `sv_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  return withClient(base, async (client) => {
    const template = options.migrated === false ? null : await ensureTemplates(client, base, options.filling);
    await copyDatabase(client, template?.name ?? 'template0', name);
    return {
      template: template?.name ?? 'template0',
      url: databaseUrl(base, name),
      appRole: template?.appRole ?? null,
      drop: () => withClient(base, (last) => dropDatabase(last, name)),
    };
  });
}

/** Without FORCE, which before version 17 an ordinary user may not do while autovacuum works in the database. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = current_user',
    [name],
  );
  await client.query(`drop database if exists ${name}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(base: string, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

function theOwnServer(): Promise<string> {
  ownServer ??= findOwnServer();
  return ownServer;
}

async function findOwnServer(): Promise<string> {
  const dataDir = `/tmp/so-vang-test-${userInfo().uid}`;
  const running = await findTestPostgres(dataDir);
  if (running !== null) return running;
  try {
    const started = await startEmbeddedPostgres({
      dataDir,
      purpose: 'test',
      linger: true,
      log: () => undefined,
    });
    return started.url;
  } catch (error) {
    // Another test file, started at the same moment, is bringing it up.
    const url = isStartError(error, 'data-in-use') ? await findTestPostgres(dataDir, 30_000) : null;
    if (url === null) throw error;
    return url;
  }
}

/** Copying files takes 20 ms, writing them through the log 220 ms. */
async function copyDatabase(client: pg.Client, template: string, name: string): Promise<void> {
  await client.query(`create database ${name} template ${template} strategy file_copy`);
}

interface Template {
  name: string;
  appRole: string | null;
}

/** Makes the templates that are not there yet; processes that come at once wait for the first. */
async function ensureTemplates(client: pg.Client, base: string, filling?: Filling): Promise<Template> {
  const name = await templateName(client);
  await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    const migrated = await ensureTemplate(client, name, async () => {
      await removeOld(client, name);
      await client.query(`create database ${name} template template0`);
      const { appRole } = await withClient(databaseUrl(base, name), (inside) =>
        migrate(inside, { directory: MIGRATIONS }),
      );
      await migrateQueue(databaseUrl(base, name), appRole);
      return appRole;
    });
    if (filling === undefined) return migrated;
    const filled = `${name}_${filling.key}`;
    return await ensureTemplate(client, filled, async () => {
      await removeOld(client, name);
      await copyDatabase(client, name, filled);
      await filling.fill(databaseUrl(base, filled), filled);
      return migrated.appRole;
    });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
  }
}

/** The name of the template of the present migrations. */
async function templateName(client: pg.Client): Promise<string> {
  // Only its owner may copy a template, so each user has an own one.
  const hash = createHash('sha256').update(
    (await client.query<{ u: string }>('select current_user as u')).rows[0]?.u ?? '',
  );
  for (const { version, checksum } of await readMigrations(MIGRATIONS))
    hash.update(`${version} ${checksum}\n`);
  // The queue's tables are part of the template too.
  hash.update(await readFile(join(import.meta.dirname, '../jobs/worker.ts')));
  return `sv_template_${hash.digest('hex').slice(0, 16)}`;
}

/** @param make makes the database `name` and says which role the application's connections have */
async function ensureTemplate(
  client: pg.Client,
  name: string,
  make: () => Promise<string | null>,
): Promise<Template> {
  const { rows } = await client.query<{ comment: string | null }>(
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [name],
  );
  // The comment is written last: a template without it is the remains of a run that was killed.
  const made = rows[0]?.comment?.startsWith('role:') ? rows[0].comment.slice('role:'.length) : null;
  if (made !== null) return { name, appRole: made || null };
  const appRole = await make();
  await client.query(`comment on database ${name} is 'role:${appRole ?? ''}'`);
  return { name, appRole };
}

async function migrateQueue(url: string, appRole: string | null): Promise<void> {
  const pool = guardPool(new pg.Pool({ connectionString: url, max: 2 }));
  await migrateJobs(pool, appRole).finally(() => pool.end());
}

/** Removes templates of other migrations or fillings and databases of killed runs, if nobody is connected to them. */
async function removeOld(client: pg.Client, current: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database d
     where (datname like 'sv\\_template\\_%' or datname like 'sv\\_test\\_%')
       and (datname <> $1 or shobj_description(oid, 'pg_database') is null)
       and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
    [current],
  );
  for (const { datname } of rows) {
    const pid = /^sv_test_(\d+)_/.exec(datname)?.[1];
    if (pid !== undefined && isAlive(Number(pid))) continue;
    await client.query(`drop database if exists ${datname}`).catch(() => undefined);
  }
}
