import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../src/platform/postgres/process-identity.ts';

const ROOT = join(import.meta.dirname, '..');
export const WEB_FOLDER = join(ROOT, 'dist/web');
const STAMP = join(WEB_FOLDER, '.sources');

/** A hash of everything the pages are made from. */
function hashSources(): string {
  const hash = createHash('sha256');
  const sources = globSync(
    'src/{main.tsx,ui/**,law/**,features/*/{model,web}/**,features/*/index.ts,features/*/web/index.ts}',
    { cwd: ROOT },
  )
    .filter((path) => /\.(tsx?|css|svg|json)$/.test(path) && !/\.test\./.test(path))
    .sort();
  for (const path of [...sources, 'index.html', 'vite.config.ts', 'package-lock.json']) {
    hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

const isBuilt = (hash: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;

let checked: Promise<void> | null = null;

/**
 * Builds the web part unless the built one is of the present sources; looked at once a process.
 * @throws Error with the builder's output
 */
export function ensureWebBuilt(say: (line: string) => void = () => undefined): Promise<void> {
  checked ??= buildIfOld(say);
  return checked;
}

async function buildIfOld(say: (line: string) => void): Promise<void> {
  const hash = hashSources();
  if (isBuilt(hash)) return;
  say('Đang dựng giao diện web (chỉ khi mã nguồn thay đổi)…');
  removeRemains();
  // Built aside and put in place whole: two programs may start at once, and one may be killed meanwhile.
  const draft = `${WEB_FOLDER}-${process.pid}`;
  try {
    await build(draft);
    writeFileSync(join(draft, '.sources'), hash);
    if (!isBuilt(hash)) putInPlace(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What builders left that were killed. */
function removeRemains(): void {
  for (const path of globSync(`${WEB_FOLDER}-*`)) {
    const pid = Number(/-(\d+)(-old)?$/.exec(path)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(path, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<void> {
  const output: Buffer[] = [];
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  const child = spawn(process.execPath, args, { cwd: ROOT });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`vite build failed:\n${Buffer.concat(output).toString()}`);
}

function putInPlace(draft: string): void {
  const old = `${draft}-old`;
  if (existsSync(WEB_FOLDER)) renameSync(WEB_FOLDER, old);
  renameSync(draft, WEB_FOLDER);
  rmSync(old, { recursive: true, force: true });
}
