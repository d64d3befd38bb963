import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { createDb, createPool, type Db } from './database.ts';
import { PREPARED } from './prepared.ts';
import { testDatabase } from './test-database.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let db: Db;
before(async () => {
  database = await testDatabase();
  pool = createPool({ connectionString: database.url, appRole: database.appRole, max: 1 });
  db = createDb(pool);
});
after(async () => {
  await pool.end();
  await database.drop();
});

test('a marked statement is kept by its connection under one name, others are not', async () => {
  for (const n of [1, 2, 3]) {
    const { rows } = await sql<{ n: number }>`${sql.raw(PREPARED)} select ${n}::int + 1 as n`.execute(db);
    assert.equal(rows[0]?.n, n + 1);
    await sql`select ${n}::int as other`.execute(db);
  }
  const { rows } = await pool.query('select statement from pg_prepared_statements');
  assert.deepEqual(
    rows.map(({ statement }) => statement),
    [`${PREPARED} select $1::int + 1 as n`],
  );
});

test('a statement that fails can be run again', async () => {
  const divide = (by: number) =>
    sql<{ n: number }>`${sql.raw(PREPARED)} select 6 / ${by}::int as n`.execute(db);
  await assert.rejects(divide(0), /division by zero/);
  assert.equal((await divide(2)).rows[0]?.n, 3);
});

test('columns come in camelCase, what JSON holds and what others ask the pool as it is', async () => {
  const text = `select 1 as one_more_2nd, '{"as_it_is": 1}'::json as the_rest, array['a_b'] as "names" union all select 2, null, null`;
  const { rows } = await sql`${sql.raw(text)}`.execute(db);
  assert.deepEqual(rows, [
    { oneMore2nd: 1, theRest: { as_it_is: 1 }, names: ['a_b'] },
    { oneMore2nd: 2, theRest: null, names: null },
  ]);
  assert.deepEqual((await pool.query('select 1 as one_more')).rows, [{ one_more: 1 }]);
});
