import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterLocation } from './location.ts';
import { isPostmasterOf } from './process-identity.ts';
import type { ServerLog } from './server-log.ts';

/** The port only names the socket file: the server listens on no network address. */
export const SOCKET_PORT = 5432;

/** What the server tells about itself in `postmaster.pid`. */
export interface PostmasterState {
  pid: number;
  socketDir: string;
  status: string;
}

/** Reads `postmaster.pid`; null when there is none or it is being written. */
export async function readPostmasterState(clusterDir: string): Promise<PostmasterState | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  return Number.isNaN(pid) ? null : { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

const TEST_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=256MB',
];

/**
 * Ends the server when the pipe on descriptor 3 closes without a word: the application was killed; then removes the socket's
 * folder, which is $0. The inner brackets make the guard no child of the server, which would wonder at it.
 */
const GUARD = 'read _ <&3 || { kill -INT $$; while kill -0 $$; do sleep 0.2; done; rmdir "$0"; }';
const GUARDED = `( ( ${GUARD} ) >/dev/null 2>&1 & ); exec "$@" 3<&-`;
const UNGUARDED = 'exec "$@" 3<&-';

export interface PostmasterOptions {
  location: ClusterLocation;
  socketDir: string;
  log: ServerLog;
  purpose: 'serve' | 'test';
  /** Whether the server stays when this process ends. */
  linger: boolean;
}

/**
 * Starts the server process, in a process group of its own: Ctrl+C in the terminal is for the application, which
 * stops the server last. Emits `exit` like any child.
 */
export function spawnPostmaster({
  location,
  socketDir,
  log,
  purpose,
  linger,
}: PostmasterOptions): ChildProcess {
  const { user, binaries, clusterDir } = location;
  const settings = [
    'listen_addresses=',
    `port=${SOCKET_PORT}`,
    `unix_socket_directories=${socketDir}`,
    'unix_socket_permissions=0700',
    'logging_collector=off',
    'log_destination=stderr',
    ...(purpose === 'test' ? TEST_SETTINGS : []),
  ];
  const args = ['-D', clusterDir, ...settings.flatMap((setting) => ['-c', setting])];
  return spawn(
    '/bin/sh',
    ['-c', linger ? UNGUARDED : GUARDED, socketDir, join(binaries.root, 'bin', 'postgres'), ...args],
    {
      cwd: '/',
      env: { LC_ALL: 'C', PATH: process.env.PATH ?? '/usr/bin:/bin' },
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor, linger ? 'ignore' : 'pipe'],
      ...(user.uid === null || user.gid === null ? {} : { uid: user.uid, gid: user.gid }),
    },
  );
}

/** Tells the guard of `spawnPostmaster` that its work is over: the pid it would signal is, or will be, someone else's. */
export function dismissGuard(child: ChildProcess): void {
  const pipe = child.stdio[3];
  if (pipe && 'end' in pipe) {
    pipe.on('error', () => undefined);
    pipe.end('\n');
  }
}

/** Resolves with true when the server accepts connections, with false when it ended before that. */
export async function waitUntilReady(child: ChildProcess, clusterDir: string): Promise<boolean> {
  let ended = false;
  const onEnd = () => {
    ended = true;
  };
  child.once('exit', onEnd);
  child.once('error', onEnd);
  while (!ended && child.exitCode === null && child.signalCode === null) {
    const state = await readPostmasterState(clusterDir);
    if (state?.pid === child.pid && state?.status === 'ready') return true;
    await delay(15);
  }
  return false;
}

/** Waits until no server of `clusterDir` runs under `pid`; false when it still does after `milliseconds`. */
export async function waitUntilGone(pid: number, clusterDir: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isPostmasterOf(pid, clusterDir)) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

/** Asks the server to end (open transactions are rolled back), after 60 s to end at once. */
export async function stopPostmaster(pid: number, clusterDir: string): Promise<boolean> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 15_000],
  ] as const) {
    try {
      if (isPostmasterOf(pid, clusterDir)) process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return false;
    }
    if (await waitUntilGone(pid, clusterDir, patience)) return true;
  }
  return false;
}
