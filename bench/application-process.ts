import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '../src/platform/db/open-database.ts';

/** Starts `server.ts` on `database`. What it logs goes to `server.log` in `folder`. @returns where it serves, and how to stop it */
export async function startApplication(
  database: Pick<OpenDatabase, 'url' | 'appRole'>,
  folder: string,
): Promise<{ address: string; stop(): Promise<void> }> {
  const log = openSync(join(folder, 'server.log'), 'w');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      BENCH_APP_ROLE: database.appRole ?? '',
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
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
