import packageJson from '../package.json' with { type: 'json' };
import { type Command, type CommandIo, EXIT, withHelp } from './platform/cli/command.ts';

interface Entry {
  words: readonly string[];
  summary: string;
  usage: string;
  load(): Promise<Command>;
}

const SERVE_HELP = `so-vang serve

Chạy ứng dụng (như npm start). Cấu hình bằng biến môi trường, ví dụ: PORT=8081 so-vang serve; xem docs/settings.md.
Runs the application (as npm start does). Settings are environment variables, such as PORT=8081; see docs/settings.md.
`;

const serveCommand = withHelp(SERVE_HELP, async (args, { stderr }) => {
  const [unknown] = args;
  if (unknown !== undefined) {
    stderr.write(`Không hiểu "${unknown}".\n\n${SERVE_HELP}`);
    return EXIT.usage;
  }
  await import('./main.ts');
  return new Promise<number>(() => undefined);
});

/** Every command; each is loaded only when it is called, so that a small one starts fast. */
const COMMANDS: readonly Entry[] = [
  {
    words: ['serve'],
    summary: 'chạy ứng dụng (như npm start)',
    usage: 'serve',
    load: async () => serveCommand,
  },
  {
    words: ['plan', 'read'],
    summary: 'đọc một kế hoạch (.docx, .pdf, .txt), in ra phần đã nhận dạng',
    usage: 'plan read TỆP [--json]',
    load: async () => (await import('./features/plan/server/read-plan.cli.ts')).planReadCommand,
  },
  {
    words: ['user', 'add'],
    summary: 'thêm một tài khoản',
    usage: 'user add --login TÊN --name "HỌ TÊN" --role VAI_TRÒ [--unit MÃ_ĐƠN_VỊ]',
    load: async () => (await import('./features/account/server/add-user.cli.ts')).userAddCommand,
  },
  {
    words: ['demo'],
    summary: 'nạp không gian dùng thử, hoặc trọn một năm công tác, vào cơ sở dữ liệu trống',
    usage: 'demo [--year]',
    load: async () => (await import('./demo/demo.cli.ts')).demoCommand,
  },
  {
    words: ['backup'],
    summary: 'sao lưu dữ liệu và tệp vào một tệp',
    usage: 'backup --out TỆP',
    load: async () => (await import('./platform/backup/backup.cli.ts')).backupCommand,
  },
  {
    words: ['restore'],
    summary: 'khôi phục bản sao lưu vào một nơi trống',
    usage: 'restore --from TỆP',
    load: async () => (await import('./platform/backup/restore.cli.ts')).restoreCommand,
  },
  {
    words: ['audit', 'verify'],
    summary: 'kiểm tra nhật ký không bị sửa, xóa hay đổi thứ tự',
    usage: 'audit verify',
    load: async () => (await import('./features/account/server/verify-audit.cli.ts')).auditVerifyCommand,
  },
  {
    words: ['law', 'check'],
    summary: 'xét điều kiện khen thưởng của một đối tượng, từng điều kiện một',
    usage: 'law check --award MÃ --on NGÀY --year NĂM --facts TỆP [--json]',
    load: async () => (await import('./law/law.cli.ts')).lawCheckCommand,
  },
  {
    words: ['law', 'calendar'],
    summary: 'cộng ngày làm việc',
    usage: 'law calendar --add-working-days SỐ --from NGÀY [--json]',
    load: async () => (await import('./law/law.cli.ts')).lawCalendarCommand,
  },
  {
    words: ['law', 'bonus'],
    summary: 'tính tiền thưởng theo ngày ký quyết định',
    usage: 'law bonus --award MÃ --subject LOẠI --on NGÀY [--json]',
    load: async () => (await import('./law/law.cli.ts')).lawBonusCommand,
  },
  {
    words: ['bench'],
    summary: 'đo tốc độ trên dữ liệu lớn',
    usage: 'bench [--scale small|large|full]',
    load: async () => (await import('../bench/bench.cli.ts')).benchCommand,
  },
];

function help(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, summary }) => `  so-vang ${usage.padEnd(width)}  ${summary}`);
  return `Sổ Vàng – phần mềm thi đua, khen thưởng

Cách dùng:
${lines.join('\n')}

Thêm --help sau một lệnh để xem chi tiết. Cấu hình bằng biến môi trường: xem docs/settings.md.

Mã thoát: 0 thành công · 1 lỗi ngoài dự kiến · 2 sai cách gọi · 3 tệp không đọc được · 4 kiểm tra thấy sai ·
10–20 không khởi động được (10 cổng bận, 11 dữ liệu đang dùng, 12 dữ liệu của bản mới hơn, 13 hết chỗ trên đĩa,
14 không ghi được thư mục dữ liệu, 15 không kết nối được cơ sở dữ liệu, 16 PostgreSQL quá cũ, 17 thiếu quyền,
18 cấu hình sai, 19 PostgreSQL đi kèm bị lỗi, 20 không thấy dữ liệu)
`;
}

function noSuchCommand(args: readonly string[]): string {
  const near = COMMANDS.filter(({ words }) => words[0] === args[0]).map(({ usage }) => `  so-vang ${usage}`);
  const hint = near.length === 0 ? 'Chạy so-vang --help để xem các lệnh.' : `Có phải:\n${near.join('\n')}`;
  return `Không có lệnh "${args.slice(0, 2).join(' ')}". ${hint}`;
}

/** Runs the command that `args` name. @returns the exit code */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [first] = args;
  if (first === '--version') {
    io.stdout.write(`${packageJson.version}\n`);
    return EXIT.ok;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    io.stdout.write(help());
    return first === undefined ? EXIT.usage : EXIT.ok;
  }
  const entry = COMMANDS.find(({ words }) => words.every((word, i) => args[i] === word));
  if (entry === undefined) {
    io.stderr.write(`${noSuchCommand(args)}\n`);
    return EXIT.usage;
  }
  return (await entry.load())(args.slice(entry.words.length), io);
}

function explain(error: unknown): { text: string; exitCode: number } {
  if (error instanceof Error && 'vi' in error && 'exitCode' in error) {
    return { text: String(error.vi), exitCode: Number(error.exitCode) };
  }
  return {
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: EXIT.failed,
  };
}

const { stdin, stdout, stderr, env } = process;
run(process.argv.slice(2), { stdin, stdout, stderr, env }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { text, exitCode } = explain(error);
    stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  },
);
