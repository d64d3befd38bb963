import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type CommandIo, EXIT } from '../cli/command.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { guardPool } from '../db/guard-pool.ts';
import type { Language } from '../errors/app-error.ts';
import { isStartError } from '../errors/start-error.ts';
import { BackupError } from './backup-error.ts';

/** What both commands work with. */
export interface BackupContext {
  /** The file named on the command line. */
  file: string;
  settings: Settings;
  filesDir: string;
  /** Folder of the migrations. */
  migrations: string;
  /** Prints the sentence in the chosen language. */
  say(text: Record<Language, string>): void;
}

/**
 * Reads `--<option> FILE [--lang en]` (the file may also stand alone), runs `work` and turns what it throws into a sentence.
 * @returns the exit code
 */
export async function runBackupCommand(
  args: readonly string[],
  io: CommandIo,
  option: 'out' | 'from',
  help: string,
  work: (context: BackupContext) => Promise<void>,
): Promise<number> {
  const given = readArguments(args, option);
  if (given === null) {
    io.stderr.write(help);
    return EXIT.usage;
  }
  const { file, language } = given;
  try {
    const settings = readSettings(io.env);
    await work({
      file,
      settings,
      filesDir: join(settings.dataDir, 'files'),
      migrations: join(import.meta.dirname, '../../../migrations'),
      say: (text) => io.stdout.write(`${text[language]}\n`),
    });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof BackupError || isStartError(error)) {
      io.stderr.write(`${error[language]}\n`);
      return error.exitCode;
    }
    throw error;
  }
}

function readArguments(args: readonly string[], option: string): { file: string; language: Language } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { [option]: { type: 'string' }, lang: { type: 'string', default: 'vi' } },
      allowPositionals: true,
    });
    const [file, ...more] = [values[option], ...positionals].filter((word) => typeof word === 'string');
    const { lang } = values;
    if (file === undefined || more.length > 0 || (lang !== 'vi' && lang !== 'en')) return null;
    return { file, language: lang };
  } catch {
    return null;
  }
}

/** Runs `work` with connections as the owner of the database. */
export async function withOwner<T>(url: string, work: (owner: pg.Pool) => Promise<T>): Promise<T> {
  const owner = guardPool(
    new pg.Pool({
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: 10_000,
      application_name: 'so-vang-backup',
    }),
  );
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Rows of all tables, for the closing sentence. */
export function countRows(tables: Record<string, { rows: number }>): number {
  return Object.values(tables).reduce((total, { rows }) => total + rows, 0);
}

/** 1234567 as 1.234.567 or 1,234,567. */
export function formatCount(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}
