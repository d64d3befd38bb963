/**
 * `node bench/fault-rounds.ts [--target application|writer] [--rounds 30] [--seed N] [--writers 4]`
 *
 * Kills the application, its database or both with SIGKILL at random moments during writes, and then looks whether an
 * acknowledged write is lost, there twice or there in part. Exit code 0 when none is, 1 otherwise.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applicationTarget } from './faults/application-target.ts';
import { runRounds } from './faults/run-rounds.ts';
import { writerTarget } from './faults/writer-target.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'application' },
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writers: { type: 'string', default: '4' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync('/tmp/so-vang-faults-');
// Open to others: otherwise root keeps the cluster elsewhere, where nothing removes it.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');
const target =
  values.target === 'writer' ? writerTarget(dataDir) : applicationTarget(dataDir, await freePort());
try {
  say(`target ${values.target}, seed ${values.seed}`);
  const { acknowledged, lost, doubled, half, recoveries } = await runRounds(target, {
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    writers: Number(values.writers),
    say,
  });
  const slowest = Math.round(Math.max(...recoveries));
  const median = Math.round(recoveries.toSorted((a, b) => a - b)[Math.floor(recoveries.length / 2)] ?? 0);
  say(
    `${recoveries.length} rounds: ${acknowledged} acknowledged writes, ${lost.length} lost, ${doubled.length} doubled, ${half.length} half; back after ${median} ms (median), ${slowest} ms (slowest)`,
  );
  for (const line of [
    ...lost.map((key) => `lost ${key}`),
    ...doubled.map((key) => `doubled ${key}`),
    ...half,
  ])
    say(line);
  process.exitCode = lost.length + doubled.length + half.length === 0 && acknowledged > 0 ? 0 : 1;
} finally {
  await target.stop();
  rmSync(folder, { recursive: true, force: true });
}
