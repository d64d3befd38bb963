/**
 * A program for the tests of the supervisor: starts PostgreSQL on the folder of its argument, prints one line
 * `ready <url>` or `refused <code>`, and stops cleanly on SIGTERM.
 */
import { isStartError } from '../errors/start-error.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

try {
  const [, , dataDir = ''] = process.argv;
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (level, message) => console.error(level, message),
  });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  const alive = setInterval(() => undefined, 60_000);
  alive.ref();
  console.log(`ready ${server.url}`);
} catch (error) {
  if (!isStartError(error)) throw error;
  console.log(`refused ${error.code}`);
  process.exit(error.exitCode);
}
