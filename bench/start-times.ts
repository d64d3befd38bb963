import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Timing } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
const PLANS = join(ROOT, 'samples/plans');

/** Most seconds for reading one plan, the cold process included. */
const READ_BARS: Record<string, number> = { '.docx': 4, '.txt': 4, '.pdf': 4 };
const START_BAR = 3;
const FIRST_START_BAR = 15;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await delay(10);
  }
  throw new Error(`npm start ended with ${child.exitCode}`);
}

/** Seconds from `npm start` until it is ready, on `folder`. The application is stopped again. */
async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: '' },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await ready(port, child);
  const seconds = (performance.now() - began) / 1000;
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
  return seconds;
}

/** The first start on an empty folder (with the demo workspace) and a warm one. */
export async function startTimes(): Promise<Timing[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-start-'));
  try {
    const first = await timeStart(folder);
    const warm = await timeStart(folder);
    return [
      { name: 'npm start, lần đầu · first', seconds: first, bar: FIRST_START_BAR },
      { name: 'npm start, đã có dữ liệu · warm', seconds: warm, bar: START_BAR },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeRead(file: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'src/cli.ts'), 'plan', 'read', file, '--json'], {
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`plan read ${file} ended with ${code}`);
  return (performance.now() - began) / 1000;
}

/** Reading each sample plan by a cold process. */
export async function readTimes(): Promise<Timing[]> {
  const timings: Timing[] = [];
  const files = existsSync(PLANS) ? readdirSync(PLANS, { recursive: true, encoding: 'utf8' }).sort() : [];
  for (const file of files) {
    const bar = READ_BARS[extname(file)];
    if (bar === undefined) continue;
    timings.push({ name: `plan read ${file}`, seconds: await timeRead(join(PLANS, file)), bar });
  }
  return timings;
}
