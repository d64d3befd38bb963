import { systemClock } from '../../../../platform/clock.ts';
import { readSettings } from '../../../../platform/config/settings.ts';
import { createDb, createPool } from '../../../../platform/db/database.ts';
import { importJob } from './import.job.ts';

/** Goes on with the imports of a database as a worker of the application does, until it is killed or nothing is left. */
const [, , url = '', appRole = '', dataDir = ''] = process.argv;
const pool = createPool({ connectionString: url, appRole: appRole === '' ? null : appRole, max: 4 });
await importJob.run(
  {
    db: createDb(pool),
    clock: systemClock,
    settings: readSettings({ DATA_DIR: dataDir }),
    log: { info: () => undefined, error: (fields) => process.send?.(JSON.stringify(fields)) },
  },
  {},
);
await pool.end();
process.disconnect?.();
