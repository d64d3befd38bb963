import { spawnSync } from 'node:child_process';
import { StartError } from '../errors/start-error.ts';

/** Whom the PostgreSQL programs run as. `null` in the fields: as ourselves. */
export interface OsUser {
  uid: number | null;
  gid: number | null;
}

const OURSELVES: OsUser = { uid: null, gid: null };

function output(command: string, args: string[]): string | null {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : null;
}

function findUser(name: string): OsUser | null {
  const uid = output('id', ['-u', name]);
  const gid = output('id', ['-g', name]);
  return uid === null || gid === null ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Makes the system user with Debian's or, failing that, BusyBox's tool. */
function createUser(name: string): OsUser | null {
  spawnSync(
    'useradd',
    ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name],
    { stdio: 'ignore' },
  );
  const made = findUser(name);
  if (made !== null) return made;
  spawnSync('adduser', ['-S', '-D', '-H', name], { stdio: 'ignore' });
  return findUser(name);
}

/**
 * PostgreSQL refuses to run as root. As root its programs run as the system user `so-vang`, made when missing, or, where
 * none can be made, as `postgres` or `nobody`; a cluster that is there already keeps its `owner`. Otherwise as ourselves.
 */
export function chooseOsUser(owner: OsUser | null): OsUser {
  if (process.getuid?.() !== 0) return OURSELVES;
  if (owner?.uid) return owner;
  const user = findUser('so-vang') ?? createUser('so-vang') ?? findUser('postgres') ?? findUser('nobody');
  if (user !== null) return user;
  throw new StartError('data-not-writable', {
    vi: 'PostgreSQL không chạy bằng root, và máy này không tạo được người dùng so-vang. Hãy tạo người dùng đó (useradd --system so-vang) hoặc chạy bằng người dùng thường.',
    en: 'PostgreSQL does not run as root, and the user so-vang cannot be made on this machine. Make it (useradd --system so-vang) or run as an ordinary user.',
  });
}

/** Whether `user` can enter `dir`, or run it if it is a program (with `--version`). */
export function canUse(user: OsUser, path: string, kind: 'folder' | 'program'): boolean {
  if (user.uid === null || user.gid === null) return true;
  const as = { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' as const };
  const tried =
    kind === 'program'
      ? spawnSync(path, ['--version'], as)
      : spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', path], as);
  return tried.status === 0;
}
