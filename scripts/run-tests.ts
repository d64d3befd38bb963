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

/** A group that takes as long hangs; that it failed must be seen, whatever keeps its process open. */
const HUNG_MS = 15 * 60_000;

/** How many processes at a time: three on two processors took longer. */
const LANES = 2;

/** Groups of the files of one feature (`src/features/plan`), or of one folder of equal height. */
export function byFeature(files: readonly string[]): string[][] {
  const folderOf = (file: string) => relative(process.cwd(), file).split('/').slice(0, 3).join('/');
  const isFeature = (group: readonly string[]) => group[0]?.includes('/src/features/') ?? false;
  // First those that start servers and wait much, so that others work meanwhile; then the largest, so that none is left for the end.
  return [...Map.groupBy(files, folderOf).values()].sort(
    (a, b) => Number(isFeature(a)) - Number(isFeature(b)) || b.length - a.length,
  );
}

/** The files dealt out like cards into so many groups, so that the first ones come into different groups. */
export function dealOut(files: readonly string[], count: number): string[][] {
  const groups: string[][] = Array.from({ length: Math.min(count, files.length) }, () => []);
  for (const [index, file] of files.entries()) groups[index % groups.length]?.push(file);
  return groups;
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
 * Runs groups of test files two at a time, each in one process: starting a process, reading and compiling the application takes
 * longer than most files' tests. Prints what failed with its reason.
 */
export async function runGroups(groups: readonly (readonly string[])[]): Promise<Tally> {
  let total = NO_TESTS;
  await forEach(groups, LANES, async (group) => {
    // In two steps: `total` as it was before the wait would forget what another group added meanwhile.
    const tally = await tallyOf(group);
    total = add(total, tally);
  });
  return total;
}

function tallyOf(group: readonly string[]): Promise<Tally> {
  const tally = { ...NO_TESTS };
  const cwd = process.cwd();
  return new Promise((resolve) => {
    run({ files: [GROUP], argv: [...group], cwd, timeout: HUNG_MS })
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
      .on('test:stderr', ({ message }: { message: string }) => process.stderr.write(message))
      .on('data', () => undefined)
      .on('end', () => resolve(tally));
  });
}
