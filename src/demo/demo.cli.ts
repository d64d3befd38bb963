import { parseArgs } from 'node:util';
import { type Command, EXIT } from '../platform/cli/command.ts';
import { systemClock } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { createDb, createPool } from '../platform/db/database.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { loadDemoIfEmpty } from './load-demo.ts';
import { loadYearIfEmpty } from './year/load-year.ts';

/**
 * `so-vang demo`: fills an empty database with the demo workspace, for installations that began with SO_VANG_DEMO=never; with `--year`
 * with a whole year of a province and twelve communes, from registration to certificates.
 */
export const demoCommand: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { year: { type: 'boolean', default: false } } });
  const settings = readSettings({ ...io.env, SO_VANG_DEMO: 'auto' });
  const database = await openDatabase(settings);
  const pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 4 });
  try {
    const db = createDb(pool);
    const demo = values.year
      ? await loadYearIfEmpty({ db, pool, settings, url: database.url })
      : await loadDemoIfEmpty({ db, clock: systemClock, settings });
    if (demo === null) {
      io.stderr.write(
        'Cơ sở dữ liệu đã có dữ liệu nên không nạp không gian dùng thử. Hãy chọn DATA_DIR khác.\n',
      );
      return EXIT.usage;
    }
    io.stdout.write(`Đã có không gian dùng thử. Mật khẩu chung: ${demo.password}\n`);
    for (const { login, role } of demo.accounts) io.stdout.write(`  ${login}  ${role}\n`);
    return EXIT.ok;
  } finally {
    await pool.end();
    await database.close();
  }
};
