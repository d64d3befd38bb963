import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { applyMigration, dataNewer, ensureMigrationTable } from '../db/migrate.ts';
import { type Migration, readMigrations } from '../db/migration-files.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { reachDatabase } from '../db/reach-database.ts';
import { StartError } from '../errors/start-error.ts';
import { BackupError, damaged } from './backup-error.ts';
import { fixTextForm, quote } from './catalog.ts';
import { type Checksums, sumTables } from './checksums.ts';
import { openSchema } from './empty-schema.ts';
import { type BackupHeader, FORMAT_VERSION, HEADER_NAME, headerSchema } from './format.ts';
import { beginFileRestore, requireEmptyFolder } from './restore-files.ts';
import { contentOf, takeEntries } from './take-entries.ts';
import { readTar, type TarEntry, TarError } from './tar.ts';

export interface RestoreOptions {
  /** Connections as the owner of the database, which must hold no table. */
  owner: pg.Pool;
  /** Folder of the file store; empty or missing. */
  filesDir: string;
  /** The backup. */
  from: string;
  /** Folder of the migrations. */
  migrations: string;
}

export interface RestoreResult {
  /** When the backup was made, ISO 8601 in UTC. */
  createdAt: string;
  checksums: Checksums;
}

/**
 * Brings a backup back: the schema of its version, every row, the positions of sequences and every file, all of it or nothing.
 * Every checksum is verified twice, on the bytes that come and on what then is in the database. Newer migrations
 * are not applied: call `migrate` afterwards.
 * @throws BackupError `not-empty`, `not-a-backup`, `damaged`; StartError `data-newer` (a newer program made the backup),
 * `database-failed` (its migrations are not those of this program) and those of `prepareDatabase`
 */
export async function restore({ owner, filesDir, from, migrations }: RestoreOptions): Promise<RestoreResult> {
  await requireEmptyFolder(filesDir);
  const known = await readMigrations(migrations);
  const client = await reachDatabase(() => owner.connect());
  const files = beginFileRestore(filesDir);
  const entries = readTar(bytesOf(from));
  let finished = false;
  try {
    await requireEmptyDatabase(client);
    const header = await readHeader(entries, from);
    const needed = matchMigrations(header, known);
    await prepareDatabase(client, () => undefined);
    await client.query('begin');
    await fixTextForm(client);
    await ensureMigrationTable(client);
    for (const migration of needed) await applyMigration(client, migration);
    const close = await openSchema(client);
    const taken = await takeEntries(client, entries, header, files);
    await setSequences(client, header);
    await close();
    if (!isDeepStrictEqual(await sumTables(client), taken.tables)) throw damaged('tables');
    await files.publish();
    await client.query('commit');
    finished = true;
    await client.query('analyze');
    return { createdAt: header.createdAt, checksums: taken };
  } catch (error) {
    throw explain(error, from);
  } finally {
    // Closing the connection rolls back, also in the middle of a COPY.
    client.release(!finished);
    await entries.return(undefined);
    if (!finished) await files.discard();
  }
}

/** Looks whether `from` is a backup, before a database is made for it. @throws BackupError `not-a-backup`, `damaged`; StartError `data-newer` */
export async function requireBackup(from: string): Promise<void> {
  const entries = readTar(bytesOf(from));
  try {
    await readHeader(entries, from);
  } catch (error) {
    throw explain(error, from);
  } finally {
    await entries.return(undefined);
  }
}

async function* bytesOf(from: string): AsyncGenerator<Buffer> {
  const file = createReadStream(from);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(notABackup(from, error)));
  try {
    for await (const chunk of file.pipe(gunzip)) yield chunk as Buffer;
  } finally {
    file.destroy();
  }
}

async function requireEmptyDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; database: string }>(`
    select c.relname as name, current_database() as database from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e') limit 1`);
  const [found] = rows;
  if (found === undefined) return;
  throw new BackupError('not-empty', {
    vi: `Cơ sở dữ liệu ${found.database} đã có dữ liệu (bảng ${found.name}). Chỉ khôi phục vào nơi trống: hãy đặt DATA_DIR sang một thư mục mới, hoặc DATABASE_URL sang một cơ sở dữ liệu mới.`,
    en: `The database ${found.database} is not empty (table ${found.name}). A backup is restored into an empty place only: set DATA_DIR to a new folder, or DATABASE_URL to a new database.`,
  });
}

async function readHeader(entries: AsyncGenerator<TarEntry>, from: string): Promise<BackupHeader> {
  const { value: first } = await entries.next();
  const isOurs = first !== undefined && first.name === HEADER_NAME;
  const parsed = isOurs
    ? headerSchema.safeParse(JSON.parse((await contentOf(first)).toString('utf8')))
    : null;
  if (!parsed?.success) throw notABackup(from);
  if (parsed.data.format > FORMAT_VERSION) throw dataNewer();
  return parsed.data;
}

/** The migrations of the backup, as this program knows them. */
function matchMigrations({ migrations }: BackupHeader, known: Migration[]): Migration[] {
  return migrations.map(({ version, checksum }) => {
    const match = known.find((migration) => migration.version === version);
    if (match === undefined) throw dataNewer();
    if (match.checksum === checksum) return match;
    throw new StartError('database-failed', {
      vi: `Bước nâng cấp ${version} của bản sao lưu khác với bản Sổ Vàng này. Hãy khôi phục bằng đúng bản đã sao lưu, rồi nâng cấp.`,
      en: `Migration ${version} of the backup differs from that of this version. Restore with the version that made the backup, then upgrade.`,
    });
  });
}

async function setSequences(client: pg.ClientBase, { sequences }: BackupHeader): Promise<void> {
  for (const { name, last, called } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${quote(name)}`,
      last,
      called,
    ]);
  }
}

function notABackup(from: string, cause?: unknown): BackupError {
  return new BackupError(
    'not-a-backup',
    {
      vi: `${from} không phải là bản sao lưu của Sổ Vàng, hoặc không đọc được. Hãy kiểm tra lại đường dẫn.`,
      en: `${from} is no backup of Sổ Vàng, or cannot be read. Check the path.`,
    },
    { cause },
  );
}

/** What reading a foreign or broken file throws, as one of our errors. */
function explain(error: unknown, from: string): unknown {
  if (error instanceof TarError || error instanceof SyntaxError) return damaged(error.message, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR') {
    return /incorrect header check/.test(String(error)) ? notABackup(from, error) : damaged(code, error);
  }
  // The server refuses rows that do not fit: class 22 (data) and 23 (constraints).
  return /^2[23]/.test(code) ? damaged(`SQLSTATE ${code}`, error) : error;
}
