import { Worker } from 'node:worker_threads';
import { DocumentError, type DocumentErrorCode } from './document-error.ts';

/** Longest time a file may take to be read, in milliseconds, the start of the thread included. */
const TIME_LIMIT = 9_000;
const HEAP_LIMIT_MB = 512;
/** How much the whole process may grow while a file is read; buffers do not count as heap. */
const GROWTH_LIMIT = 900 * 1024 * 1024;
const AT_ONCE = 2;

/** What a reading thread sends back, once. */
export type WorkerAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; code: DocumentErrorCode }
  | { ok: false; failure: string };

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Runs a reading thread on a file under limits of time and memory. The caller's event loop stays free; at most two files
 * are read at once, others wait their turn.
 *
 * @param script module that answers with one `WorkerAnswer`
 * @param input handed to it as `workerData`
 * @throws DocumentError what the thread answers, `file-reading-too-long`, `file-too-complex`, `file-unpacks-too-large`
 */
export async function runLimited<T>(script: URL, input: unknown): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    const answer = await askWorker<T>(script, input);
    if (answer.ok) return answer.value;
    if ('code' in answer) throw new DocumentError(answer.code);
    throw new Error(answer.failure);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function askWorker<T>(script: URL, input: unknown): Promise<WorkerAnswer<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: input,
      // What libraries print about a file's oddities is nobody's business, and may quote the file.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    const before = process.memoryUsage.rss();
    const finish = (answer: WorkerAnswer<T>) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ ok: false, code: 'file-reading-too-long' }), TIME_LIMIT);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_LIMIT)
        finish({ ok: false, code: 'file-unpacks-too-large' });
    }, 40);
    worker.once('message', finish);
    worker.once('error', (error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(
        full || error instanceof RangeError
          ? { ok: false, code: 'file-too-complex' }
          : { ok: false, failure: error.message },
      );
    });
    worker.once('exit', () => finish({ ok: false, failure: 'the reading thread ended without an answer' }));
  });
}
