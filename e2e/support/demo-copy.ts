import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../src/platform/db/test-database.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What the demo workspace is made by and of. */
const SOURCES = ['{src,samples,catalogue,migrations}/**/*.*', 'package-lock.json'];

/** A workspace of one's own: the environment of the application that serves it. */
export interface Workspace {
  environment: { DATABASE_URL: string; DATA_DIR: string };
  remove(): Promise<void>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Changes with the program, the samples and the day, from which the demo counts its days. */
function keyOfDemo(): string {
  const files = globSync(SOURCES, { cwd: ROOT }).sort();
  const states = files.map((path) => `${path} ${statSync(join(ROOT, path)).mtimeMs}`);
  return digest([new Date().toDateString(), ...states].join('\n'));
}

/** Where the data folder lies that belongs to the template: beside the server that `npm test`, or a single test, started. */
function originalFolder(template: string, url: string): string {
  const beside = process.env.TEST_DATA_DIR ?? `/tmp/so-vang-test-${userInfo().uid}`;
  return join(beside, 'demo', digest(template + new URL(url).search));
}

/**
 * A copy of the demo workspace. For the first that asks the application makes it, as it does on a first start; all others copy
 * database and data folder, which takes a fraction of the time.
 * @param fill starts the application with this environment and stops it again
 */
export async function copyDemo(
  fill: (environment: Workspace['environment']) => Promise<void>,
): Promise<Workspace> {
  const database = await testDatabase({
    filling: {
      key: keyOfDemo(),
      async fill(url, template) {
        const folder = originalFolder(template, url);
        rmSync(join(folder, '..'), { recursive: true, force: true });
        await fill({ DATABASE_URL: url, DATA_DIR: folder });
      },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-e2e-'));
  cpSync(originalFolder(database.template, database.url), folder, { recursive: true });
  return {
    environment: { DATABASE_URL: database.url, DATA_DIR: folder },
    async remove() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
