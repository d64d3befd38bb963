import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isStartError } from '../errors/start-error.ts';
import { acquireInstanceLock, findLockHolder } from './instance-lock.ts';
import { identify } from './process-identity.ts';

describe('the instance lock', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    file = join(folder, 'so-vang.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refuses = () =>
    assert.rejects(acquireInstanceLock(file), (error) => isStartError(error, 'data-in-use'));

  it('is held by one at a time and free after the release', async () => {
    const lock = await acquireInstanceLock(file);
    await refuses();
    assert.equal((await findLockHolder(file))?.pid, process.pid);
    await lock.release();
    assert.equal(await findLockHolder(file), null);
    await (await acquireInstanceLock(file)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('is given to one of many that come at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireInstanceLock(file)));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('is taken over from a dead process, by one of many', async () => {
    const { pid } = spawnSync('true');
    await writeFile(file, JSON.stringify({ ...identify(process.pid), pid }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireInstanceLock(file)));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.deepEqual(await readdir(folder), ['so-vang.lock']);
  });

  it('is taken over when its pid belongs to another process by now, or the machine was restarted', async () => {
    const other = spawn('sleep', ['60']);
    try {
      const holder = identify(other.pid ?? 0);
      await writeFile(file, JSON.stringify(holder));
      await refuses();
      await writeFile(file, JSON.stringify({ ...holder, startedAt: '1' }));
      await (await acquireInstanceLock(file)).release();
      await writeFile(file, JSON.stringify({ ...holder, bootId: 'of yesterday' }));
      await (await acquireInstanceLock(file)).release();
    } finally {
      other.kill();
      await once(other, 'exit');
    }
  });

  it('of another host counts while it shows signs of life', async () => {
    await writeFile(file, JSON.stringify({ ...identify(process.pid), host: 'elsewhere' }));
    await refuses();
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await acquireInstanceLock(file);
  });

  it('survives a damaged file, and is not removed by one who lost it', async () => {
    await writeFile(file, '');
    const first = await acquireInstanceLock(file);
    await writeFile(file, 'somebody else');
    await first.release();
    assert.ok(existsSync(file));
    assert.equal(await readFile(file, 'utf8'), 'somebody else');
  });
});
