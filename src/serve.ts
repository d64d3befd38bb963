import { join } from 'node:path';
import pg from 'pg';
import packageJson from '../package.json' with { type: 'json' };
import { ensureWebBuilt, WEB_FOLDER } from '../scripts/build-web.ts';
import { createApplication } from './application.ts';
import { loadDemoIfEmpty } from './demo/load-demo.ts';
import { createKeyBox } from './features/account/server/key-box.ts';
import { firstRunNotice } from './features/account/server/setup-code.ts';
import { systemClock } from './platform/clock.ts';
import type { Settings } from './platform/config/settings.ts';
import { createPool } from './platform/db/database.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { listen } from './platform/http/listen.ts';
import { createMetrics } from './platform/http/metrics.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { createLiveHub } from './platform/live/hub.ts';
import { createLogger } from './platform/log/logger.ts';
import { startNotice } from './start-notice.ts';

export interface Serving {
  /** Such as `http://127.0.0.1:8080`. */
  address: string;
  /** Stops everything in the opposite order of its start. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Gets what the person at the terminal needs to know. */
  say(text: string): void;
  /** Called when the database ended and cannot be started again. */
  onLost(error: unknown): void;
}

/** Starts everything in the order it depends on each other. @throws StartError when something of it cannot be */
export async function serve(settings: Settings, { say, onLost }: ServeOptions): Promise<Serving> {
  const logger = createLogger(settings.LOG_LEVEL);
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
      onLost,
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
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
