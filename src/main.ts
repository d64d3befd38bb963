import { readSettings } from './platform/config/settings.ts';
import { isStartError } from './platform/errors/start-error.ts';
import { serve } from './serve.ts';

/** One Ctrl+C arrives twice, from the terminal and from npm; a wish to stop at once comes later. */
const SAME_SIGNAL_MS = 1_000;

function explain(error: unknown): { sentence: string; exitCode: number } {
  if (isStartError(error)) return { sentence: `${error.vi}\n(${error.en})`, exitCode: error.exitCode };
  const known = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    sentence: `Không khởi động được vì lỗi ngoài dự kiến. Chi tiết để báo lỗi:\n${known}`,
    exitCode: 1,
  };
}

/** Says in one sentence why the program cannot go on, and ends it. */
function end(error: unknown): never {
  const { sentence, exitCode } = explain(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

try {
  const { stop } = await serve(readSettings(process.env), {
    say: (text) => process.stderr.write(`${text}\n`),
    onLost: end,
  });
  let askedAt: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (askedAt !== null) {
      if (Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    askedAt = Date.now();
    process.stderr.write(`\n${signal}: đang dừng Sổ Vàng…\n`);
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
} catch (error) {
  end(error);
}
