import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type createWriteStream } from 'node:fs';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type pg from 'pg';
import { BackupError } from './backup-error.ts';
import { copyOutOf, fixTextForm, listSequences, listTables, type TableShape } from './catalog.ts';
import { type Checksums, FileSum, listStoredFiles, RowSum, type TableSum } from './checksums.ts';
import { copyOut } from './copy.ts';
import { type BackupHeader, FORMAT_VERSION, HEADER_NAME, LIST_NAME, SUMS_NAME } from './format.ts';
import { tarEnd, tarEntry, tarEntryStream } from './tar.ts';

const PART_BYTES = 4 * 1024 * 1024;

export interface BackupOptions {
  /** Connections as the owner of the database. */
  owner: pg.Pool;
  /** Folder of the file store; may be missing. */
  filesDir: string;
  /** File to write; must not exist. */
  out: string;
}

/**
 * Writes everything in the schema public and the file store into one file, as of one moment, while the application goes on.
 * Memory is bounded by some megabytes. The file appears under its name when it is whole and on the disk.
 * @returns the checksums of what was written
 * @throws BackupError `out-exists`, `out-not-writable`
 */
export async function backup({ owner, filesDir, out }: BackupOptions): Promise<Checksums> {
  if (await exists(out)) throw outExists(out);
  const draft = `${out}.${randomUUID()}.part`;
  const target = await openDraft(draft);
  const client = await owner.connect();
  let whole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    await fixTextForm(client);
    let sums: Checksums | null = null;
    const content = archive(client, filesDir, (result) => {
      sums = result;
    });
    await pipeline(content, createGzip({ level: constants.Z_BEST_SPEED }), target);
    await client.query('commit');
    whole = true;
    await syncFile(draft);
    await publish(draft, out);
    if (sums === null) throw new Error('the archive ended without checksums');
    return sums;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw notWritable(out, error, 'hết chỗ trên đĩa', 'the disk is full');
    throw error;
  } finally {
    // A connection in the middle of a COPY is closed rather than used again.
    client.release(!whole);
    target.destroy();
    await rm(draft, { force: true });
  }
}

async function* archive(
  client: pg.ClientBase,
  filesDir: string,
  done: (sums: Checksums) => void,
): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  const header: BackupHeader = {
    format: FORMAT_VERSION,
    createdAt: new Date().toISOString(),
    postgres:
      (await client.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v ?? '',
    migrations: (
      await client.query('select version, name, checksum from public.schema_migration order by version')
    ).rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await listSequences(client),
  };
  yield tarEntry(HEADER_NAME, Buffer.from(JSON.stringify(header, null, 1)));
  const sums: Record<string, TableSum> = {};
  for (const table of tables) sums[table.name] = yield* rowsOf(client, table);
  const result = { tables: sums, files: yield* filesOf(filesDir) };
  yield tarEntry(SUMS_NAME, Buffer.from(JSON.stringify(result, null, 1)));
  yield tarEnd();
  done(result);
}

async function* rowsOf(client: pg.ClientBase, table: TableShape): AsyncGenerator<Buffer, TableSum> {
  const sum = new RowSum();
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const part = () => {
    number += 1;
    const entry = tarEntry(`tables/${table.name}/${String(number).padStart(6, '0')}`, Buffer.concat(parts));
    parts = [];
    size = 0;
    return entry;
  };
  for await (const chunk of copyOut(client, copyOutOf(table))) {
    sum.add(chunk as Buffer);
    parts.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= PART_BYTES) yield part();
  }
  if (size > 0) yield part();
  return sum.result();
}

/** The files as they are after the snapshot was taken: all that its rows name, and perhaps some newer ones. */
async function* filesOf(filesDir: string): AsyncGenerator<Buffer, Checksums['files']> {
  const sum = new FileSum();
  const lines: string[] = [];
  for (const { path, size } of await listStoredFiles(filesDir)) {
    const hash = createHash('sha256');
    const reader = createReadStream(join(filesDir, path));
    const hashed = async function* () {
      for await (const chunk of reader) {
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    };
    yield* tarEntryStream(`files/${path}`, size, hashed());
    lines.push(sum.add(path, size, hash.digest('hex')));
  }
  yield tarEntry(LIST_NAME, Buffer.from(lines.join('')));
  return sum.result();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function openDraft(draft: string): Promise<ReturnType<typeof createWriteStream>> {
  try {
    // The backup holds personal data: only its owner may read it.
    const handle = await open(draft, 'wx', 0o600);
    return handle.createWriteStream();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw notWritable(draft.replace(/\.[0-9a-f-]{36}\.part$/, ''), error, code, code);
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Gives the whole file its name, never over another one that came in the meantime. */
async function publish(draft: string, out: string): Promise<void> {
  try {
    await link(draft, out);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw outExists(out);
    // A file system without hard links, such as that of a USB stick.
    if (await exists(out)) throw outExists(out);
    await rename(draft, out);
  }
}

function outExists(out: string): BackupError {
  return new BackupError('out-exists', {
    vi: `Tệp ${out} đã có. Hãy chọn tên khác hoặc xóa tệp đó trước.`,
    en: `The file ${out} exists already. Choose another name or remove it first.`,
  });
}

function notWritable(out: string, cause: unknown, vi: string, en: string): BackupError {
  return new BackupError(
    'out-not-writable',
    {
      vi: `Không ghi được bản sao lưu ${out} (${vi}). Hãy chọn nơi khác còn đủ chỗ và ghi được.`,
      en: `The backup ${out} cannot be written (${en}). Choose a place with enough room where you may write.`,
    },
    { cause },
  );
}
