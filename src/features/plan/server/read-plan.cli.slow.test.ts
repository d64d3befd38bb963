import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { planReadCommand } from './read-plan.cli.ts';

const SAMPLE = fileURLToPath(new URL('../../../../samples/plans/song-moc-2023.docx', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'so-vang-plan-'));
after(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  return { code: await planReadCommand(args, io), out: () => out, err: () => err };
}

test('--json prints the recognised plan and nothing else', async () => {
  const { code, out, err } = await run(SAMPLE, '--json');
  assert.equal(code, 0);
  assert.equal(err(), '');
  const plan = JSON.parse(out());
  assert.deepEqual(Object.keys(plan), ['document', 'outline', 'annexes', 'duties', 'movements', 'doubts']);
  assert.equal(plan.document.number, '57');
});

test('without --json a person reads what was found, doubts last', async () => {
  const { code, out } = await run(SAMPLE);
  assert.equal(code, 0);
  assert.match(out(), /^Kế hoạch số 57\/KH-UBND, ngày 09\/02\/2023$/m);
  assert.match(out(), /^ {2}- Phụ lục 1, dòng 9: Ngày không có trong lịch: 31\/6\/2023$/m);
});

test('a wrong call shows how to call it', async () => {
  for (const args of [[], ['a', 'b'], ['--xml', SAMPLE], [SAMPLE, '--lang', 'fr']]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2);
    assert.match(err(), /^so-vang plan read/);
  }
  assert.equal((await run('--help')).code, 0);
});

test('a file that cannot be read: exit code 3 and one sentence in the language asked for', async () => {
  const bad = join(folder, 'ke-hoach.docx');
  await writeFile(bad, 'PK\u0003\u0004 cut off');
  const { code, out, err } = await run(bad);
  assert.equal(code, 3);
  assert.equal(out(), '');
  assert.match(err(), /^Tệp bị hỏng[^\n]*\(file-damaged\)\n$/);
  assert.match((await run(bad, '--lang', 'en')).err(), /^The file is damaged[^\n]*\n$/);
  assert.match((await run(join(folder, 'none.pdf'))).err(), /^Không mở được tệp: [^\n]*ENOENT\)\n$/);
  assert.equal((await run(folder)).code, 3);
});
