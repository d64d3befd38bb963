import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupError, damaged } from './backup-error.ts';
import { FileSum, type FilesSum } from './checksums.ts';
import type { TarEntry } from './tar.ts';

/** Files on their way back, beside their place until everything has been checked. */
export interface FileRestore {
  /** Takes the content of one file; its path is that of the entry without `files/`. */
  add(path: string, entry: TarEntry): Promise<void>;
  /** What has been taken so far. */
  result(): FilesSum;
  /** Puts the files into place. */
  publish(): Promise<void>;
  /** Removes what has been taken, also out of its place. */
  discard(): Promise<void>;
}

/** @throws BackupError `not-empty` when there is anything in `filesDir` */
export async function requireEmptyFolder(filesDir: string): Promise<void> {
  const names = await readdir(filesDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return;
  throw new BackupError('not-empty', {
    vi: `Thư mục tệp ${filesDir} đã có dữ liệu. Chỉ khôi phục vào nơi trống: hãy đặt DATA_DIR sang một thư mục mới.`,
    en: `The folder of files ${filesDir} is not empty. A backup is restored into an empty place only: set DATA_DIR to a new folder.`,
  });
}

/** Begins to take files for `filesDir`, which must be empty or missing. */
export function beginFileRestore(filesDir: string): FileRestore {
  const draft = `${filesDir}.restoring-${randomUUID()}`;
  const sum = new FileSum();
  let published = false;
  return {
    async add(path, { name, size, body }) {
      // Only what a backup can hold: two short folders and the hash.
      if (!/^([0-9a-f]{2}\/){0,4}[0-9a-f]{64}$/.test(path)) throw damaged(name);
      const target = join(draft, path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      const handle = await open(target, 'wx', 0o600);
      try {
        for await (const chunk of body) {
          hash.update(chunk);
          await handle.writeFile(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const sha256 = hash.digest('hex');
      if (!path.endsWith(sha256)) throw damaged(name);
      sum.add(path, size, sha256);
    },
    result: () => sum.result(),
    async publish() {
      await mkdir(draft, { recursive: true, mode: 0o700 });
      await rmdir(filesDir).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(draft, filesDir);
      published = true;
    },
    async discard() {
      await rm(published ? filesDir : draft, { recursive: true, force: true });
    },
  };
}
