import { join } from 'node:path';
import pg from 'pg';
import type { Settings } from '../config/settings.ts';
import { migrateJobs } from '../jobs/worker.ts';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import { guardPool } from './guard-pool.ts';
import { migrate } from './migrate.ts';
import type { MigrationLog } from './prepare-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../migrations');

export interface OpenDatabase {
  url: string;
  /** Role for the application's connections. */
  appRole: string | null;
  /** Stops the embedded server; leaves a database of DATABASE_URL alone. */
  close(): Promise<void>;
}

export interface OpenOptions {
  log?: MigrationLog;
  /** Called when the embedded server ended and cannot be started again. */
  onLost?(error: unknown): void;
}

/**
 * The database of the settings, migrated and ready: that of DATABASE_URL, or the application's own in DATA_DIR.
 * @throws StartError when it cannot be started, reached or migrated
 */
export async function openDatabase(settings: Settings, options: OpenOptions = {}): Promise<OpenDatabase> {
  const { log = () => undefined, onLost = () => undefined } = options;
  const embedded =
    settings.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ dataDir: settings.dataDir, purpose: 'serve', log })
      : null;
  embedded?.onExit(({ restarting, error }) => {
    if (!restarting) onLost(error);
  });
  const url = settings.DATABASE_URL ?? embedded?.url ?? '';
  const owner = guardPool(new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 }));
  try {
    const { appRole } = await migrate(owner, { directory: MIGRATIONS, log });
    await migrateJobs(owner, appRole);
    await owner.end();
    return { url, appRole, close: async () => embedded?.stop() };
  } catch (error) {
    await owner.end();
    await embedded?.stop();
    throw error;
  }
}
