import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const CLI = new URL('./cli.ts', import.meta.url).pathname;

const nowhere = join(tmpdir(), 'so-vang-cli-nowhere');

async function run(...args: string[]) {
  const done = await promisify(execFile)(process.execPath, [CLI, ...args], {
    env: { ...process.env, DATA_DIR: nowhere, DATABASE_URL: '' },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: done.code, out: done.stdout, err: done.stderr };
}

/** The words of each command, as the list of all tells them. */
const commands = [...(await run('--help')).out.matchAll(/^ {2}so-vang ((?:[a-z]+ )*[a-z]+)(?: |$)/gm)].map(
  ([, words = '']) => words,
);

test('every command of the list tells how it is used, in two languages, and refuses what it does not know', async () => {
  assert.equal(commands.length, 11);
  for (const words of commands) {
    const help = await run(...words.split(' '), '--help');
    assert.equal(help.code, 0, words);
    assert.ok(help.out.includes(`so-vang ${words}`), words);
    assert.ok(help.out.split('\n').length > 3, `${words}: more than the line of the list`);
    const wrong = await run(...words.split(' '), '--nothing');
    assert.equal(wrong.code, 2, words);
    assert.match(wrong.err, new RegExp(`so-vang ${words}`), words);
    assert.doesNotMatch(wrong.err, /\n {4}at /, words);
  }
});

test('half a command names the whole ones, --version tells the version', async () => {
  const { code, err } = await run('law');
  assert.equal(code, 2);
  assert.match(err, /so-vang law check.*so-vang law bonus/s);
  assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/);
});

test('a folder without data is not taken for an empty audit trail that is whole', async () => {
  const { code, err } = await run('audit', 'verify');
  assert.equal(code, 20);
  assert.match(err, /^Chưa có dữ liệu trong .*so-vang-cli-nowhere/);
  assert.equal(existsSync(nowhere), false, 'and no database is made there');
});
