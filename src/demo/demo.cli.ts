import { EXIT, withHelp } from '../platform/cli/command.ts';
import { systemClock } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { createDb, createPool } from '../platform/db/database.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { loadDemoIfEmpty } from './load-demo.ts';
import { loadYearIfEmpty } from './year/load-year.ts';

const HELP = `so-vang demo [--year]

Nạp không gian dùng thử vào một cơ sở dữ liệu trống (DATA_DIR mới), rồi in các tài khoản và mật khẩu chung.
Fills an empty database (a new DATA_DIR) with the demo workspace and prints its accounts and their password.

  --year  trọn một năm công tác của một tỉnh và mười hai xã, từ đăng ký đến bằng / a whole year, from registration to certificates
`;

/**
 * `so-vang demo`: fills an empty database with the demo workspace, for installations that began with SO_VANG_DEMO=never; with `--year`
 * with a whole year of a province and twelve communes, from registration to certificates.
 */
export const demoCommand = withHelp(HELP, async (args, io) => {
  const unknown = args.find((word) => word !== '--year');
  if (unknown !== undefined) {
    io.stderr.write(`Không hiểu "${unknown}".\n\n${HELP}`);
    return EXIT.usage;
  }
  const settings = readSettings({ ...io.env, SO_VANG_DEMO: 'auto' });
  const database = await openDatabase(settings);
  const pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 4 });
  try {
    const db = createDb(pool);
    const demo = args.includes('--year')
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
});
