import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { isStartError } from '../errors/start-error.ts';
import { isAlive } from './process-identity.ts';
import {
  type EmbeddedPostgres,
  findRunningPostgres,
  openEmbeddedPostgres,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts';

const PROGRAM = join(import.meta.dirname, 'embedded-postgres.fixture.ts');
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const silent = () => undefined;

/** Resolves when `server` has come back after an unexpected end. */
function recovery(server: EmbeddedPostgres, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.onExit(({ restarting, error }) => {
      if (restarting) untilAnswers(url).then(resolve, reject);
      else reject(error);
    });
  });
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilAnswers(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

interface Program {
  child: ChildProcess;
  line: string;
}

async function runProgram(dataDir: string, as: { uid?: number; gid?: number } = {}): Promise<Program> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...as,
  });
  const errors: string[] = [];
  child.stderr.on('data', (text) => errors.push(String(text)));
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => [`ended: ${errors.join('')}`]),
  ]);
  return { child, line: String(line) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const urlOf = ({ line }: Program) => line.replace(/^ready /, '');
const postmasterPid = (clusterDir: string) =>
  Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp('/tmp/so-vang thử ');
    await chmod(folder, 0o755);
    await (await startEmbeddedPostgres({ dataDir: join(folder, 'made'), log: silent })).stop();
  });
  /** A folder with a cluster that was stopped cleanly: copying it takes a tenth of making one. */
  const made = (name: string) => {
    const dataDir = join(folder, name);
    execFileSync('cp', ['-a', join(folder, 'made'), dataDir]);
    return dataDir;
  };
  after(() => rm(folder, { recursive: true, force: true }));

  it('starts on a folder that is not there, keeps what is written, starts again', async () => {
    const dataDir = join(folder, 'một', 'data');
    const first = await startEmbeddedPostgres({ dataDir, log: silent });
    assert.equal(first.created, true);
    await query(
      first.url,
      "create table t (v text); insert into t values ('Đặng'), ('Dung'), ('Êm'), ('em')",
    );
    await first.stop();
    await first.stop();
    assert.equal(existsSync(first.connection.host), false);
    const second = await startEmbeddedPostgres({ dataDir, log: silent });
    assert.equal(second.created, false);
    const { rows } = await query(second.url, 'select v from t order by v');
    assert.deepEqual(
      rows.map(({ v }) => v),
      ['Dung', 'Đặng', 'em', 'Êm'],
    );
    await second.stop();
  });

  it('is reached only through a private folder and with the password', async () => {
    const server = await startEmbeddedPostgres({ dataDir: made('private'), log: silent });
    try {
      assert.equal(statSync(server.connection.host).mode & 0o777, 0o700);
      assert.equal(statSync(join(server.clusterDir, 'so-vang.password')).mode & 0o777, 0o600);
      const { rows } = await query(
        server.url,
        "select current_setting('listen_addresses') as l, rolsuper as s from pg_roles where rolname = current_user",
      );
      assert.deepEqual(rows, [{ l: '', s: false }]);
      await assert.rejects(
        query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1'),
        /password authentication failed/,
      );
    } finally {
      await server.stop();
    }
  });

  it('comes back under the same address after kill -9, with what was committed', async () => {
    const dataDir = made('killed');
    const server = await startEmbeddedPostgres({ dataDir, log: silent });
    try {
      await query(server.url, 'create table t (id int); insert into t values (1)');
      const back = recovery(server, server.url);
      process.kill(postmasterPid(server.clusterDir), 'SIGKILL');
      await back;
      assert.equal((await query(server.url, 'select * from t')).rowCount, 1);
    } finally {
      await server.stop();
    }
  });

  it('comes back under the same address while a query of the killed one still runs', async () => {
    const dataDir = made('busy');
    const server = await startEmbeddedPostgres({ dataDir, log: silent });
    try {
      const began = performance.now();
      // Counting does not notice that the server is gone, so its process keeps the shared memory until it is done.
      const busy = query(
        server.url,
        'select count(*) from generate_series(1, 5000) a, generate_series(1, 4000) b',
      ).catch(() => null);
      while (
        (
          await query(
            server.url,
            "select from pg_stat_activity where query like '%(1, 4000) b' and pid <> pg_backend_pid()",
          )
        ).rowCount === 0
      );
      const back = recovery(server, server.url);
      process.kill(postmasterPid(server.clusterDir), 'SIGKILL');
      await back;
      await busy;
      assert.ok(performance.now() - began > 500, 'the query was too short to hinder anything');
    } finally {
      await server.stop();
    }
  });

  it('lets no second instance on the data, and commands join the first', async () => {
    const dataDir = made('shared');
    const program = await runProgram(dataDir);
    try {
      await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), (error) => {
        assert.ok(isStartError(error, 'data-in-use'));
        return error.vi.includes(String(program.child.pid));
      });
      const second = await runProgram(dataDir);
      assert.equal(second.line, 'refused data-in-use');
      const joined = await openEmbeddedPostgres({ dataDir, log: silent });
      assert.equal(joined.url, urlOf(program));
      await joined.stop();
      await query(urlOf(program), 'select 1');
    } finally {
      await end(program.child, 'SIGTERM');
    }
    assert.equal(await findRunningPostgres(dataDir), null);
  });

  it('does not even when the lock file is lost: the server itself knows its application', async () => {
    const dataDir = made('lost lock');
    const program = await runProgram(dataDir);
    try {
      await rm(join(dataDir, 'so-vang.lock'));
      assert.equal((await runProgram(dataDir)).line, 'refused data-in-use');
      await query(urlOf(program), 'select 1');
    } finally {
      await end(program.child, 'SIGTERM');
    }
  });

  it('ends by itself when the application is killed, and the next start works at once', async () => {
    const dataDir = made('orphan');
    const first = await runProgram(dataDir);
    await query(urlOf(first), 'create table t (id int); insert into t values (1)');
    await end(first.child, 'SIGKILL');
    const second = await runProgram(dataDir);
    assert.match(second.line, /^ready /);
    assert.equal((await query(urlOf(second), 'select * from t')).rowCount, 1);
    const pid = postmasterPid(join(dataDir, 'postgres'));
    await end(second.child, 'SIGTERM');
    assert.equal(isAlive(pid), false);
  });

  it('starts over a server whose application and guard were both killed', async () => {
    const dataDir = made('left');
    const left = await startEmbeddedPostgres({ dataDir, log: silent, purpose: 'test', linger: true });
    const old = postmasterPid(left.clusterDir);
    const program = await runProgram(dataDir);
    assert.match(program.line, /^ready /);
    assert.notEqual(postmasterPid(left.clusterDir), old);
    await end(program.child, 'SIGTERM');
    await left.stop();
  });

  it('starts over a stale postmaster.pid, also when its pid is another process now', async () => {
    const dataDir = made('stale');
    const server = await startEmbeddedPostgres({ dataDir, log: silent });
    await server.stop();
    const gone = spawnSync('true').pid;
    for (const pid of [gone, process.pid]) {
      await writeFile(
        join(server.clusterDir, 'postmaster.pid'),
        `${pid}\n${server.clusterDir}\n1\n5432\n/tmp/none\n\n  1 2\nready   \n`,
      );
      const again = await startEmbeddedPostgres({ dataDir, log: silent });
      await again.stop();
    }
  });

  it('makes the cluster whole or not at all', async () => {
    const dataDir = join(folder, 'half');
    await mkdir(join(dataDir, 'postgres.new-0123abcd'), { recursive: true });
    await chmod(dataDir, 0o755);
    const server = await startEmbeddedPostgres({ dataDir, log: silent });
    await server.stop();
    assert.deepEqual((await readdir(dataDir)).sort(), ['postgres', 'postgres.log']);
  });

  it('refuses data of a newer PostgreSQL', async () => {
    const dataDir = join(folder, 'newer');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '99\n');
    if (isRoot) await chown(join(dataDir, 'postgres'), NOBODY, NOBODY);
    await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), (error) =>
      isStartError(error, 'data-newer'),
    );
    assert.deepEqual(await readdir(join(dataDir, 'postgres')), ['PG_VERSION']);
  });

  it('says when its disk is full', {
    skip: !isRoot || spawnSync('unshare', ['-m', 'true']).status !== 0,
  }, async () => {
    const dataDir = join(folder, 'small disk');
    await mkdir(dataDir);
    // A mount namespace of its own: the small disk is seen by this program only and vanishes with it.
    const script = 'mount -t tmpfs -o size=64m tmpfs "$1" && exec "$2" "$3" "$1"';
    const { stdout, status } = spawnSync(
      'unshare',
      ['-m', 'sh', '-c', script, 'sh', dataDir, process.execPath, PROGRAM],
      { encoding: 'utf8' },
    );
    assert.deepEqual([stdout, status], ['refused disk-full\n', 13]);
  });

  it('as an ordinary user: runs, and refuses what belongs to someone else', { skip: !isRoot }, async () => {
    const dataDir = join(folder, 'người thường');
    await mkdir(dataDir);
    const as = { uid: NOBODY, gid: NOBODY };
    assert.equal((await runProgram(dataDir, as)).line, 'refused data-not-writable');
    await chown(dataDir, NOBODY, NOBODY);
    const program = await runProgram(dataDir, as);
    assert.match(program.line, /^ready /);
    assert.equal(statSync(join(dataDir, 'postgres')).uid, NOBODY);
    await end(program.child, 'SIGTERM');
    // Root may take it over for a while; the cluster stays its owner's.
    const asRoot = await startEmbeddedPostgres({ dataDir, log: silent });
    await asRoot.stop();
    const again = await runProgram(dataDir, as);
    assert.match(again.line, /^ready /);
    await end(again.child, 'SIGTERM');
    const rootsOwn = await startEmbeddedPostgres({ dataDir: join(folder, 'of root'), log: silent });
    await rootsOwn.stop();
    chmodSync(join(folder, 'of root'), 0o777);
    assert.equal((await runProgram(join(folder, 'of root'), as)).line, 'refused data-not-writable');
  });

  it('as root under a folder closed to others: keeps the cluster where its user can go, and finds it again', {
    skip: !isRoot,
  }, async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const first = await startEmbeddedPostgres({ dataDir, log: silent });
    try {
      assert.match(first.clusterDir, /^\/var\/lib\/so-vang\//);
      await query(first.url, 'create table t (id int)');
      await first.stop();
      const second = await startEmbeddedPostgres({ dataDir, log: silent });
      assert.equal(second.clusterDir, first.clusterDir);
      await query(second.url, 'select * from t');
      await second.stop();
    } finally {
      await rm(join(first.clusterDir, '..'), { recursive: true });
    }
    await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), (error) =>
      isStartError(error, 'data-missing'),
    );
  });
});
