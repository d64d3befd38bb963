import { createCompiler, type TypstJob, type TypstResult } from './compiler.ts';

/** The process that `typeset` starts: one job after the other, one answer each. */
export interface ProcessAnswer {
  result: TypstResult;
  /** Bytes the process takes after the job. */
  memory: number;
}

const compiler = createCompiler();

process.on('message', (job: TypstJob) => {
  const answer: ProcessAnswer = { result: compiler.pdf(job), memory: process.memoryUsage.rss() };
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
