import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { createPool } from './database.ts';
import { PREPARED } from './prepared.ts';
import { testDatabase } from './test-database.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
before(async () => {
  database = await testDatabase();
  pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 1 });
});
after(async () => {
  await pool.end();
  await database.drop();
});

test('a marked statement is kept by its connection under one name, others are not', async () => {
  for (const n of [1, 2, 3]) {
    const { rows } = await pool.query(`${PREPARED} select $1::int + 1 as n`, [n]);
    assert.equal(rows[0].n, n + 1);
    await pool.query('select $1::int as other', [n]);
  }
  const { rows } = await pool.query('select statement from pg_prepared_statements');
  assert.deepEqual(
    rows.map(({ statement }) => statement),
    [`${PREPARED} select $1::int + 1 as n`],
  );
});

test('a statement that fails can be run again', async () => {
  const divide = (by: number) => pool.query(`${PREPARED} select 6 / $1::int as n`, [by]);
  await assert.rejects(divide(0));
  assert.equal((await divide(2)).rows[0].n, 3);
});
