import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names one process for good: a pid alone is given to another process sooner or later. */
export interface ProcessIdentity {
  pid: number;
  /** When the process began, in a form only good for comparing; null where the system does not tell. */
  startedAt: string | null;
  /** Changes at every boot of the machine; null where the system does not tell. */
  bootId: string | null;
  host: string;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** The fields of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function procStat(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function startOf(pid: number): string | null {
  if (process.platform === 'linux') return procStat(pid)?.[19] ?? null;
  return ps(pid, 'lstart') || null;
}

/** Whether a process with this pid exists and is no zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return procStat(pid)?.[0] !== 'Z';
}

/** The identity of the process with this pid. */
export function identify(pid: number): ProcessIdentity {
  return {
    pid,
    startedAt: startOf(pid),
    bootId: readOrNull('/proc/sys/kernel/random/boot_id'),
    host: hostname(),
  };
}

/** Whether the very process that `identity` names still runs on this host. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  if (!isAlive(identity.pid)) return false;
  const now = identify(identity.pid);
  return now.startedAt === identity.startedAt && now.bootId === identity.bootId;
}

/** Whether the process is a PostgreSQL server of the folder `clusterDir` (its working directory, or its -D). */
export function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  const real = realpathSync(clusterDir);
  if (process.platform !== 'linux') return ps(pid, 'command')?.includes(clusterDir) ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === real;
  } catch {
    // Another user's process does not show its folder; its command line does.
    return readOrNull(`/proc/${pid}/cmdline`)?.split('\0').includes(clusterDir) ?? false;
  }
}
