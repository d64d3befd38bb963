import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';

const LANE = join(import.meta.dirname, 'test-lane.ts');

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

/** Files that are counted together, with what their processes find in the environment: which server they run on. */
export interface Part {
  name: string;
  files: readonly string[];
  environment: Record<string, string>;
}

/** One file of a part, as `test-lane.ts` reads it. */
export interface Task {
  /** The name of its suite, different for each task. */
  title: string;
  file: string;
  environment: Record<string, string>;
}

/** How the tests of a part went, and how long each of its files took. */
export interface PartResult extends Tally {
  name: string;
  /** Milliseconds by file, relative to the working directory. */
  durations: Map<string, number>;
}

/** The files that took longest, such as `e2e/year.e2e.ts 41 s`: where to look when the tests get slow. */
export function slowestOf({ durations }: PartResult, count: number): string[] {
  const sorted = [...durations].sort(([, a], [, b]) => b - a).slice(0, count);
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

/** A lane that takes as long hangs; that it failed must be seen, whatever keeps its process open. */
const HUNG_MS = 30 * 60_000;

/** How many processes at a time: three on two processors took longer. */
const LANES = 2;

/**
 * Runs all files of all parts in the order given, in two processes of which each takes the next file when it is through with one:
 * starting a process, reading and compiling the application takes longer than most files' tests. Prints what failed with its reason.
 * @returns a result for each part, in their order
 */
export async function runParts(parts: readonly Part[]): Promise<PartResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-lanes-'));
  const results = parts.map(({ name }): PartResult => ({ ...NO_TESTS, name, durations: new Map() }));
  const owners = new Map<string, { result: PartResult; file: string }>();
  const tasks = parts.flatMap(({ name, files, environment }, index) =>
    files.map((path): Task => {
      const file = relative(process.cwd(), path);
      const title = `${file} (${name})`;
      const result = results[index];
      if (result !== undefined) owners.set(title, { result, file });
      return { title, file: path, environment };
    }),
  );
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks));
  const countLeft = () => tasks.filter((_, index) => !existsSync(join(folder, String(index)))).length;
  const lane = async () => {
    // A file that ends its process has failed; those after it are for the next process.
    for (let left = countLeft(); left > 0; ) {
      await runLane(folder, (title) => owners.get(title));
      const before = left;
      left = countLeft();
      if (left === before) throw new Error(`no test can be started by ${LANE}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const [title, { result, file }] of owners) {
      if (result.durations.has(file)) continue;
      result.failed += 1;
      console.log(`✘ ${title} ended its process before it was through\n`);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One process, until no file is left or one of them ended it. */
function runLane(
  folder: string,
  find: (title: string) => { result: PartResult; file: string } | undefined,
): Promise<void> {
  const cwd = process.cwd();
  let current = '';
  const result = () => find(current)?.result;
  const noteDuration = (name: string, nesting: number, { type, duration_ms }: Result['details']) => {
    const owner = type === 'suite' && nesting === 0 ? find(name) : undefined;
    owner?.result.durations.set(owner.file, duration_ms);
  };
  return new Promise((resolve) => {
    run({ files: [LANE], argv: [folder], cwd, timeout: HUNG_MS })
      .on('test:start', ({ name, nesting }: { name: string; nesting: number }) => {
        if (nesting === 0 && find(name) !== undefined) current = name;
      })
      .on('test:pass', ({ details, nesting, name, skip }: Result) => {
        noteDuration(name, nesting, details);
        const tally = result();
        if (tally === undefined || details.type === 'suite') return;
        if (skip) tally.skipped += 1;
        else tally.passed += 1;
      })
      .on('test:fail', ({ name, nesting, file, line, details }: Result) => {
        noteDuration(name, nesting, details);
        // A parent fails only because of its subtests; those are counted and printed themselves.
        if (details.error?.failureType === 'subtestsFailed') return;
        const tally = result();
        if (tally !== undefined) tally.failed += 1;
        const cause = details.error?.cause ?? details.error;
        const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        console.log(`✘ ${current} ${relative(cwd, file ?? '')}:${line ?? ''} ${name}\n${reason}\n`);
      })
      .on('test:stderr', ({ message }: { message: string }) => process.stderr.write(message))
      .on('data', () => undefined)
      .on('end', () => resolve());
  });
}
