import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isAppError } from '../../platform/errors/app-error.ts';
import type { TypstJob } from './compiler.ts';
import { typeset } from './typeset.ts';

const MEGABYTE = 1024 * 1024;
const limits = { time: 20_000, memory: 1024 * MEGABYTE, data: MEGABYTE };
const head = '#set text(font: "Tinos", fallback: false, lang: "vi")\n#set document(title: "x")\n';
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-typst-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), head + text);
  await write('plain.typ', '#json("document.json")');
  await write('endless.typ', '#{ let x = 0; for i in range(2000000000) { x += i } }');
  await write(
    'hungry.typ',
    '#{ let all = (); for i in range(30000000) { all.push((i, (i, (i, (i, str(i)))))) }; str(all.len()) }',
  );
  await write('broken.typ', '#no-such-function()');
  await write('curious.typ', '#read("/etc/passwd")');
});
after(() => rm(folder, { recursive: true }));

const job = (main: string, words = 'Thi đua'): TypstJob => ({
  templates: `${pathToFileURL(folder).href}/`,
  main,
  data: JSON.stringify(words),
  createdAt: 0,
});
const isPdf = (bytes: Uint8Array) => assert.equal(Buffer.from(bytes.subarray(0, 8)).toString(), '%PDF-1.7');

test('documents asked for at once come each to who asked', async () => {
  const words = ['Một', 'Hai', 'Ba', 'Bốn'];
  const together = await Promise.all(words.map((word) => typeset(job('plain.typ', word))));
  for (const [i, word] of words.entries())
    assert.deepEqual(together[i], await typeset(job('plain.typ', word)));
});

test('a document that takes too long is stopped in time; the event loop stays free and the next one is made', async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 20);
  const start = performance.now();
  const long = typeset(job('endless.typ'), { ...limits, time: 1_000 });
  const next = typeset(job('plain.typ'));
  await assert.rejects(long, (error) => isAppError(error, 'too-large'));
  clearInterval(clock);
  assert.ok(performance.now() - start < 15_000);
  assert.ok(ticks > 10, `${ticks} ticks`);
  isPdf(await next);
});

test('one that takes too much memory is stopped', { skip: !existsSync('/proc/self/status') }, async () => {
  await assert.rejects(
    typeset(job('hungry.typ'), { ...limits, time: 120_000, memory: 400 * MEGABYTE }),
    (error) => isAppError(error, 'too-large'),
  );
  isPdf(await typeset(job('plain.typ')));
});

test('too much text is refused before anything starts', async () => {
  await assert.rejects(typeset(job('plain.typ', 'a'.repeat(2_000)), { ...limits, data: 1_000 }), (error) =>
    isAppError(error, 'too-large'),
  );
});

test('more than a hundred that wait are refused', async () => {
  const all = await Promise.allSettled(Array.from({ length: 105 }, () => typeset(job('plain.typ'))));
  const refused = all.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 5);
  for (const result of refused)
    assert.ok(result.status === 'rejected' && isAppError(result.reason, 'unavailable'));
});

test('a mistake of a template is an error of the program, not of the user', async () => {
  await assert.rejects(typeset(job('broken.typ')), /unknown variable: no-such-function/);
});

test('a template can read no file', async () => {
  await assert.rejects(typeset(job('curious.typ')), /Typst: /);
});

test('the process ends with the program that started it, and keeps it from ending no longer than its work', {
  skip: !existsSync('/proc/self/status'),
}, async () => {
  const script = join(folder, 'program.ts');
  const typesetUrl = new URL('./typeset.ts', import.meta.url).href;
  await writeFile(
    script,
    `import { typeset } from ${JSON.stringify(typesetUrl)};
    await typeset(${JSON.stringify(job('plain.typ'))});
    const { readdirSync, readFileSync } = await import('node:fs');
    const parent = (pid) => { try { return Number(readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ')[1].split(' ')[1]); } catch { return 0; } };
    console.log(readdirSync('/proc').filter((pid) => /^\\d+$/.test(pid) && parent(pid) === process.pid).join());`,
  );
  const program = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  program.stdout.on('data', (piece) => {
    output += piece;
  });
  const code = await new Promise((resolve) => program.once('close', resolve));
  assert.equal(code, 0);
  const pid = Number(output);
  assert.ok(pid > 0, output);
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setImmediate(resolve));
});
