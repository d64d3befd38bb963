import { AppError } from '../../../../platform/errors/app-error.ts';

/** How many may wait for their turn; a document takes seconds at most, so the last one waits well under a minute. */
const MAX_WAITING = 16;

/** Runs work for a few at a time and lets the rest wait. */
export interface ReadingQueue {
  /**
   * @param limit how many may run at once
   * @throws AppError `unavailable` when too many wait already
   */
  run<T>(limit: number, work: () => Promise<T>): Promise<T>;
}

/** A queue of its own. @param maxWaiting how many may wait before the next is refused */
export function createReadingQueue(maxWaiting = MAX_WAITING): ReadingQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(limit, work) {
      if (running >= limit) {
        if (waiting.length >= maxWaiting) {
          throw new AppError('unavailable', {
            detail: {
              vi: 'Đang có nhiều tệp chờ đọc. Hãy thử lại sau ít giây; chưa có gì được lưu.',
              en: 'Many files are waiting to be read. Try again in a few seconds; nothing was kept.',
            },
          });
        }
        // The place is handed over by whoever ends, so nobody who comes later slips in between.
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };
}
