import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '../../../../platform/errors/app-error.ts';
import { createReadingQueue } from './reading-queue.ts';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
}

test('runs no more than the limit at once, in the order they came', async () => {
  const queue = createReadingQueue();
  const begun: number[] = [];
  const jobs = Array.from({ length: 5 }, () => held());
  const runs = jobs.map((job, i) =>
    queue.run(2, () => {
      begun.push(i);
      return job.work();
    }),
  );
  await Promise.resolve();
  assert.deepEqual(begun, [0, 1]);
  jobs[1]?.end();
  await runs[1];
  assert.deepEqual(begun, [0, 1, 2]);
  for (const job of jobs) job.end();
  await Promise.all(runs);
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
});

test('refuses when too many wait, and goes on after a failure', async () => {
  const queue = createReadingQueue(1);
  const first = held();
  const running = queue.run(1, first.work);
  const waiting = queue.run(1, () => Promise.reject(new Error('unreadable')));
  await assert.rejects(
    queue.run(1, async () => 1),
    (error) => isAppError(error, 'unavailable'),
  );
  first.end();
  await running;
  await assert.rejects(waiting, /unreadable/);
  assert.equal(await queue.run(1, async () => 7), 7);
});
