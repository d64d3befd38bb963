import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/platform/config/settings.ts';
import { type Serving, serve } from '../../src/serve.ts';
import { copyDemo } from './demo-copy.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

export const PASSWORD = 'gio-mua-thu-42';

/**
 * The application on a copy of the demo workspace, in this process: reading and compiling it once more for each file took longer
 * than many a test.
 */
export async function startOnDemo(): Promise<Serving> {
  const workspace = await copyDemo(async (environment) => (await serveHere(environment)).stop());
  try {
    const { address, stop } = await serveHere(workspace.environment);
    return {
      address,
      async stop() {
        await stop();
        await workspace.remove();
      },
    };
  } catch (error) {
    await workspace.remove();
    throw error;
  }
}

/** What the application reads from its environment in every test. */
const ENVIRONMENT = { PORT: '0', LOG_LEVEL: 'warn', SO_VANG_DEMO_PASSWORD: PASSWORD };

function serveHere(environment: Record<string, string>): Promise<Serving> {
  return serve(readSettings({ ...ENVIRONMENT, ...environment }), {
    say: () => undefined,
    onLost: (error) => {
      throw error;
    },
  });
}

/**
 * The application as people start it: a process on its own folder and its own PostgreSQL.
 * @throws Error with what it printed, when it ends before it serves
 */
export async function startApplication(environment: Record<string, string> = {}): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-e2e-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { address, stop } = await startProcess({ DATA_DIR: folder, DATABASE_URL: '', ...environment });
    return { address, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startProcess(environment: Record<string, string>): Promise<Serving> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...ENVIRONMENT, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let text = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk;
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined && text.includes('Ctrl+C')) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`the application ended: ${text}`)));
  });
  try {
    return { address: await address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
