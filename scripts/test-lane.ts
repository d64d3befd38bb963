/**
 * Runs one test file after another in this process, so that the application's modules are read and compiled once for all of them.
 * Each file is a suite: its hooks stay its own. The folder named on the command line holds the files (`tasks.json`) and a mark for
 * each that a process has taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Task } from './run-tests.ts';
import { shared } from './shared.ts';

/** After so many files the process ends and another goes on: what each file leaves in memory makes those after it slower. */
const FILES = 40;

let isThrough = false;
process.on('exit', () => {
  // A test that ends the process must not do so in silence.
  if (!isThrough) process.exitCode = 1;
});
shared.ends = [];
const folder = process.argv[2] ?? '';
const tasks: Task[] = JSON.parse(readFileSync(join(folder, 'tasks.json'), 'utf8'));
let count = 0;
for (const [index, { title, file, environment }] of tasks.entries()) {
  if (count === FILES) break;
  if (!take(index)) continue;
  count += 1;
  Object.assign(process.env, environment);
  // The same file may come once for each server: a module of its own each time.
  await describe(title, () => import(`${pathToFileURL(file).href}?task=${index}`));
}
for (const end of shared.ends) await end();
isThrough = true;

/** @returns false when another process has it */
function take(index: number): boolean {
  try {
    writeFileSync(join(folder, String(index)), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
