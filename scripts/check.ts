import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

interface Step {
  name: string;
  command: string;
  args: readonly string[];
  /** What the output must hold besides a good exit code. */
  proves?: (output: string) => boolean;
}

/** Everything that needs neither a database nor a browser. */
function steps(): Step[] {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: ROOT });
  const pure = globSync('{src,scripts}/**/*.test.ts', { cwd: ROOT }).filter(
    (path) => !/\.(db|slow)\.test\.ts$/.test(path),
  );
  return [
    {
      name: 'types',
      command: process.execPath,
      // One checker: several look at the same libraries once each, and the other core has the other steps to do.
      args: [join(ROOT, 'node_modules/typescript-7/bin/tsc'), '--noEmit', '--checkers', '1'],
    },
    { name: 'lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
    {
      name: 'boundaries',
      command: process.execPath,
      args: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', '--output-type', 'err'],
      // Without a TypeScript it can read, dependency-cruiser passes having looked at nothing.
      proves: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) >= sources.length,
    },
    { name: 'dead code', command: process.execPath, args: [bin('knip')] },
    {
      name: 'pure tests',
      command: process.execPath,
      // One process for all: pure tests share nothing, and starting 100 processes takes longer than the tests.
      args: ['--test', '--test-isolation=none', '--test-reporter=spec', ...pure],
    },
  ];
}

/** Runs one step. @returns whether it passed; what it printed is shown only when it failed */
export async function runStep({ name, command, args, proves }: Step): Promise<boolean> {
  const began = performance.now();
  const output: Buffer[] = [];
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0' } });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const text = Buffer.concat(output).toString();
  const passed = code === 0 && (proves?.(text) ?? true);
  console.log(`${passed ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (!passed) console.log(text);
  return passed;
}

/** Types, lint, boundaries, dead code and pure tests, two at a time. @returns whether all passed */
export async function check(): Promise<boolean> {
  const waiting = steps();
  const results: boolean[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      results.push(await runStep(step));
  };
  await Promise.all([work(), work()]);
  return results.every(Boolean);
}

if (import.meta.main) process.exitCode = (await check()) ? 0 : 1;
