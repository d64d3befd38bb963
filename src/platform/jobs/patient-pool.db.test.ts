import assert from 'node:assert/strict';
import { it } from 'node:test';
import pg from 'pg';
import { guardPool } from '../db/guard-pool.ts';
import { testDatabase } from '../db/test-database.ts';
import { patientPool } from './patient-pool.ts';

it('calls every loss of the connection "cannot connect now", and leaves other errors alone', async () => {
  const database = await testDatabase({ migrated: false });
  const pool = guardPool(new pg.Pool({ connectionString: database.url }));
  const patient = patientPool(pool);
  try {
    const client = await patient.connect();
    assert.deepEqual((await client.query('select 1 as one')).rows, [{ one: 1 }]);
    await assert.rejects(client.query('select 1 / 0'), { code: '22012' });
    await assert.rejects(client.query('select pg_terminate_backend(pg_backend_pid())'), { code: '57P03' });
    client.release(true);
    await new Promise<void>((resolve, reject) => {
      patient.connect((error, listener, release) => {
        release();
        if (error || !listener) reject(error);
        else resolve();
      });
    });
  } finally {
    await pool.end();
    await database.drop();
  }
  const gone = patientPool(new pg.Pool({ host: '127.0.0.1', port: 1 }));
  await assert.rejects(gone.connect(), { code: '57P03' });
});
