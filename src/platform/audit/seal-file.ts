import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The end of the trail at the end of a day (`YYYY-MM-DD`, Asia/Ho_Chi_Minh): its last entry and that entry's hash. */
export interface Seal {
  day: string;
  seq: number;
  hash: string;
}

const sealSchema = z.object({ day: z.iso.date(), seq: z.int().min(0), hash: z.string() });

const pathOf = (dataDir: string) => join(dataDir, 'audit-seals.jsonl');

/** Adds a line to `audit-seals.jsonl` in the data folder, which whoever can change the database cannot thereby change too. */
export async function appendSeal(dataDir: string, seal: Seal): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const handle = await open(pathOf(dataDir), 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(seal)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The lines of `audit-seals.jsonl`. A file that is not there has none; a line cut off by a crash is left out; the number of any other line
 * that cannot be read stands in `unreadable`.
 */
export async function readSeals(dataDir: string): Promise<{ seals: Seal[]; unreadable: number[] }> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const seals: Seal[] = [];
  const unreadable: number[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    const parsed = sealSchema.safeParse(parseJson(line));
    if (parsed.success) seals.push(parsed.data);
    else if (i < lines.length - 1) unreadable.push(i + 1);
  }
  return { seals, unreadable };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
