import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { copyOutOf, fixTextForm, listTables, type TableShape } from './catalog.ts';
import { copyOut } from './copy.ts';

export interface TableSum {
  rows: number;
  /** SHA-256 of the rows in COPY's text form, ordered by primary key. */
  sha256: string;
}

export interface FilesSum {
  count: number;
  bytes: number;
  /** SHA-256 over the lines `<sha256>  <path>`, ordered by path. */
  sha256: string;
}

export interface Checksums {
  tables: Record<string, TableSum>;
  files: FilesSum;
}

/** Counts and hashes rows that pass by; in COPY's text form each row ends with the only bare line feed it has. */
export class RowSum {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows += 1;
  }

  result(): TableSum {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** Adds up files, given in the order of their paths. */
export class FileSum {
  private readonly hash = createHash('sha256');
  private count = 0;
  private bytes = 0;

  /** @returns the line of the list `files.sha256` */
  add(path: string, size: number, sha256: string): string {
    const line = `${sha256}  ${path}\n`;
    this.hash.update(line);
    this.count += 1;
    this.bytes += size;
    return line;
  }

  result(): FilesSum {
    return { count: this.count, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Paths, relative to `filesDir`, of everything in the file store, ordered. Half-written files (other names) are left out. */
export async function listStoredFiles(filesDir: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files: { path: string; size: number }[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    const absolute = join(entry.parentPath, entry.name);
    files.push({ path: absolute.slice(join(filesDir, '/').length), size: (await stat(absolute)).size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function sumOfTable(client: pg.ClientBase, table: TableShape): Promise<TableSum> {
  const sum = new RowSum();
  for await (const chunk of copyOut(client, copyOutOf(table))) sum.add(chunk as Buffer);
  return sum.result();
}

/** Sums of all tables as the present transaction sees them. */
export async function sumTables(client: pg.ClientBase): Promise<Record<string, TableSum>> {
  await fixTextForm(client);
  const sums: Record<string, TableSum> = {};
  for (const table of await listTables(client)) sums[table.name] = await sumOfTable(client, table);
  return sums;
}

async function sumFiles(filesDir: string): Promise<FilesSum> {
  const sum = new FileSum();
  for (const { path, size } of await listStoredFiles(filesDir)) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(filesDir, path))) hash.update(chunk as Buffer);
    sum.add(path, size, hash.digest('hex'));
  }
  return sum.result();
}

/**
 * Row count and SHA-256 of every table (in one snapshot) and of all stored files. Equal for equal contents, whatever server, version,
 * time zone or order of writing. `owner` connects as the owner of the database.
 */
export async function checksums(owner: pg.Pool, filesDir: string): Promise<Checksums> {
  const client = await owner.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await sumTables(client);
    await client.query('commit');
    client.release();
    return { tables, files: await sumFiles(filesDir) };
  } catch (error) {
    // The connection may be in the middle of a COPY: it is closed rather than used again.
    client.release(true);
    throw error;
  }
}
