import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { SYSTEM } from '../auth/actor.ts';
import { fixedClock } from '../clock.ts';
import { readSettings } from '../config/settings.ts';
import { createDb, createPool } from '../db/database.ts';
import { guardPool } from '../db/guard-pool.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { write } from '../db/unit-of-work.ts';
import { migrateJobs, startWorker } from './worker.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

test('a job added in a transaction of the application runs, under the rights of the application', async () => {
  const pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 5 });
  const db = createDb(pool);
  const clock = fixedClock('2026-11-21T09:00:00+07:00');
  const context = {
    db,
    clock,
    settings: readSettings({}),
    log: { info: () => undefined, error: () => undefined },
  };
  const payload = new Promise<unknown>((resolve) => {
    void startWorker(
      pool,
      [{ name: 'greet', daily: { hour: 1, minute: 0 }, run: async (_context, given) => resolve(given) }],
      context,
    ).then(async (worker) => {
      await write({ db, actor: SYSTEM, clock }, async ({ job }) =>
        job('greet', { name: 'Lan' }, { key: 'greet' }),
      );
      await payload;
      await worker.stop();
      await pool.end();
    });
  });
  assert.deepEqual(await payload, { name: 'Lan' });
});

test('migrating the queue twice changes nothing', async () => {
  const owner = guardPool(new pg.Pool({ connectionString: database.url, max: 1 }));
  const policies = () => owner.query('select count(*) from pg_policy');
  const { rows } = await policies();
  await migrateJobs(owner, database.appRole);
  assert.deepEqual((await policies()).rows, rows);
  await owner.end();
});
