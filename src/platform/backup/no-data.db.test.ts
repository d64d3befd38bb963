import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { type Command, EXIT } from '../cli/command.ts';
import { START_EXIT_CODES } from '../errors/start-error.ts';
import { backupCommand } from './backup.cli.ts';
import { restoreCommand } from './restore.cli.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-none-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const run = (command: Command, ...args: string[]) => {
  const stream = () => new PassThrough().resume();
  const env = { DATA_DIR: join(folder, 'data') };
  return command(args, { stdin: stream(), stdout: stream(), stderr: stream(), env });
};

test('a folder without data is said to have none, and none is made there', async () => {
  assert.equal(await run(backupCommand, '--out', join(folder, 'b.tar.gz')), START_EXIT_CODES['data-missing']);
  await writeFile(join(folder, 'no-backup'), 'Kế hoạch');
  for (const name of ['absent', 'no-backup'])
    assert.equal(await run(restoreCommand, '--from', join(folder, name)), EXIT.unreadable);
  assert.ok(!existsSync(join(folder, 'data')));
});
