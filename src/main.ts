import { join } from 'node:path';
import pg from 'pg';
import packageJson from '../package.json' with { type: 'json' };
import { ensureWebBuilt, WEB_FOLDER } from '../scripts/build-web.ts';
import { createApplication } from './application.ts';
import { loadDemoIfEmpty } from './demo/load-demo.ts';
import { createKeyBox } from './features/account/server/key-box.ts';
import { firstRunNotice } from './features/account/server/setup-code.ts';
import { systemClock } from './platform/clock.ts';
import { readSettings, SettingsError } from './platform/config/settings.ts';
import { createPool } from './platform/db/database.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { isStartError } from './platform/errors/start-error.ts';
import { listen } from './platform/http/listen.ts';
import { createMetrics } from './platform/http/metrics.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { createLiveHub } from './platform/live/hub.ts';
import { createLogger } from './platform/log/logger.ts';
import { startNotice } from './start-notice.ts';

/** One Ctrl+C arrives twice, from the terminal and from npm; a wish to stop at once comes later. */
const SAME_SIGNAL_MS = 1_000;

/** Starts everything in the order it depends on each other. @returns a function that stops it in the opposite order */
async function serve(): Promise<() => Promise<void>> {
  const settings = readSettings(process.env);
  const logger = createLogger(settings.LOG_LEVEL);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse())
      await step().catch((error) => logger.error({ err: error }, 'stop failed'));
  };
  try {
    const webBuilt = ensureWebBuilt(say);
    webBuilt.catch(() => undefined);
    const database = await openDatabase(settings, {
      log: (level, message, fields) => logger[level]({ action: 'database', ...fields }, message),
      onLost: end,
    });
    stops.push(database.close);
    await webBuilt;
    const pool = createPool({
      connectionString: database.url,
      appRole: database.appRole,
      onError: (error) => logger.warn({ action: 'database', err: error }, 'an idle connection was lost'),
    });
    stops.push(() => pool.end());
    const hub = createLiveHub(
      () => new pg.Client({ connectionString: database.url, application_name: 'so-vang-live' }),
    );
    stops.push(() => hub.stop());
    const metrics = createMetrics(pool, hub);
    const application = await createApplication({
      pool,
      hub,
      clock: systemClock,
      settings,
      logger,
      filesFolder: join(settings.dataDir, 'files'),
      webFolder: WEB_FOLDER,
      version: packageJson.version,
      onAnswer: metrics.observe,
    });
    const { server, db, jobs } = application;
    const demo = await loadDemoIfEmpty({ db, clock: systemClock, settings });
    stops.push(() => server.close());
    const address = await listen(server, settings.PORT, settings.HOST);
    if (settings.METRICS_PORT !== undefined) {
      const listener = await metrics.listen(settings.METRICS_PORT, settings.METRICS_HOST);
      stops.push(async () => listener.close());
    }
    const worker = await startWorker(pool, jobs, { db, clock: systemClock, settings, log: logger });
    stops.push(() => worker.stop());
    const setupCode = await firstRunNotice(db, settings, createKeyBox(settings));
    say(startNotice({ address, demo, settings, setupCode }));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function explain(error: unknown): { sentence: string; exitCode: number } {
  if (error instanceof SettingsError) return { sentence: error.message, exitCode: 18 };
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
  const stop = await serve();
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
