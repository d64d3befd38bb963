import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DocumentError } from './document-error.ts';
import { runLimited } from './run-limited.ts';

const folder = await mkdtemp(join(tmpdir(), 'so-vang-worker-'));
after(() => rm(folder, { recursive: true }));

/** A reading thread that runs this code; `post` sends its answer. */
async function threadOf(code: string): Promise<URL> {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(
    file,
    `import { parentPort, workerData } from 'node:worker_threads'; const post = (a) => parentPort.postMessage(a); ${code}`,
  );
  return pathToFileURL(file);
}

const isCode = (code: string) => (error: unknown) => error instanceof DocumentError && error.code === code;
const bytes = new Uint8Array([1, 2, 3]);
/** Where memory is to be the limit that is met first, however busy the machine. */
const ENDLESS = { time: 120_000, heapMegabytes: 384 };

test('the answer comes back, and the caller keeps its bytes', async () => {
  const script = await threadOf('post({ ok: true, value: workerData.length });');
  assert.equal(await runLimited<number>(script, bytes), 3);
  assert.equal(bytes.length, 3);
});

test('what the thread refuses is refused with the same code', async () => {
  await assert.rejects(
    runLimited(await threadOf("post({ ok: false, code: 'file-no-text' });"), bytes),
    isCode('file-no-text'),
  );
});

test('a thread that breaks down is an error of its own, not the end of the process', async () => {
  await assert.rejects(runLimited(await threadOf("throw new Error('broken');"), bytes), /broken/);
  await assert.rejects(runLimited(await threadOf('process.exit(0);'), bytes), /without an answer/);
});

test('a heap that grows without end is stopped', async () => {
  const script = await threadOf('const all = []; for (;;) all.push(new Array(1e5).fill({}));');
  await assert.rejects(
    runLimited(script, bytes, ENDLESS),
    (error) => isCode('file-too-complex')(error) || isCode('file-unpacks-too-large')(error),
  );
});

test('buffers that grow without end are stopped', async () => {
  const script = await threadOf('const all = []; setInterval(() => all.push(Buffer.alloc(4e7, 1)), 5);');
  await assert.rejects(runLimited(script, bytes, ENDLESS), isCode('file-unpacks-too-large'));
});

test('a thread that never answers is stopped in time, and the event loop stays free meanwhile', async () => {
  const script = await threadOf('for (;;);');
  let ticks = 0;
  const clock = setInterval(() => ticks++, 20);
  const start = performance.now();
  await assert.rejects(
    runLimited(script, bytes, { time: 600, heapMegabytes: 64 }),
    isCode('file-reading-too-long'),
  );
  clearInterval(clock);
  assert.ok(performance.now() - start < 10_000);
  assert.ok(ticks > 5);
});
