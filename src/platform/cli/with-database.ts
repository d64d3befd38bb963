import { systemClock } from '../clock.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { createDb, createPool, type Db } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { findRunningPostgres } from '../postgres/start-embedded-postgres.ts';
import type { CommandIo } from './command.ts';

/** What a command on the data works with. */
export interface CommandContext {
  db: Db;
  settings: Settings;
  clock: typeof systemClock;
}

/**
 * Runs `work` on the database of the settings: beside the running application, or on its own when it does not run.
 * @throws StartError when the settings are wrong or the database cannot be opened
 */
export async function withDatabase<T>(
  io: CommandIo,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const settings = readSettings(io.env);
  const database = await open(settings);
  const pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 4 });
  try {
    return await work({ db: createDb(pool), settings, clock: systemClock });
  } finally {
    await pool.end();
    await database.close();
  }
}

async function open(settings: Settings) {
  const running = settings.DATABASE_URL === undefined ? await findRunningPostgres(settings.dataDir) : null;
  if (running === null) return openDatabase(settings);
  return { url: running.url, appRole: null, close: async () => undefined };
}
