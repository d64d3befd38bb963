import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../ids.ts';

/** Bytes kept under the SHA-256 of their content: the same file is stored once and cannot change unnoticed. */
export interface FileStore {
  /** Stores `bytes` durably. @returns their SHA-256 in hex; storing the same bytes again changes nothing */
  put(bytes: Buffer): Promise<string>;
  /** @throws Error when nothing is stored under `sha256` */
  get(sha256: string): Promise<Buffer>;
  stream(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
}

/** A file store in `folder`, two levels deep so that no folder grows too large. */
export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = async (sha256: string) => (await stat(pathOf(sha256)).catch(() => null)) !== null;
  return {
    has,
    get: (sha256) => readFile(pathOf(sha256)),
    stream: (sha256) => createReadStream(pathOf(sha256)),
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await has(sha256)) return sha256;
      const path = pathOf(sha256);
      const directory = join(path, '..');
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const draft = `${path}.${newId()}`;
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      // A link appears whole or not at all, and two writers of the same bytes do not disturb each other.
      await link(draft, path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      await unlink(draft);
      const parent = await open(directory, 'r');
      await parent.sync().finally(() => parent.close());
      return sha256;
    },
  };
}
