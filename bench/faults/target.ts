import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is killed again and again while it is written to: the real application, or a small program on the same supervisor. */
export interface FaultTarget {
  /** Starts the application (again); resolves when it takes writes. */
  start(): Promise<void>;
  /** The application's process, and the PostgreSQL that it keeps. */
  pids(): { application: number; database: number };
  /** One write under `key`. @returns true when it was acknowledged; false when it was not, whether it happened or not */
  write(key: string): Promise<boolean>;
  /** Resolves when writes are taken again after the database alone was killed. */
  recovered(): Promise<void>;
  /** Resolves when the killed application has really gone. */
  gone(): Promise<void>;
  /** Stops cleanly. */
  stop(): Promise<void>;
  /** What is in the database now. Called while it runs. */
  inspect(): Promise<Inspection>;
}

export interface Inspection {
  /** Keys of writes that are there, one for each time they are. */
  whole: string[];
  /** Keys of writes of which only a part is there, or other damage, in words. */
  half: string[];
}

/** The server process on the data folder. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Resolves when `child` has ended, at once if it has already. @throws Error when it has not after a minute */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit', { signal: AbortSignal.timeout(60_000) });
}
