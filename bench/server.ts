/**
 * The real application in a process of its own, so that it does not share its event loop with the load. Takes DATABASE_URL and
 * DATA_DIR from the environment, tells its parent the address, ends with it.
 */
import { join } from 'node:path';
import pg from 'pg';
import { createApplication } from '../src/application.ts';
import { fixedClock } from '../src/platform/clock.ts';
import { readSettings } from '../src/platform/config/settings.ts';
import { createPool } from '../src/platform/db/database.ts';
import { createLiveHub } from '../src/platform/live/hub.ts';
import { createLogger } from '../src/platform/log/logger.ts';
import { BENCH_DAY } from './scale.ts';

const settings = readSettings(process.env);
const url = settings.DATABASE_URL;
if (url === undefined) throw new Error('DATABASE_URL is missing');
const { server } = await createApplication({
  pool: createPool({ connectionString: url, appRole: process.env.BENCH_APP_ROLE || null }),
  hub: createLiveHub(() => new pg.Client({ connectionString: url })),
  clock: fixedClock(`${BENCH_DAY}T09:00:00+07:00`),
  settings,
  logger: createLogger('info'),
  filesFolder: join(settings.dataDir, 'files'),
  version: 'bench',
});
process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
process.on('disconnect', () => process.exit(0));
