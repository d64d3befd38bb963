import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { damaged } from './backup-error.ts';
import { copyInto } from './catalog.ts';
import { type Checksums, RowSum, type TableSum } from './checksums.ts';
import { copyIn } from './copy.ts';
import { type BackupHeader, LIST_NAME, SUMS_NAME, sumsSchema } from './format.ts';
import type { FileRestore } from './restore-files.ts';
import type { TarEntry } from './tar.ts';

/** The whole content of a small entry. */
export async function contentOf({ body }: TarEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Feeds what follows the header of a backup into the tables and the file store.
 * @returns the checksums, which what came has been compared with
 * @throws BackupError `damaged`
 */
export async function takeEntries(
  client: pg.ClientBase,
  entries: AsyncGenerator<TarEntry>,
  header: BackupHeader,
  files: FileRestore,
): Promise<Checksums> {
  const sums: Record<string, TableSum> = {};
  let promised: Checksums | null = null;
  let open: { name: string; take(entry: TarEntry): Promise<void>; end(): Promise<TableSum> } | null = null;
  for await (const entry of entries) {
    const [, table] = /^tables\/(.+)\/\d{6}$/.exec(entry.name) ?? [];
    if (open !== null && open.name !== table) {
      sums[open.name] = await open.end();
      open = null;
    }
    if (table !== undefined) {
      if (table in sums) throw damaged(entry.name);
      open ??= await beginTable(client, header, table);
      await open.take(entry);
    } else if (entry.name.startsWith('files/')) await files.add(entry.name.slice('files/'.length), entry);
    else {
      const content = await contentOf(entry);
      if (entry.name === SUMS_NAME)
        promised = sumsSchema.safeParse(JSON.parse(content.toString('utf8'))).data ?? null;
      else if (entry.name !== LIST_NAME) throw damaged(entry.name);
    }
  }
  // A table without rows has no entry.
  for (const { name } of header.tables) sums[name] ??= new RowSum().result();
  if (promised === null) throw damaged(SUMS_NAME);
  for (const [name, sum] of Object.entries(promised.tables)) {
    if (!isDeepStrictEqual(sum, sums[name])) throw damaged(name);
  }
  if (!isDeepStrictEqual(files.result(), promised.files)) throw damaged(LIST_NAME);
  return { tables: sums, files: promised.files };
}

async function beginTable(client: pg.ClientBase, { tables }: BackupHeader, name: string) {
  const shape = tables.find((table) => table.name === name);
  if (shape === undefined) throw damaged(name);
  const copy = await copyIn(client, copyInto(shape));
  const sum = new RowSum();
  return {
    name,
    async take({ body }: TarEntry) {
      for await (const chunk of body) {
        sum.add(chunk);
        await copy.write(chunk);
      }
    },
    async end() {
      await copy.end();
      return sum.result();
    },
  };
}
