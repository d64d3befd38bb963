/**
 * The small program of `fault-rounds.ts`: keeps a PostgreSQL on the folder of its argument and writes, for each key that
 * comes over IPC, one head with five lines in one transaction.
 */
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/postgres/start-embedded-postgres.ts';

const LINES = 5;
const [, , dataDir = ''] = process.argv;
const server = await startEmbeddedPostgres({
  dataDir,
  log: (level, message) => console.error(level, message),
});
const pool = new pg.Pool({ connectionString: server.url, max: 8 });
pool.on('error', () => undefined);
await pool.query(`
  create table if not exists head (key text primary key);
  create table if not exists line (head text not null references head, n int not null, primary key (head, n))`);

async function write(key: string): Promise<void> {
  const client = await pool.connect();
  client.on('error', () => undefined);
  let committed = false;
  try {
    await client.query('begin');
    const made = await client.query('insert into head values ($1) on conflict do nothing', [key]);
    // The key is there when an earlier try was committed and its answer lost.
    for (let n = 1; made.rowCount === 1 && n <= LINES; n += 1)
      await client.query('insert into line values ($1, $2)', [key, n]);
    await client.query('commit');
    committed = true;
  } finally {
    client.release(!committed);
  }
}

process.on('message', (key: string) => {
  write(key).then(
    () => process.send?.({ key, done: true }),
    () => process.send?.({ key, done: false }),
  );
});

const end = () =>
  void pool
    .end()
    .then(() => server.stop())
    .then(() => process.exit(0));
process.once('SIGTERM', end);
process.once('disconnect', end);
process.send?.({ ready: server.url });
