import { Worker } from 'node:worker_threads';
import { DocumentError, type DocumentErrorCode } from './document-error.ts';

/** What a reading thread may take. */
export interface ReadingLimits {
  /** Milliseconds, the start of the thread included. */
  time: number;
  heapMegabytes: number;
}

const LIMITS: ReadingLimits = { time: 8_500, heapMegabytes: 384 };
/** How much the whole process may grow while a file is read; buffers do not count as heap. */
const GROWTH_LIMIT = 640 * 1024 * 1024;
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
 * @param input handed over as `workerData`; the thread takes a copy
 * @throws DocumentError what the thread answers, `file-reading-too-long`, `file-too-complex`, `file-unpacks-too-large`
 */
export async function runLimited<T>(
  script: URL,
  input: Uint8Array,
  limits: ReadingLimits = LIMITS,
): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    const answer = await askWorker<T>(script, input, limits);
    if (answer.ok) return answer.value;
    if ('code' in answer) throw new DocumentError(answer.code);
    throw new Error(answer.failure);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function askWorker<T>(script: URL, input: Uint8Array, limits: ReadingLimits): Promise<WorkerAnswer<T>> {
  return new Promise((resolve) => {
    // A copy of its own: a Buffer may be a window into memory that others use.
    const bytes = new Uint8Array(input);
    const worker = new Worker(script, {
      workerData: bytes,
      transferList: [bytes.buffer],
      // What libraries print about a file's oddities is nobody's business, and may quote the file.
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMegabytes,
        maxYoungGenerationSizeMb: 64,
        stackSizeMb: 4,
      },
    });
    const before = process.memoryUsage.rss();
    const finish = (answer: WorkerAnswer<T>) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ ok: false, code: 'file-reading-too-long' }), limits.time);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_LIMIT)
        finish({ ok: false, code: 'file-unpacks-too-large' });
    }, 25);
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
