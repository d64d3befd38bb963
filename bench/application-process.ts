import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '../src/platform/db/open-database.ts';

/** As scripts/start.mjs starts it. */
const SERVER_FLAGS = ['--max-semi-space-size=16'];

/**
 * Starts `server.ts` on `database`. What it logs goes to `server.log` in `folder`.
 * @param options.jobs whether it works off jobs too
 * @returns where it serves, its process, and how to stop it
 */
export async function startApplication(
  database: Pick<OpenDatabase, 'url' | 'appRole'>,
  folder: string,
  options: { jobs?: boolean } = {},
): Promise<{ address: string; pid: number; stop(): Promise<void> }> {
  const log = openSync(join(folder, 'server.log'), 'w');
  const child = spawn(process.execPath, [...SERVER_FLAGS, join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      TRUST_PROXY: 'true',
      BENCH_APP_ROLE: database.appRole ?? '',
      ...(options.jobs === true && { BENCH_JOBS: '1' }),
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code}; see ${folder}/server.log`)),
    );
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
