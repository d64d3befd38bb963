import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { isStartError } from '../errors/start-error.ts';
import { guardPool } from './guard-pool.ts';
import { migrate } from './migrate.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

describe('migrate', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'migrations-'));
    database = await testDatabase({ migrated: false });
    // A connection that a failed migration left is closed by the pool in its own time.
    pool = guardPool(new pg.Pool({ connectionString: database.url }));
    await file('0001-first.sql', 'create table first (id int);');
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
    await rm(directory, { recursive: true });
  });

  const file = (name: string, sql: string) => writeFile(join(directory, name), sql);
  const versions = async () =>
    (await pool.query('select version from schema_migration order by version')).rows.map(
      (row) => row.version,
    );

  it('applies what is new, once, in order', async () => {
    await file(
      '0002-second.sql',
      'alter table first add column name text; insert into first values (1, $$a$$);',
    );
    assert.deepEqual((await migrate(pool, { directory })).applied, ['0001-first', '0002-second']);
    await file('0010-third.sql', 'create table third ();');
    const result = await migrate(pool, { directory });
    assert.deepEqual([result.applied, result.version], [['0010-third'], 10]);
    assert.deepEqual((await migrate(pool, { directory })).applied, []);
    assert.deepEqual(await versions(), [1, 2, 10]);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    await file('0002-broken.sql', 'create table half (); select 1 / 0;');
    await assert.rejects(migrate(pool, { directory }), /0002-broken failed: division by zero/);
    assert.deepEqual(await versions(), [1]);
    assert.equal((await pool.query("select to_regclass('half') as half")).rows[0].half, null);
  });

  it('lets one of several processes work and the others wait', async () => {
    await file('0002-slow.sql', 'select pg_sleep(0.2);');
    const pools = [1, 2, 3].map(() => guardPool(new pg.Pool({ connectionString: database.url })));
    const results = await Promise.all(pools.map((each) => migrate(each, { directory })));
    await Promise.all(pools.map((each) => each.end()));
    assert.deepEqual(results.map(({ applied }) => applied.length).sort(), [0, 0, 2]);
  });

  it('refuses data with a migration that it does not know', async () => {
    await migrate(pool, { directory });
    await pool.query("insert into schema_migration (version, name, checksum) values (99, 'future', '')");
    await assert.rejects(migrate(pool, { directory }), (error) => isStartError(error, 'data-newer'));
    await file('0002-second.sql', 'create table second ();');
    await assert.rejects(migrate(pool, { directory }), (error) => isStartError(error, 'data-newer'));
    assert.equal((await pool.query("select to_regclass('second') as second")).rows[0].second, null);
  });

  it('refuses a file that was changed after it ran, but not other line ends', async () => {
    await file('0002-lines.sql', 'create table lines (\n);');
    await migrate(pool, { directory });
    await file('0002-lines.sql', 'create table lines (\r\n);');
    assert.deepEqual((await migrate(pool, { directory })).applied, []);
    await file('0002-lines.sql', 'create table other ();');
    await assert.rejects(migrate(pool, { directory }), (error) => isStartError(error, 'database-failed'));
  });

  it('wants files with a number and a name, and each number once', async () => {
    await file('0001-again.sql', '');
    await assert.rejects(migrate(pool, { directory }), /Two migrations have the number 1/);
    await rm(join(directory, '0001-again.sql'));
    await file('2-short.sql', '');
    await assert.rejects(migrate(pool, { directory }), /2-short\.sql: a migration is named like/);
  });

  it('makes the extensions and a role that may not change tables', async () => {
    await file(
      '0002-grant.sql',
      'do $$ begin if exists (select from pg_roles where rolname = $a$so_vang_app$a$) then grant select on first to so_vang_app; end if; end $$;',
    );
    const { appRole } = await migrate(pool, { directory });
    const { rows } = await pool.query(
      "select count(*)::int as n from pg_extension where extname in ('unaccent', 'pg_trgm', 'ltree', 'btree_gist')",
    );
    assert.equal(rows[0].n, 4);
    if (appRole === null) return;
    const client = await pool.connect();
    try {
      await client.query(`set role ${appRole}`);
      await client.query('select from first');
      await assert.rejects(client.query('insert into first values (1)'), /permission denied/);
      await assert.rejects(client.query('create table own ()'), /permission denied/);
    } finally {
      client.release(true);
    }
  });

  it('works without the right to make roles, and says so', async () => {
    const { rows } = await pool.query(
      'select quote_ident(current_database()) as name, rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
    );
    if (!rows[0].may) return;
    const role = `sv_plain_${process.pid}`;
    await pool.query(`create role ${role} login password 'only-for-this-test'`);
    await pool.query(`grant create, connect on database ${rows[0].name} to ${role}`);
    await pool.query(`grant create on schema public to ${role}`);
    const url = new URL(database.url);
    url.username = role;
    url.password = 'only-for-this-test';
    const plain = new pg.Client({ connectionString: url.href });
    const warnings: string[] = [];
    try {
      await plain.connect();
      const result = await migrate(plain, {
        directory,
        log: (level, message) => level === 'warn' && warnings.push(message),
      });
      assert.equal(result.appRole, null);
      assert.deepEqual(result.applied, ['0001-first']);
      assert.match(warnings.join(), /so_vang_app/);
    } finally {
      await plain.query('drop owned by current_user cascade');
      await plain.end();
      await pool.query(`revoke create, connect on database ${rows[0].name} from ${role}`);
      await pool.query(`revoke create on schema public from ${role}`);
      await pool.query(`drop role ${role}`);
    }
  });

  it('tells an owner-less user what to ask for', async () => {
    const role = `sv_guest_${process.pid}`;
    const { rows } = await pool.query(
      'select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
    );
    if (!rows[0].may) return;
    await pool.query(`create role ${role} login password 'only-for-this-test'`);
    const url = new URL(database.url);
    url.username = role;
    url.password = 'only-for-this-test';
    const guest = new pg.Client({ connectionString: url.href });
    try {
      await guest.connect();
      await assert.rejects(migrate(guest, { directory }), (error) => {
        assert.ok(isStartError(error, 'database-missing-rights'));
        return /ALTER DATABASE \S+ OWNER TO/.test(error.vi) && error.exitCode > 0;
      });
    } finally {
      await guest.end();
      await pool.query(`drop role ${role}`);
    }
  });
});

describe('a database that does not answer', () => {
  it('is told in one sentence without the connection string', async () => {
    const pool = new pg.Pool({ connectionString: 'postgres://so:bi-mat@127.0.0.1:1/nowhere' });
    await assert.rejects(
      migrate(pool, { directory: join(import.meta.dirname, '../../../migrations') }),
      (error) => {
        assert.ok(isStartError(error, 'database-unreachable'));
        return (
          !`${error.vi}${error.en}${error.message}`.includes('bi-mat') && error.vi.includes('ECONNREFUSED')
        );
      },
    );
    await pool.end();
  });

  it('is told as a missing database or a wrong password', async () => {
    const database = await testDatabase({ migrated: false });
    await database.drop();
    const pool = guardPool(new pg.Pool({ connectionString: database.url }));
    await assert.rejects(
      migrate(pool, { directory: join(import.meta.dirname, '../../../migrations') }),
      (error) => {
        return isStartError(error, 'database-unreachable') && error.en.includes('no database of that name');
      },
    );
    await pool.end();
  });
});
