import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AppError } from '../../platform/errors/app-error.ts';
import type { ProcessAnswer } from './compiler.process.ts';
import type { TypstJob, TypstResult } from './compiler.ts';

/** What one document may take. */
export interface TypesettingLimits {
  /** Milliseconds, the start of the process included. */
  time: number;
  /** Bytes of the whole process. */
  memory: number;
  /** Characters of JSON. */
  data: number;
}

const MEGABYTE = 1024 * 1024;
const LIMITS: TypesettingLimits = { time: 20_000, memory: 1024 * MEGABYTE, data: 8 * MEGABYTE };
/** A process that has grown beyond this begins anew with the next document. */
const RENEW_ABOVE = 400 * MEGABYTE;
const IDLE = 5 * 60_000;
const MAX_WAITING = 100;
const SCRIPT = new URL('./compiler.process.ts', import.meta.url);

let child: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Sets a document in type, one after the other, in a process of its own: the compiler is native code that cannot be interrupted,
 * so only a process can be held to limits of time and memory, and a crash does not take the server along. It starts with the first
 * document, ends after five idle minutes or with the server, and keeps nothing alive.
 *
 * @throws AppError `invalid-input` naming characters that cannot be printed, `too-large` for what exceeds the limits,
 * `unavailable` when too many documents wait
 */
export async function typeset(job: TypstJob, limits: TypesettingLimits = LIMITS): Promise<Uint8Array> {
  if (job.data.length > limits.data) throw tooLarge();
  if (waiting >= MAX_WAITING) throw busy();
  waiting++;
  const mine = last.then(() => ask(job, limits)).finally(() => waiting--);
  last = mine.catch(() => undefined);
  const result = await mine;
  if (result.ok) return result.bytes;
  if ('unprintable' in result) throw unprintable(result.unprintable);
  throw new Error(result.failure);
}

function ask(job: TypstJob, limits: TypesettingLimits): Promise<TypstResult> {
  clearTimeout(idle);
  child ??= start();
  const worker = child;
  worker.ref();
  worker.channel?.ref();
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.removeAllListeners();
      worker.unref();
      worker.channel?.unref();
    };
    const give = (act: () => void) => {
      finish();
      child = null;
      worker.kill('SIGKILL');
      act();
    };
    const timer = setTimeout(() => give(() => reject(tooLarge())), limits.time);
    const watch = setInterval(() => {
      if (memoryOf(worker.pid) > limits.memory) give(() => reject(tooLarge()));
    }, 100);
    worker.once('error', (error) => give(() => reject(error)));
    worker.once('exit', (code, signal) =>
      give(() => reject(new Error(`the typesetting process ended: ${code ?? signal}`))),
    );
    worker.once('message', ({ result, memory }: ProcessAnswer) => {
      finish();
      if (memory > RENEW_ABOVE) end();
      else idle = setTimeout(end, IDLE).unref();
      resolve(result);
    });
    worker.send(job);
  });
}

function start(): ChildProcess {
  return fork(SCRIPT, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=256', '--expose-gc'],
    // The process needs none of the server's secrets.
    env: { SystemRoot: process.env.SystemRoot },
  });
}

function end(): void {
  child?.disconnect();
  child = null;
}

/** Bytes in memory now, where the system tells; 0 elsewhere, where only the limit of time holds. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function unprintable(texts: readonly string[]): AppError {
  const list = texts.map((text) => `“${text}”`).join(', ');
  return new AppError('invalid-input', {
    detail: {
      vi: `Phông chữ của văn bản hành chính không có ký tự ${list}. Hãy bỏ hoặc thay ký tự này rồi thử lại.`,
      en: `The typeface of official documents lacks ${list}. Remove or replace it and try again.`,
    },
    extra: { reason: 'unprintable-characters' },
  });
}

function tooLarge(): AppError {
  return new AppError('too-large', {
    detail: {
      vi: 'Văn bản quá dài nên không tạo được bản PDF. Hãy tách bớt phụ lục hoặc danh sách rồi thử lại.',
      en: 'The document is too long to be made a PDF. Split its annexes or lists and try again.',
    },
  });
}

function busy(): AppError {
  return new AppError('unavailable', {
    detail: {
      vi: 'Đang có nhiều văn bản chờ tạo bản PDF. Hãy thử lại sau ít giây.',
      en: 'Many documents are waiting to be made PDFs. Try again in a few seconds.',
    },
  });
}
