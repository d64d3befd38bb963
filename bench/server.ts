/**
 * The real application in a process of its own, so that it does not share its event loop with the load. Takes DATABASE_URL and
 * DATA_DIR from the environment, tells its parent the address, ends with it. With BENCH_JOBS it works off jobs too.
 */
import { join } from 'node:path';
import pg from 'pg';
import { createApplication } from '../src/application.ts';
import { fixedClock } from '../src/platform/clock.ts';
import { readSettings } from '../src/platform/config/settings.ts';
import { createPool } from '../src/platform/db/database.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';
import { createLiveHub } from '../src/platform/live/hub.ts';
import { createLogger } from '../src/platform/log/logger.ts';
import { BENCH_DAY } from './scale.ts';

const settings = readSettings(process.env);
const url = settings.DATABASE_URL;
if (url === undefined) throw new Error('DATABASE_URL is missing');
const pool = createPool({ connectionString: url, appRole: process.env.BENCH_APP_ROLE || null });
const clock = fixedClock(`${BENCH_DAY}T09:00:00+07:00`);
const logger = createLogger('info');
const { server, db, jobs } = await createApplication({
  pool,
  hub: createLiveHub(() => new pg.Client({ connectionString: url })),
  clock,
  settings,
  logger,
  filesFolder: join(settings.dataDir, 'files'),
  version: 'bench',
});
if (process.env.BENCH_JOBS !== undefined) await startWorker(pool, jobs, { db, clock, settings, log: logger });
process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
process.on('disconnect', () => process.exit(0));
