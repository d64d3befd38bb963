import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/postgres/start-embedded-postgres.ts';
import { ensureWebBuilt } from './build-web.ts';
import { check, runStep } from './check.ts';
import { type OrdinaryPostgres, startDebianPostgres } from './debian-postgres.ts';
import { makeFastFolder } from './fast-folder.ts';
import { findChromium } from './find-chromium.ts';
import { add, NO_TESTS, type Part, type PartResult, runParts, slowestOf, type Tally } from './run-tests.ts';

const ROOT = join(import.meta.dirname, '..');
const files = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((path) => join(ROOT, path));

/** How many of the longest files are named after each part. */
const SHOWN = 5;

interface Server {
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** The application's own PostgreSQL. */
async function startOwnServer(): Promise<Server> {
  const dataDir = makeFastFolder('so-vang-tests-');
  const server = await startEmbeddedPostgres({ dataDir, purpose: 'test', log: () => undefined });
  return {
    environment: { TEST_DATABASE_URL: server.url, TEST_DATA_DIR: dataDir },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Say nothing about another PostgreSQL: they measure a server under load, kill processes, start commands, or are about what our own code
 * decides, reads and makes: who may do what, signing in, files that come and documents that go, public pages.
 */
const OF_ONE_SERVER = [
  '-load',
  '-killed',
  'permissions',
  '/sign-in-[a-z]+',
  '/single-sign-on',
  '/second-factor',
  '/start-session',
  '/own-account',
  '/tokens',
  '/account/server/commands',
  '/signing',
  '/templates',
  '/render-missing',
  '/plan-document',
  '/demand-letter',
  '/create-import',
  '/calendar-feed',
  '/verify-page',
];
const ofOneServer = new RegExp(`(${OF_ONE_SERVER.join('|')})\\.db\\.test\\.ts$`);
/** Waits for servers to start and end, or takes long: first, so that others work meanwhile and none is left for the end. */
const isLong = (file: string) =>
  /\/platform\/|-(load|killed)\.db|\/year\.|\/(pages|account|appraisal|council|decision)\.e2e\.ts$/.test(
    file,
  );
const longFirst = (paths: string[]) => paths.sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
const isTimed = (file: string) => file.endsWith('.timed.e2e.ts');

/** Tests of stores and use cases once more on an ordinary PostgreSQL, where the machine has one. */
function onOrdinary(server: OrdinaryPostgres | null): Part[] {
  if (server === null) {
    console.log(
      '– no ordinary PostgreSQL 15 or newer on this machine: database tests run on the embedded one only',
    );
    return [];
  }
  const pattern = 'src/{features,platform/db,platform/backup,platform/http,platform/audit}/**/*.db.test.ts';
  return [
    {
      name: 'ordinary PostgreSQL',
      files: longFirst(files(pattern).filter((file) => !ofOneServer.test(file))),
      environment: { TEST_DATABASE_URL: server.url },
    },
  ];
}

/** Journeys in a browser. */
function inBrowser(): string[] {
  if (findChromium() !== null) return longFirst(files('e2e/*.e2e.ts'));
  console.log(
    '– no Chromium on this machine: browser tests are left out (apt-get install chromium-headless-shell)',
  );
  return [];
}

/** Everything on its servers; the tests that measure in a browser afterwards and alone. */
async function runAll(): Promise<PartResult[]> {
  const [own, ordinary] = await Promise.all([startOwnServer(), startDebianPostgres()]);
  try {
    const { environment } = own;
    const journeys = inBrowser();
    const parts: Part[] = [
      { name: 'embedded PostgreSQL', files: longFirst(files('src/**/*.db.test.ts')), environment },
      { name: 'documents', files: files('src/**/*.slow.test.ts'), environment: {} },
      ...onOrdinary(ordinary),
      { name: 'browser', files: journeys.filter((file) => !isTimed(file)), environment },
    ];
    const results = await runParts(parts);
    return [
      ...results,
      ...(await runParts([{ name: 'browser, measured', files: journeys.filter(isTimed), environment }])),
    ];
  } finally {
    await Promise.all([own.stop(), ordinary?.stop()]);
  }
}

// Many processes read the same modules: what is compiled once serves them all.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/compile');
const [passedCheck] = await Promise.all([check(), ensureWebBuilt()]);
const withinBudget = await runStep({
  name: 'first-load script',
  command: process.execPath,
  args: [join(ROOT, 'scripts/check-bundle.ts')],
});
const gates = [passedCheck, withinBudget];
let total: Tally = {
  ...NO_TESTS,
  passed: gates.filter(Boolean).length,
  failed: gates.filter((passed) => !passed).length,
};
for (const result of await runAll()) {
  const { name, passed, failed, durations } = result;
  const seconds = [...durations.values()].reduce((sum, ms) => sum + ms / 1000, 0);
  console.log(
    `${failed === 0 ? '✔' : '✘'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s of a process)`,
  );
  console.log(`  longest: ${slowestOf(result, SHOWN).join(', ')}`);
  total = add(total, result);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
