import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import { createAuthenticate } from './features/account/server/authenticate.ts';
import { features } from './features.ts';
import { joinPolicies } from './platform/auth/policy.ts';
import type { Clock } from './platform/clock.ts';
import type { Settings } from './platform/config/settings.ts';
import { createDb, type Db } from './platform/db/database.ts';
import { createFileStore, type FileStore } from './platform/files/file-store.ts';
import { createServer, type ServerOptions } from './platform/http/server.ts';
import { housekeeping } from './platform/jobs/housekeeping.ts';
import type { Job } from './platform/jobs/job.ts';
import type { LiveHub } from './platform/live/hub.ts';
import { liveRoutes } from './platform/live/live.routes.ts';
import { sendMails } from './platform/mail/send-mails.ts';

export interface ApplicationOptions {
  pool: pg.Pool;
  hub: LiveHub;
  clock: Clock;
  settings: Settings;
  logger: Logger;
  filesFolder: string;
  webFolder?: string;
  version: string;
  onAnswer?: ServerOptions['onAnswer'];
}

export interface Application {
  server: FastifyInstance;
  db: Db;
  files: FileStore;
  jobs: readonly Job[];
}

/** Joins platform and features into one application that is not yet listening; `serve.ts` and the tests build it the same way. */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { pool, hub, clock, settings, logger } = options;
  const db = createDb(pool);
  const files = createFileStore(options.filesFolder);
  const all = features({ settings });
  const actsOfRole = joinPolicies(all.map((feature) => feature.policy));
  const topics = Object.assign({}, ...all.map((feature) => feature.topics ?? {}));
  const { authenticate, identify } = createAuthenticate({ db, clock, actsOfRole });
  const server = await createServer({
    services: { db, clock, files, settings },
    routes: [...all.flatMap((feature) => feature.routes), ...liveRoutes({ hub, guards: topics, identify })],
    pages: all.flatMap((feature) => feature.pages ?? []),
    authenticate,
    logger,
    webFolder: options.webFolder,
    version: options.version,
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    onAnswer: options.onAnswer,
  });
  return {
    server,
    db,
    files,
    jobs: [housekeeping, sendMails, ...all.flatMap((feature) => feature.jobs ?? [])],
  };
}
