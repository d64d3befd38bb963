import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Job, JobContext } from './job.ts';
import { patientPool } from './patient-pool.ts';

const HANOI_OFFSET_HOURS = 7;

/** The queue's own lines may hold payloads; ours say which job ran. */
const silent = new Logger(() => () => undefined);

/** Makes or updates the tables of the job queue and lets the application's role use them. */
export async function migrateJobs(owner: pg.Pool, appRole: string | null): Promise<void> {
  await runMigrations({ pgPool: owner, logger: silent });
  if (appRole === null) return;
  await owner.query(`
    grant usage on schema graphile_worker to ${appRole};
    grant all on all tables in schema graphile_worker to ${appRole};
    grant all on all sequences in schema graphile_worker to ${appRole};
    grant execute on all functions in schema graphile_worker to ${appRole};`);
  await letThroughRowSecurity(owner, appRole);
}

/** The queue's tables have row-level security without any policy: grants alone let the application see and add nothing. */
async function letThroughRowSecurity(owner: pg.Pool, appRole: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relrowsecurity and not exists (
       select from pg_policy p where p.polrelid = c.oid and p.polname = 'so_vang_app')`,
  );
  for (const { name } of rows) {
    await owner.query(
      `create policy so_vang_app on graphile_worker."${name}" to ${appRole} using (true) with check (true)`,
    );
  }
}

/** Starts working off jobs in this process; several nodes may do so at once. */
export async function startWorker(pool: pg.Pool, jobs: readonly Job[], context: JobContext): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        const began = performance.now();
        await job.run(context, payload);
        context.log.info(
          { action: 'job', job: job.name, ms: Math.round(performance.now() - began) },
          'job done',
        );
      },
    ]),
  );
  const runner = await run({
    pgPool: patientPool(pool),
    taskList,
    parsedCronItems: parseCronItems(jobs.flatMap(toCronItem)),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: silent,
  });
  for (const { name } of jobs.filter(({ atStart }) => atStart === true))
    await runner.addJob(name, {}, { jobKey: `${name}-start` });
  return runner;
}

function toCronItem(job: Job) {
  const options = { backfillPeriod: 0 };
  if (job.everyMinutes !== undefined) {
    return [
      { task: job.name, identifier: `${job.name}-cron`, match: `*/${job.everyMinutes} * * * *`, options },
    ];
  }
  if (job.daily === undefined) return [];
  const hour = (job.daily.hour - HANOI_OFFSET_HOURS + 24) % 24;
  return [
    { task: job.name, identifier: `${job.name}-cron`, match: `${job.daily.minute} ${hour} * * *`, options },
  ];
}
