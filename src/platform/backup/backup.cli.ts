import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withHelp } from '../cli/command.ts';
import { dataMissing } from '../cli/with-database.ts';
import type { Settings } from '../config/settings.ts';
import { hasCluster, openEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import { backup } from './backup.ts';
import { countRows, formatCount, runBackupCommand, withOwner } from './command.ts';

const HELP = `so-vang backup --out TỆP [--lang vi|en]

Sao lưu toàn bộ dữ liệu và tệp vào một tệp (nên đặt đuôi .tar.gz), kể cả khi ứng dụng đang chạy.
Writes all data and files into one file (a gzipped tar), also while the application runs.

Tệp chứa dữ liệu cá nhân: hãy cất ở nơi an toàn. / The file holds personal data: keep it in a safe place.
`;

/** The command `so-vang backup`. */
export const backupCommand = withHelp(HELP, (args, io) =>
  runBackupCommand(args, io, 'out', HELP, async ({ file, settings, filesDir, say }) => {
    const server = await openSource(settings);
    try {
      const { tables, files } = await withOwner(server.url, (owner) =>
        backup({ owner, filesDir, out: file }),
      );
      const megabytes = ((await stat(file)).size / 1_048_576).toFixed(1);
      const rows = countRows(tables);
      say({
        vi: `Đã sao lưu ${formatCount(rows, 'vi')} dòng của ${Object.keys(tables).length} bảng và ${formatCount(files.count, 'vi')} tệp vào ${file} (${megabytes.replace('.', ',')} MB).`,
        en: `Backed up ${formatCount(rows, 'en')} rows of ${Object.keys(tables).length} tables and ${formatCount(files.count, 'en')} files into ${file} (${megabytes} MB).`,
      });
      say({
        vi: `Tệp khóa ${keyFile(settings)} không nằm trong bản sao lưu: hãy cất riêng một bản, không có nó thì xác thực hai lớp phải thiết lập lại.`,
        en: `The key file ${keyFile(settings)} is not in the backup: keep a copy apart; without it second factors must be set up anew.`,
      });
    } finally {
      await server.stop();
    }
  }),
);

/** A stolen backup must not open the second factors, so the key that seals them stays outside of it. */
const keyFile = ({ dataDir }: Settings) => join(dataDir, 'keys', 'secret.key');

async function openSource(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.DATABASE_URL !== undefined) return { url: settings.DATABASE_URL, stop: async () => undefined };
  if (hasCluster(settings.dataDir))
    return openEmbeddedPostgres({ dataDir: settings.dataDir, log: () => undefined });
  throw dataMissing(settings.dataDir);
}
