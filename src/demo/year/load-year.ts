import { join } from 'node:path';
import pg from 'pg';
import { createApplication } from '../../application.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { Settings } from '../../platform/config/settings.ts';
import type { Db } from '../../platform/db/database.ts';
import { createLiveHub } from '../../platform/live/hub.ts';
import { createLogger } from '../../platform/log/logger.ts';
import { type DemoAccounts, findDemoAccounts, isEmpty, makePassword } from '../load-demo.ts';
import { callerOf } from './caller.ts';
import { playYear } from './play-year.ts';
import { setStage } from './set-stage.ts';
import { castYear, YEAR } from './year-cast.ts';

/**
 * Fills an empty database by playing a year through the API on the days it happened; not one transaction, since every act is one.
 * @returns the accounts to print, or null where the database holds something else
 */
export async function loadYearIfEmpty({
  db,
  pool,
  settings,
  url,
}: {
  db: Db;
  pool: pg.Pool;
  settings: Settings;
  url: string;
}): Promise<DemoAccounts | null> {
  if (!(await isEmpty(db))) return null;
  const clock = fixedClock(`${YEAR}-02-01T08:00:00+07:00`);
  const hub = createLiveHub(() => new pg.Client({ connectionString: url }));
  const { server } = await createApplication({
    pool,
    hub,
    clock,
    settings,
    logger: createLogger('warn'),
    filesFolder: join(settings.dataDir, 'files'),
    version: 'demo',
  });
  try {
    const password = await makePassword(settings);
    const cast = castYear();
    const keys = await setStage({ db, clock }, cast, password);
    const as = callerOf({ server, clock, password });
    await playYear({ as, day: (day) => clock.set(`${day}T08:00:00+07:00`), cast, keys }, null);
  } finally {
    await server.close();
    await hub.stop();
  }
  return findDemoAccounts({ db, settings });
}
