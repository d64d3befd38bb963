import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { isStartError, type StartError } from '../errors/start-error.ts';
import { readPassword } from './cluster.ts';
import { connectAsSuperuser, ensureDatabase, tryMarkInUse } from './connection.ts';
import { dataInUse, type InstanceLock } from './instance-lock.ts';
import { clearOrphan } from './orphan.ts';
import {
  dismissGuard,
  type PostmasterOptions,
  SOCKET_PORT,
  spawnPostmaster,
  stopPostmaster,
  waitUntilReady,
} from './postmaster.ts';
import { explainServerLog, saysLingering } from './server-log.ts';
import { restoreSocketDir } from './socket-dir.ts';

/** How long processes of a killed server may hinder a new one; a query that still runs in one ends first. */
const LINGER_MS = 60_000;
const MONITOR_MS = 5_000;
const MAX_RESTARTS_IN_A_ROW = 10;
const HEALTHY_AFTER_MS = 60_000;

/** One line of the application's log. */
export type SupervisorLog = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields?: Record<string, unknown>,
) => void;

/** The server ended without having been asked to. */
export interface UnexpectedExit {
  code: number | null;
  signal: string | null;
  /** false: it could not be started again, and the application should end. */
  restarting: boolean;
  error?: StartError;
}

export interface SupervisorOptions extends PostmasterOptions {
  lock: InstanceLock;
  report: SupervisorLog;
  notify(exit: UnexpectedExit): void;
}

export interface Supervisor {
  /** Stops the server for good. */
  stop(): Promise<void>;
}

/** Starts the server and resolves when it accepts connections; tries again while remains of a killed one hinder it. */
async function startOnce(options: SupervisorOptions): Promise<ChildProcess> {
  const { location, log } = options;
  const end = Date.now() + LINGER_MS;
  for (let wait = 100; ; wait = Math.min(wait * 2, 1_000)) {
    const before = await log.size();
    const child = spawnPostmaster(options);
    // Without a listener a failed spawn would end the process; `waitUntilReady` sees it as an end.
    child.on('error', (error) =>
      options.report('error', 'PostgreSQL could not be run', { reason: error.message }),
    );
    if (await waitUntilReady(child, location.clusterDir)) return child;
    dismissGuard(child);
    const words = await log.since(before);
    if (!saysLingering(words) || Date.now() > end) throw explainServerLog(words, log.file);
    await delay(wait);
    await clearOrphan(location.clusterDir, options.socketDir);
  }
}

/** Starts the server and keeps it running until `stop`. @throws StartError when the first start fails */
export async function supervise(options: SupervisorOptions): Promise<Supervisor> {
  const { location, socketDir, log, report, notify, lock, linger, purpose } = options;
  const { clusterDir } = location;
  const password = await readPassword(clusterDir);
  let stopping = false;
  let child: ChildProcess;
  let mark: pg.Client | null = null;
  let failures = 0;
  let restarting = Promise.resolve();

  async function begin(): Promise<void> {
    child = await startOnce(options);
    const startedAt = Date.now();
    const watched = child;
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      dismissGuard(watched);
      // A lingering server is nobody's in particular: whoever stops it means it.
      if (stopping || linger) return;
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) failures = 0;
      report('error', 'PostgreSQL ended unexpectedly and is started again', { code, signal });
      notify({ code, signal, restarting: true });
      restarting = restart();
    };
    child.once('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) {
      child.removeListener('exit', onExit);
      throw explainServerLog(await log.since(0), log.file);
    }
    try {
      mark = await connectAsSuperuser(socketDir, password);
      await ensureDatabase(mark, password, purpose);
      if (!linger && !(await tryMarkInUse(mark))) throw dataInUse(null);
    } catch (error) {
      child.removeListener('exit', onExit);
      dismissGuard(child);
      if (child.pid !== undefined) await stopPostmaster(child.pid, clusterDir);
      throw error;
    }
    if (linger) {
      await mark.end();
      mark = null;
      child.unref();
    }
  }

  async function restart(): Promise<void> {
    await mark?.end().catch(() => undefined);
    mark = null;
    while (!stopping) {
      try {
        await begin();
        report('info', 'PostgreSQL runs again');
        return;
      } catch (error) {
        failures += 1;
        const reason = error instanceof Error ? error.message : String(error);
        report('error', 'PostgreSQL could not be started again', { attempt: failures, reason });
        if (failures >= MAX_RESTARTS_IN_A_ROW) {
          const known = isStartError(error) ? error : explainServerLog(reason, log.file);
          notify({ code: null, signal: null, restarting: false, error: known });
          return;
        }
        await delay(Math.min(200 * 2 ** failures, 10_000));
      }
    }
  }

  /** Signs of life, the log's size, and whether a tidying of /tmp took the socket away, without which nobody gets in. */
  async function monitor(): Promise<void> {
    await lock.touch();
    await log.rotate();
    const { pid } = child;
    if (stopping || pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (existsSync(join(socketDir, `.s.PGSQL.${SOCKET_PORT}`))) return;
    report('warn', 'The socket of PostgreSQL has vanished; PostgreSQL is started again', { socketDir });
    await restoreSocketDir(socketDir, location.user);
    // Its end is unexpected like any other, so it comes back.
    await stopPostmaster(pid, clusterDir);
  }

  await begin();
  const timer = setInterval(() => {
    monitor().catch((error: unknown) =>
      report('warn', 'Looking after PostgreSQL failed', { reason: String(error) }),
    );
  }, MONITOR_MS);
  timer.unref();

  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await mark?.end().catch(() => undefined);
      const { pid } = child;
      if (pid !== undefined && child.exitCode === null && child.signalCode === null)
        await stopPostmaster(pid, clusterDir);
      dismissGuard(child);
    },
  };
}
