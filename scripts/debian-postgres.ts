import { execFileSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { makeFastFolder } from './fast-folder.ts';

export interface OrdinaryPostgres {
  url: string;
  stop(): Promise<void>;
}

const OLDEST = 15;

/** The newest server programs that Debian's package `postgresql` installed, or null. */
function findPrograms(): string | null {
  const versions = globSync('/usr/lib/postgresql/*/bin')
    .map((path) => ({ path, major: Number(path.split('/')[4]) }))
    .filter(({ major }) => major >= OLDEST)
    .sort((a, b) => b.major - a.major);
  return versions[0]?.path ?? null;
}

/**
 * Starts a throw-away cluster of the machine's ordinary PostgreSQL on a unix socket, owned by a user who may make
 * databases and roles but is no superuser, as DATABASE_URL usually names.
 */
export async function startDebianPostgres(): Promise<OrdinaryPostgres | null> {
  const programs = findPrograms();
  if (programs === null) return null;
  const isRoot = userInfo().uid === 0;
  const folder = makeFastFolder('sv-pg-');
  const asServer = (program: string, ...args: string[]) =>
    isRoot
      ? execFileSync('runuser', ['-u', 'postgres', '--', join(programs, program), ...args], {
          cwd: '/',
          stdio: 'ignore',
        })
      : execFileSync(join(programs, program), args, { cwd: '/', stdio: 'ignore' });
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  asServer(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=256MB`;
  asServer('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' });
  await admin.connect();
  await admin.query("create role owner login createdb createrole password 'owner'");
  await admin.query('create database owner owner owner');
  await admin.end();
  return {
    url: `postgres://owner:owner@localhost/owner?host=${encodeURIComponent(folder)}`,
    async stop() {
      if (existsSync(data)) asServer('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
