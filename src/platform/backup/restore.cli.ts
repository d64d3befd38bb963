import { withHelp } from '../cli/command.ts';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import { countRows, formatCount, runBackupCommand, withOwner } from './command.ts';
import { requireBackup, restore } from './restore.ts';

const HELP = `so-vang restore --from TỆP [--lang vi|en]

Khôi phục một bản sao lưu vào nơi trống: đặt DATA_DIR sang một thư mục mới (và DATABASE_URL, nếu dùng, sang một cơ sở dữ liệu trống).
Restores a backup into an empty place: set DATA_DIR to a new folder (and DATABASE_URL, if used, to an empty database).
`;

/** The command `so-vang restore`. */
export const restoreCommand = withHelp(HELP, (args, io) =>
  runBackupCommand(args, io, 'from', HELP, async ({ file, settings, filesDir, migrations, say }) => {
    await requireBackup(file);
    const server =
      settings.DATABASE_URL === undefined
        ? await startEmbeddedPostgres({ dataDir: settings.dataDir, log: () => undefined })
        : { url: settings.DATABASE_URL, stop: async () => undefined };
    try {
      const { createdAt, checksums } = await withOwner(server.url, async (owner) => {
        const result = await restore({ owner, filesDir, from: file, migrations });
        await migrate(owner, { directory: migrations });
        return result;
      });
      const rows = countRows(checksums.tables);
      const at = new Date(createdAt);
      say({
        vi: `Đã khôi phục bản sao lưu lúc ${formatMoment(at, 'vi-VN')}: ${formatCount(rows, 'vi')} dòng, ${formatCount(checksums.files.count, 'vi')} tệp; mọi mã kiểm tra đều khớp.`,
        en: `Restored the backup of ${formatMoment(at, 'en-GB')}: ${formatCount(rows, 'en')} rows, ${formatCount(checksums.files.count, 'en')} files; every checksum matches.`,
      });
    } finally {
      await server.stop();
    }
  }),
);

function formatMoment(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
