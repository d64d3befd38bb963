import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { StartError } from '../errors/start-error.ts';
import type { OsUser } from './os-user.ts';

const PREFIX = 'so-vang-sock-';
/** The system's limit for the path of a socket, less the name of the file in it. */
const MAX_LENGTH = 103 - '/.s.PGSQL.5432.lock'.length;

/**
 * Makes a fresh folder, mode 700, for the server's socket. In /tmp: paths of sockets may be no longer than some 103 bytes, which
 * a data folder easily is, and XDG_RUNTIME_DIR vanishes when its user signs out. The random name keeps others from
 * taking it first; `postmaster.pid` in the cluster tells the commands of the same user where it is. `noteFile` keeps the name
 * as well, so that the folder that a killed application left can be removed.
 */
export async function makeSocketDir(user: OsUser, noteFile: string): Promise<string> {
  await removeSocketDir(await readFile(noteFile, 'utf8').catch(() => ''));
  for (const base of new Set(['/tmp', tmpdir()])) {
    if (base.length + PREFIX.length + 7 > MAX_LENGTH) continue;
    try {
      const dir = await mkdtemp(join(base, PREFIX));
      if (user.uid !== null && user.gid !== null) await chown(dir, user.uid, user.gid);
      await writeFile(noteFile, dir, { mode: 0o600 });
      return dir;
    } catch {
      // The next place may do.
    }
  }
  throw new StartError('data-not-writable', {
    vi: 'Không tạo được thư mục tạm trong /tmp cho PostgreSQL. Hãy kiểm tra quyền và chỗ trống của /tmp.',
    en: 'No temporary folder for PostgreSQL can be made in /tmp. Check its permissions and free space.',
  });
}

/** Makes the folder again under the same name. */
export async function restoreSocketDir(dir: string, user: OsUser): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (user.uid !== null && user.gid !== null) await chown(dir, user.uid, user.gid);
}

/** Removes a folder that `makeSocketDir` made; leaves every other alone. */
export async function removeSocketDir(dir: string): Promise<void> {
  if (basename(dir).startsWith(PREFIX)) await rm(dir, { recursive: true, force: true });
}
