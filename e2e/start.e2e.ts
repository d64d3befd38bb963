import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sổ vàng khởi động '));
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Resolves with the address once it serves; rejects when it ends before. */
  address: Promise<string>;
  ended: Promise<number | null>;
}

function start(environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: join(folder, 'dữ liệu'),
      ...environment,
    },
  });
  children.push(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk;
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined && text.includes('Ctrl+C')) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  address.catch(() => undefined);
  return { child, output: () => text, address, ended };
}

test('a first start makes the database, prints the accounts, serves; Ctrl+C stops it; a second start finds the same', async () => {
  const first = start();
  const address = await first.address;
  assert.equal((await fetch(`${address}/readyz`)).status, 200);
  assert.match(await (await fetch(address)).text(), /<script type="module"/);
  const password = /mật khẩu chung: (\S+)\)/.exec(first.output())?.[1];
  assert.ok(password);
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0);
  const second = start();
  await second.address;
  assert.ok(second.output().includes(password), 'the demo keeps its password');

  const third = start();
  assert.equal(await third.ended, 11);
  assert.match(third.output(), /đang chạy trên dữ liệu này/);
  assert.equal(third.output().trim().split('\n').length, 2, 'one sentence in each language');

  second.child.kill('SIGKILL');
  await second.ended;
  const afterKill = start();
  assert.equal((await fetch(`${await afterKill.address}/readyz`)).status, 200);

  // The database dies under the running application: it comes back by itself.
  const pidFile = join(folder, 'dữ liệu');
  const postmaster = Number(
    execFileSync('pgrep', ['-f', `postgres.*${findCluster(pidFile)}`])
      .toString()
      .split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  const deadline = Date.now() + 20_000;
  let status = 0;
  while (status !== 200 && Date.now() < deadline)
    status = (await fetch(`${await afterKill.address}/readyz`)).status;
  assert.equal(status, 200);
  afterKill.child.kill('SIGTERM');
  assert.equal(await afterKill.ended, 0);
});

/** The cluster lies in the data folder, or where its pointer file says when that folder is closed to the database's user. */
function findCluster(dataDir: string): string {
  try {
    const lines = readFileSync(join(dataDir, 'postgres.location'), 'utf8').split('\n');
    return lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  } catch {
    return join(dataDir, 'postgres');
  }
}

test('a taken port is one clear sentence and an exit code', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as { port: number };
  const blocked = start({ PORT: String(port), DATA_DIR: join(folder, 'khác') });
  assert.equal(await blocked.ended, 10);
  assert.match(blocked.output(), new RegExp(`Cổng ${port} đang được`));
  holder.close();
});

test('a wrong setting is named', async () => {
  const wrong = start({ PORT: 'abc' });
  assert.equal(await wrong.ended, 18);
  assert.match(wrong.output(), /PORT/);
});
