import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import pg from 'pg';
import { type TestDatabase, testDatabase } from './test-database.ts';

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  it('gives each caller a migrated database of its own, also many at once', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => testDatabase()));
    try {
      for (const [i, { url }] of databases.entries()) {
        await query(url, `create table mine as select ${i} as i`);
      }
      for (const [i, { url }] of databases.entries()) {
        assert.deepEqual((await query(url, 'select i from mine')).rows, [{ i }]);
        assert.ok(((await query(url, 'select from schema_migration')).rowCount ?? 0) > 0);
      }
    } finally {
      for (const { drop } of databases) await drop();
    }
  });

  it('fills once what several ask for by the same key', async () => {
    let filled = 0;
    const filling = {
      key: randomBytes(4).toString('hex'),
      async fill(url: string) {
        filled += 1;
        await query(url, `create table filling as select ${filled} as n`);
      },
    };
    const databases: TestDatabase[] = await Promise.all([
      testDatabase({ filling }),
      testDatabase({ filling }),
    ]);
    databases.push(await testDatabase({ filling: { ...filling, key: `${filling.key}x` } }));
    databases.push(await testDatabase());
    try {
      const found = async (url: string) => (await query(url, 'select n from filling')).rows[0]?.n;
      assert.deepEqual(await Promise.all(databases.slice(0, 3).map(({ url }) => found(url))), [1, 1, 2]);
      await assert.rejects(found(databases[3]?.url ?? ''), { code: '42P01' });
    } finally {
      for (const { drop } of databases) await drop();
    }
  });

  it('gives one without tables on request, and removes it although somebody is connected', async () => {
    const { url, drop } = await testDatabase({ migrated: false });
    const client = new pg.Client({ connectionString: url });
    const ended = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    const { rows } = await client.query("select from pg_tables where schemaname = 'public'");
    assert.equal(rows.length, 0);
    await drop();
    await ended;
    await assert.rejects(query(url, 'select 1'), { code: '3D000' });
  });
});
