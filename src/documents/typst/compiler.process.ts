import { createCompiler, type TypstJob, type TypstResult } from './compiler.ts';

/** The process that `typeset` starts: one job after the other, one answer each. */
export interface ProcessAnswer {
  result: TypstResult;
  /** Bytes the process takes after the job. */
  memory: number;
}

const compiler = createCompiler();

process.on('message', (job: TypstJob) => {
  const answer: ProcessAnswer = { result: compiler.make(job), memory: process.memoryUsage.rss() };
  process.send?.(answer);
  // What the compiler holds for a document is freed with the small objects that stand for it, which alone would not be collected
  // for a long time. The answer is on its way already.
  setImmediate(() => globalThis.gc?.());
});
process.on('disconnect', () => process.exit(0));
