import { join, relative } from 'node:path';
import { run } from 'node:test';

const GROUP = join(import.meta.dirname, 'test-group.ts');

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

/** Milliseconds of each file run since the last look. */
const durations = new Map<string, number>();
const noteDuration = (file: string, ms: number) => void durations.set(relative(process.cwd(), file), ms);

/** The files that took longest since the last call, such as `e2e/year.e2e.ts 41 s`: where to look when the tests get slow. */
export function takeSlowest(count: number): string[] {
  const sorted = [...durations].sort(([, a], [, b]) => b - a).slice(0, count);
  durations.clear();
  return sorted.map(([file, ms]) => `${file} ${(ms / 1000).toFixed(0)} s`);
}

interface Result {
  name: string;
  file?: string;
  line?: number;
  nesting: number;
  skip?: string | boolean;
  details: { duration_ms: number; type?: string; error?: Error & { cause?: unknown; failureType?: string } };
}

/** How many processes at a time: three on two processors took longer. */
const LANES = 2;

/** The files of one feature (`src/features/plan`), or of one folder of equal height, run in one process. */
function groupsOf(files: readonly string[], cwd: string): string[][] {
  const groups = Map.groupBy(files, (file) => relative(cwd, file).split('/').slice(0, 3).join('/'));
  const isFeature = (group: readonly string[]) => group[0]?.includes('/src/features/') ?? false;
  // First those that start servers and wait much, so that others work meanwhile; then the largest, so that none is left for the end.
  return [...groups.values()].sort(
    (a, b) => Number(isFeature(a)) - Number(isFeature(b)) || b.length - a.length,
  );
}

/** Does `work` with each item, `concurrency` at a time. */
async function forEach<T>(items: readonly T[], concurrency: number, work: (item: T) => Promise<void>) {
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, next));
}

/**
 * Runs test files two at a time, one process a feature: starting a process, reading and compiling the application takes longer
 * than most files' tests. Prints what failed with its reason.
 */
export async function runGrouped(files: readonly string[]): Promise<Tally> {
  let total = NO_TESTS;
  await forEach(groupsOf(files, process.cwd()), LANES, async (group) => {
    // In two steps: `total` as it was before the wait would forget what another group added meanwhile.
    const tally = await tallyOf({ files: [GROUP], argv: group });
    total = add(total, tally);
  });
  return total;
}

/** Runs test files, each in its own process, `concurrency` at a time, and prints what failed with its reason. */
export async function runTests(files: readonly string[], concurrency: number): Promise<Tally> {
  return files.length === 0 ? NO_TESTS : tallyOf({ files: [...files], concurrency });
}

function tallyOf(options: Parameters<typeof run>[0]): Promise<Tally> {
  const tally = { ...NO_TESTS };
  const cwd = process.cwd();
  return new Promise((resolve) => {
    run({ concurrency: 1, ...options, cwd })
      .on('test:pass', (result: Result) => {
        if (result.details.type === 'suite') {
          if (result.nesting === 0) noteDuration(result.name, result.details.duration_ms);
          return;
        }
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
      .on('test:summary', ({ file, duration_ms }: { file?: string; duration_ms: number }) => {
        if (file !== undefined && file !== GROUP) noteDuration(file, duration_ms);
      })
      .on('test:stderr', ({ message }: { message: string }) => process.stderr.write(message))
      .on('data', () => undefined)
      .on('end', () => resolve(tally));
  });
}
