import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One forward step of the schema. */
export interface Migration {
  /** The four digits its file name begins with, as a number. */
  version: number;
  name: string;
  sql: string;
  /** SHA-256 of the text, the same whatever line ends a checkout gave it. */
  checksum: string;
}

/**
 * Reads the files `0001-name.sql` of `directory` in order.
 * @throws Error on any other file name with `.sql` and on two files with one number
 */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    files.map(async (file) => {
      const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
      if (digits === undefined || name === undefined)
        throw new Error(`${file}: a migration is named like 0001-name.sql`);
      const sql = (await readFile(join(directory, file), 'utf8')).replaceAll('\r\n', '\n');
      return { version: Number(digits), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
  for (const [i, { version, name }] of migrations.entries()) {
    if (migrations[i - 1]?.version === version)
      throw new Error(`Two migrations have the number ${version}, one is ${name}`);
  }
  return migrations;
}
