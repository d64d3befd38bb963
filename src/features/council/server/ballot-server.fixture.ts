import pg from 'pg';
import { createApplication } from '../../../application.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { readSettings } from '../../../platform/config/settings.ts';
import { createPool } from '../../../platform/db/database.ts';
import { createLiveHub } from '../../../platform/live/hub.ts';
import { createLogger } from '../../../platform/log/logger.ts';

/** The whole application as a process of its own, on the database and data folder of a test, until it is killed. */
const [, , url = '', appRole = '', dataDir = '', port = '0', moment = ''] = process.argv;

const pool = createPool({ connectionString: url, appRole: appRole === '' ? null : appRole });
const { server } = await createApplication({
  pool,
  hub: createLiveHub(() => new pg.Client({ connectionString: url })),
  clock: fixedClock(moment),
  settings: readSettings({ DATA_DIR: dataDir }),
  logger: createLogger('warn'),
  filesFolder: `${dataDir}/files`,
  version: 'test',
});
await server.listen({ port: Number(port), host: '127.0.0.1' });
const address = server.server.address();
process.send?.(typeof address === 'object' ? address?.port : null);
