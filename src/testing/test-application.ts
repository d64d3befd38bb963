import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { type Application, createApplication } from '../application.ts';
import { fixedClock } from '../platform/clock.ts';
import { readSettings, type Settings } from '../platform/config/settings.ts';
import { createPool } from '../platform/db/database.ts';
import { guardPool } from '../platform/db/guard-pool.ts';
import { type TestDatabase, testDatabase } from '../platform/db/test-database.ts';
import type { JobContext } from '../platform/jobs/job.ts';
import { createLiveHub, type LiveHub } from '../platform/live/hub.ts';
import { createLogger } from '../platform/log/logger.ts';
import { type Builders, type Credentials, createBuilders } from './build.ts';

export interface TestApplication extends Application {
  /** Connections as the database's owner, for builders and for looking at rows. */
  owner: pg.Pool;
  /** Connections as the application itself. */
  pool: pg.Pool;
  /** Where the database is, for tests that open it from another process. */
  database: Pick<TestDatabase, 'url' | 'appRole'>;
  hub: LiveHub;
  clock: ReturnType<typeof fixedClock>;
  settings: Settings;
  build: Builders;
  /** What the application logged, a JSON object a line. */
  logLines: string[];
  /** Sends a request as `by`, or as a stranger. */
  request(
    method: Method,
    url: string,
    by?: Credentials | null,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Runs the job `name` once, as the worker would. */
  runJob(name: string, payload?: unknown): Promise<void>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The whole application on a fresh database, standing still on Saturday 2026-11-21 at 9:00 in Hà Nội.
 * @param webFolder what it serves to a browser, for tests in one
 */
export async function testApplication(
  environment: Record<string, string> = {},
  webFolder?: string,
): Promise<TestApplication> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-test-'));
  const clock = fixedClock('2026-11-21T09:00:00+07:00');
  const settings = readSettings({ DATA_DIR: folder, ...environment });
  const logLines: string[] = [];
  const logger = createLogger('info', { write: (line) => logLines.push(line) });
  // A connection that is still closing when the database goes must not fail the test.
  const owner = guardPool(new pg.Pool({ connectionString: database.url, max: 4 }));
  const pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 10 });
  const hub = createLiveHub(() => new pg.Client({ connectionString: database.url }));
  const application = await createApplication({
    pool,
    hub,
    clock,
    settings,
    logger,
    filesFolder: join(folder, 'files'),
    ...(webFolder !== undefined && { webFolder }),
    version: 'test',
  });
  const context: JobContext = {
    db: application.db,
    clock,
    settings,
    log: logger as unknown as JobContext['log'],
  };

  const app: TestApplication = {
    ...application,
    owner,
    pool,
    database,
    hub,
    clock,
    settings,
    build: createBuilders(owner, clock),
    logLines,
    request: (method, url, by, body, headers) =>
      application.server.inject({
        method,
        url,
        headers: { ...by?.headers, ...headers },
        ...(body !== undefined && { payload: body as object }),
      }),
    async runJob(name, payload = {}) {
      const job = application.jobs.find((candidate) => candidate.name === name);
      if (job === undefined) throw new Error(`no job ${name}`);
      await job.run(context, payload);
    },
    async close() {
      await application.server.close();
      await hub.stop();
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
      // The variable of its test file stays as long as the process, which has a hundred files to run.
      for (const part of Object.keys(app)) Reflect.deleteProperty(app, part);
    },
  };
  return app;
}
