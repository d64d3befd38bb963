import { chownSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureCluster, readPassword } from './cluster.ts';
import { type ConnectionConfig, connectionUrl, ownerConnection } from './connection.ts';
import { acquireInstanceLock, findLockHolder } from './instance-lock.ts';
import { findClusterDir, locateCluster, prepareDataDir, writePointer } from './location.ts';
import { clearOrphan } from './orphan.ts';
import { readPostmasterState } from './postmaster.ts';
import { isPostmasterOf } from './process-identity.ts';
import { openServerLog } from './server-log.ts';
import { makeSocketDir, removeSocketDir } from './socket-dir.ts';
import { type SupervisorLog, supervise, type UnexpectedExit } from './supervisor.ts';

export interface EmbeddedPostgresOptions {
  /** The application's data folder; made when missing. The cluster is `postgres/` in it, the server's log `postgres.log`. */
  dataDir: string;
  log: SupervisorLog;
  /** `test`: fast and forgetful; a power cut may ruin it. */
  purpose?: 'serve' | 'test';
  /** Leaves the server running when this process ends, and lets several processes use it (test runs only). */
  linger?: boolean;
}

export interface EmbeddedPostgres {
  /** The owner of the database, over a unix socket; stays the same while this process runs. */
  connection: ConnectionConfig;
  /** The same as a connection string for `pg`. */
  url: string;
  /** Version of the programs' package. */
  version: string;
  clusterDir: string;
  logFile: string;
  /** Whether this call made the cluster. */
  created: boolean;
  /** Stops the server; open transactions are rolled back. May be called more than once. */
  stop(): Promise<void>;
  /** Called when the server ends unexpectedly, before it is started again. */
  onExit(callback: (exit: UnexpectedExit) => void): void;
}

const INSTANCE_LOCK = 'so-vang.lock';

/**
 * Starts the program's own PostgreSQL on `dataDir`, making the cluster when there is none, and starts it again whenever it
 * dies. It ends with `stop()`, and by itself when this process is killed.
 * @throws StartError `data-in-use`, `disk-full`, `data-not-writable`, `data-newer`, `data-missing`, `database-failed`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { purpose = 'serve', linger = false, log: report } = options;
  const dataDir = await prepareDataDir(options.dataDir);
  const lock = await acquireInstanceLock(join(dataDir, INSTANCE_LOCK));
  const undo: (() => void | Promise<void>)[] = [() => lock.release()];
  const unwind = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const location = await locateCluster(dataDir);
    const { clusterDir, user } = location;
    const log = openServerLog(join(dataDir, 'postgres.log'));
    undo.push(() => log.close());
    if (user.uid !== null && user.gid !== null) chownSync(log.file, user.uid, user.gid);
    await log.rotate();
    const created = await ensureCluster(location, log, purpose === 'serve');
    if (created) await writePointer(dataDir, clusterDir);
    await clearOrphan(clusterDir);
    const socketDir = await makeSocketDir(user, join(dataDir, 'postgres.socket'));
    undo.push(async () => {
      await removeSocketDir(socketDir);
      await rm(join(dataDir, 'postgres.socket'), { force: true });
    });
    const listeners: ((exit: UnexpectedExit) => void)[] = [];
    const notify = (exit: UnexpectedExit) => {
      for (const listener of listeners) listener(exit);
    };
    const supervisor = await supervise({ location, socketDir, log, purpose, linger, lock, report, notify });
    undo.push(() => supervisor.stop());
    const connection = ownerConnection(socketDir, await readPassword(clusterDir));
    // A lingering server is for whoever comes; the lock only kept two processes from starting it at once.
    if (linger) await lock.release();
    let stopped: Promise<void> | null = null;
    return {
      connection,
      url: connectionUrl(connection),
      version: location.binaries.version,
      clusterDir,
      logFile: log.file,
      created,
      stop() {
        stopped ??= unwind();
        return stopped;
      },
      onExit: (callback) => listeners.push(callback),
    };
  } catch (error) {
    await unwind();
    throw error;
  }
}

async function findReady(dataDir: string): Promise<{ connection: ConnectionConfig; url: string } | null> {
  const clusterDir = findClusterDir(dataDir);
  const state = clusterDir === null ? null : await readPostmasterState(clusterDir);
  if (clusterDir === null || state?.status !== 'ready' || !isPostmasterOf(state.pid, clusterDir)) return null;
  const connection = ownerConnection(state.socketDir, await readPassword(clusterDir));
  return { connection, url: connectionUrl(connection) };
}

/**
 * The connection to the server that another process (the running application) keeps for `dataDir`, or null when none does.
 * For commands that work beside the application.
 */
export async function findRunningPostgres(
  dataDir: string,
): Promise<{ connection: ConnectionConfig; url: string } | null> {
  return (await findLockHolder(join(dataDir, INSTANCE_LOCK))) === null ? null : findReady(dataDir);
}

/** The lingering server of test runs, once the process that starts it is through; waits up to `milliseconds` for one that is being started. */
export async function findTestPostgres(dataDir: string, milliseconds = 0): Promise<string | null> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const busy = (await findLockHolder(join(dataDir, INSTANCE_LOCK))) !== null;
    const found = busy ? null : await findReady(dataDir);
    if (found !== null || (!busy && Date.now() > end)) return found?.url ?? null;
    if (Date.now() > end) return null;
    await delay(50);
  }
}

/** Whether a database was ever made for `dataDir`. */
export function hasCluster(dataDir: string): boolean {
  return findClusterDir(dataDir) !== null;
}

/** For commands: the running application's server, which `stop` leaves alone, or one started for the time being. */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<Pick<EmbeddedPostgres, 'connection' | 'url' | 'stop'>> {
  const running = await findRunningPostgres(options.dataDir);
  return running === null ? startEmbeddedPostgres(options) : { ...running, stop: async () => undefined };
}
