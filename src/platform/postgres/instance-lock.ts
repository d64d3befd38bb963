import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { StartError } from '../errors/start-error.ts';
import { identify, isSameProcessAlive, type ProcessIdentity } from './process-identity.ts';

/** How long the lock of another host (a container on the same folder) counts after its last sign of life. */
const FOREIGN_LOCK_LIFE_MS = 30_000;

export interface InstanceLock {
  /** Sign of life, wanted every few seconds: other hosts cannot see our process. */
  touch(): Promise<void>;
  release(): Promise<void>;
}

async function readLock(file: string): Promise<{ text: string; holder: ProcessIdentity | null } | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { pid, startedAt, bootId, host } = JSON.parse(text) as ProcessIdentity;
    return { text, holder: Number.isInteger(pid) ? { pid, startedAt, bootId, host } : null };
  } catch {
    return { text, holder: null };
  }
}

async function isHeld(file: string, holder: ProcessIdentity | null): Promise<boolean> {
  if (holder === null) return false;
  if (holder.host === hostname()) return isSameProcessAlive(holder);
  const seen = await stat(file).catch(() => null);
  return seen !== null && Date.now() - seen.mtimeMs < FOREIGN_LOCK_LIFE_MS;
}

/** The running process that holds the lock, or null: nobody, or one that ended without releasing it. */
export async function findLockHolder(file: string): Promise<ProcessIdentity | null> {
  const lock = await readLock(file);
  return lock !== null && (await isHeld(file, lock.holder)) ? lock.holder : null;
}

/** Makes `file` with `text` only if it is not there; whole or not at all where the file system has hard links. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return await writeFile(file, text, { mode: 0o600, flag: 'wx' }).then(
      () => true,
      () => false,
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves a dead process's lock aside; a lock that somebody else made in the meantime is put back. */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes the lock that says "this process works on this data"; the lock of a process that is gone is taken over.
 * @throws StartError `data-in-use` while its holder runs
 */
export async function acquireInstanceLock(file: string): Promise<InstanceLock> {
  const own = JSON.stringify({ ...identify(process.pid), id: randomUUID() });
  for (;;) {
    if (await createWhole(file, own)) break;
    const lock = await readLock(file);
    if (lock === null) continue;
    if (await isHeld(file, lock.holder)) throw dataInUse(lock.holder);
    await removeStale(file, lock.text);
  }
  return {
    async touch() {
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
    },
    async release() {
      if ((await readLock(file))?.text === own) await rm(file, { force: true });
    },
  };
}

/** The error for data that another running instance works on. */
export function dataInUse(holder: ProcessIdentity | null): StartError {
  const elsewhere = holder !== null && holder.host !== hostname();
  const vi = holder === null ? '' : elsewhere ? ` (máy ${holder.host})` : ` (tiến trình ${holder.pid})`;
  const en = holder === null ? '' : elsewhere ? ` (host ${holder.host})` : ` (process ${holder.pid})`;
  return new StartError('data-in-use', {
    vi: `Sổ Vàng đang chạy trên dữ liệu này${vi}. Hãy dùng bản đang chạy, hoặc dừng nó rồi chạy lại, hoặc đặt DATA_DIR sang thư mục khác.`,
    en: `Sổ Vàng is already running on this data${en}. Use the one that runs, or stop it and start again, or set DATA_DIR to another folder.`,
  });
}
