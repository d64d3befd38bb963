import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** Several times what the databases of all tests take. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * A fresh folder for a database that is thrown away: in memory where there is plenty of room, since each test file copies a thousand
 * files of its database and removes them again; else on the disk.
 */
export function makeFastFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? IN_MEMORY : tmpdir(), prefix));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}
