import { relative } from 'node:path';
import { run } from 'node:test';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

interface Result {
  name: string;
  file?: string;
  line?: number;
  nesting: number;
  skip?: string | boolean;
  details: { duration_ms: number; type?: string; error?: Error & { cause?: unknown; failureType?: string } };
}

/** Runs test files, each in its own process, `concurrency` at a time, and prints what failed with its reason. */
export function runTests(files: readonly string[], concurrency = 2): Promise<Tally> {
  if (files.length === 0) return Promise.resolve(NO_TESTS);
  const tally = { ...NO_TESTS };
  const cwd = process.cwd();
  return new Promise((resolve) => {
    run({ files: [...files], concurrency, cwd })
      .on('test:pass', (result: Result) => {
        if (result.details.type === 'suite') return;
        if (result.skip) tally.skipped += 1;
        else tally.passed += 1;
      })
      .on('test:fail', (result: Result) => {
        // A parent fails only because of its subtests; those are counted and printed themselves.
        if (result.details.error?.failureType === 'subtestsFailed') return;
        tally.failed += 1;
        const cause = result.details.error?.cause ?? result.details.error;
        const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        console.log(`✘ ${relative(cwd, result.file ?? '')}:${result.line ?? ''} ${result.name}\n${reason}\n`);
      })
      .on('test:stderr', ({ message }: { message: string }) => process.stderr.write(message))
      .on('data', () => undefined)
      .on('end', () => resolve(tally));
  });
}
