import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPassword } from './cluster.ts';
import { connectAsSuperuser, tryMarkInUse } from './connection.ts';
import { dataInUse } from './instance-lock.ts';
import { type PostmasterState, readPostmasterState, stopPostmaster, waitUntilGone } from './postmaster.ts';
import { isPostmasterOf } from './process-identity.ts';
import { removeSocketDir } from './socket-dir.ts';

/** The session that holds the mark only waits, so it ends at once when its application is killed. */
const LINGER_MS = 2_000;

/** Whether an application holds the mark in the running server; null when the server does not let us ask. */
async function isMarked(state: PostmasterState, clusterDir: string): Promise<boolean | null> {
  try {
    const client = await connectAsSuperuser(state.socketDir, await readPassword(clusterDir));
    try {
      const end = Date.now() + LINGER_MS;
      while (!(await tryMarkInUse(client))) {
        if (Date.now() > end) return true;
        await delay(100);
      }
      return false;
    } finally {
      await client.end();
    }
  } catch {
    return null;
  }
}

/**
 * Clears the way for a start: a server that a killed application left is stopped (not adopted: the new one has this program's
 * version and settings, and tells us when it ends), a stale `postmaster.pid` removed, also when its pid now belongs to another
 * process, on which PostgreSQL itself would refuse. Two servers on one cluster can never come of it: whatever still runs
 * keeps its own lock. Call with the instance lock held. Its socket's folder goes too, unless it is `ownSocketDir`, where the new server
 * will listen: a server that comes back does so where its predecessor was.
 * @throws StartError `data-in-use` when a living application works through that server, or it cannot be stopped
 */
export async function clearOrphan(clusterDir: string, ownSocketDir?: string): Promise<void> {
  const state = await readPostmasterState(clusterDir);
  if (state === null) return;
  if (isPostmasterOf(state.pid, clusterDir)) {
    if (state.status === 'ready' && (await isMarked(state, clusterDir)) === true) throw dataInUse(null);
    // A server that is ending by itself needs no second signal.
    const gone = state.status === 'stopping' && (await waitUntilGone(state.pid, clusterDir, 30_000));
    if (!gone && !(await stopPostmaster(state.pid, clusterDir))) throw dataInUse(null);
  }
  await rm(join(clusterDir, 'postmaster.pid'), { force: true });
  if (state.socketDir !== ownSocketDir) await removeSocketDir(state.socketDir);
}
