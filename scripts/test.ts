import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/postgres/start-embedded-postgres.ts';
import { ensureWebBuilt } from './build-web.ts';
import { check, runStep } from './check.ts';
import { startDebianPostgres } from './debian-postgres.ts';
import { makeFastFolder } from './fast-folder.ts';
import { findChromium } from './find-chromium.ts';
import { add, byFeature, dealOut, NO_TESTS, runGroups, type Tally, takeSlowest } from './run-tests.ts';

const ROOT = join(import.meta.dirname, '..');
const files = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((path) => join(ROOT, path));

/** How many of the longest files are named after each part. */
const SHOWN = 5;

async function timed(name: string, work: () => Promise<Tally>): Promise<Tally> {
  const began = performance.now();
  const tally = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${tally.failed === 0 ? '✔' : '✘'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );
  console.log(`  longest: ${takeSlowest(SHOWN).join(', ')}`);
  return tally;
}

/** Runs tests on the application's own PostgreSQL. */
async function onEmbedded(work: () => Promise<Tally>): Promise<Tally> {
  const dataDir = makeFastFolder('so-vang-tests-');
  const server = await startEmbeddedPostgres({ dataDir, purpose: 'test', log: () => undefined });
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_DATA_DIR = dataDir;
  try {
    return await work();
  } finally {
    delete process.env.TEST_DATABASE_URL;
    delete process.env.TEST_DATA_DIR;
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Measures a server under load or kills processes, which says nothing about another PostgreSQL. */
const isOfOneServer = (file: string) => /-(load|killed)\.db\.test\.ts$/.test(file);

/** Tests of stores and use cases once more on an ordinary PostgreSQL, where the machine has one. */
async function onDebian(): Promise<Tally> {
  const server = await startDebianPostgres();
  if (server === null) {
    console.log(
      '– no ordinary PostgreSQL 15 or newer on this machine: these tests ran on the embedded one only',
    );
    return NO_TESTS;
  }
  process.env.TEST_DATABASE_URL = server.url;
  try {
    return await runGroups(
      byFeature(
        files(
          'src/{features,platform/db,platform/backup,platform/http,platform/audit}/**/*.db.test.ts',
        ).filter((file) => !isOfOneServer(file)),
      ),
    );
  } finally {
    delete process.env.TEST_DATABASE_URL;
    await server.stop();
  }
}

/** In so many processes, two at a time: few enough to start application and browser seldom, so many that both end together. */
const BROWSER_GROUPS = 6;

/** The longest journeys come first, each into a group of its own. */
const isLong = (file: string) => /\/(year|pages|account|appraisal|council|decision)\.e2e\.ts$/.test(file);

/** Journeys in a browser; those that measure (`*.timed.e2e.ts`) afterwards and alone. */
async function inBrowser(): Promise<Tally> {
  if (findChromium() === null) {
    console.log(
      '– no Chromium on this machine: browser tests are left out (apt-get install chromium-headless-shell)',
    );
    return NO_TESTS;
  }
  const all = files('e2e/*.e2e.ts').sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  const isTimed = (file: string) => file.endsWith('.timed.e2e.ts');
  const journeys = all.filter((file) => !isTimed(file));
  return onEmbedded(async () =>
    add(await runGroups(dealOut(journeys, BROWSER_GROUPS)), await runGroups([all.filter(isTimed)])),
  );
}

// Hundreds of processes read the same modules: what is compiled once serves them all.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/compile');
const passedCheck = await check();
await ensureWebBuilt();
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
for (const [name, work] of [
  ['tests that render, read or sign documents', () => runGroups(byFeature(files('src/**/*.slow.test.ts')))],
  [
    'database tests (embedded PostgreSQL)',
    () => onEmbedded(() => runGroups(byFeature(files('src/**/*.db.test.ts')))),
  ],
  ['database tests (ordinary PostgreSQL)', onDebian],
  ['browser tests', inBrowser],
] as const) {
  total = add(total, await timed(name, work));
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
