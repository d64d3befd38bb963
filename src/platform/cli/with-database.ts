import { systemClock } from '../clock.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { createDb, createPool, type Db } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { StartError } from '../errors/start-error.ts';
import { findRunningPostgres, hasCluster } from '../postgres/start-embedded-postgres.ts';
import type { CommandIo } from './command.ts';

/** What a command on the data works with. */
export interface CommandContext {
  db: Db;
  settings: Settings;
  clock: typeof systemClock;
}

/**
 * Runs `work` on the database of the settings: beside the running application, or on its own when it does not run.
 * @throws StartError when the settings are wrong, there is no data, or the database cannot be opened
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
  if (running === null) {
    assertData(settings);
    return openDatabase(settings);
  }
  return { url: running.url, appRole: null, close: async () => undefined };
}

/** A new empty database would answer every question well: a DATA_DIR typed wrongly must not pass for one. */
function assertData({ dataDir, DATABASE_URL }: Settings): void {
  if (DATABASE_URL === undefined && !hasCluster(dataDir)) throw dataMissing(dataDir);
}

/** For commands that work on what is there. */
export function dataMissing(dataDir: string): StartError {
  return new StartError('data-missing', {
    vi: `Chưa có dữ liệu trong ${dataDir}. Hãy kiểm tra DATA_DIR, hoặc chạy so-vang serve trước.`,
    en: `There is no data in ${dataDir}. Check DATA_DIR, or run so-vang serve first.`,
  });
}
