import { join } from 'node:path';
import pg from 'pg';
import packageJson from '../package.json' with { type: 'json' };
import { ensureWebBuilt, WEB_FOLDER } from '../scripts/build-web.ts';
import { createApplication } from './application.ts';
import { loadDemoIfEmpty } from './demo/load-demo.ts';
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
    const [database] = await Promise.all([
      openDatabase(settings, (level, message, fields) =>
        logger[level]({ action: 'database', ...fields }, message),
      ).then((opened) => {
        stops.push(opened.close);
        return opened;
      }),
      ensureWebBuilt(say),
    ]);
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
    say(startNotice({ address, demo, settings }));
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

try {
  const stop = await serve();
  const end = (signal: NodeJS.Signals) => {
    process.stderr.write(`\n${signal}: đang dừng Sổ Vàng…\n`);
    process.once(signal, () => process.exit(1));
    void stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  const { sentence, exitCode } = explain(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}
