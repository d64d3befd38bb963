/**
 * Runs the test files named on the command line one after another in this process, so that the application's modules are
 * read and compiled once for all of them. Each file is a suite: its hooks stay its own.
 */
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { shared } from './shared.ts';

let isThrough = false;
process.on('exit', () => {
  // A test that ends the process would otherwise take the files after it along in silence.
  if (!isThrough) process.exitCode = 1;
});
shared.ends = [];
for (const file of process.argv.slice(2)) await describe(file, () => import(pathToFileURL(file).href));
for (const end of shared.ends) await end();
isThrough = true;
