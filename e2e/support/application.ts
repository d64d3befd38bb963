import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDemo } from './demo-copy.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

export const PASSWORD = 'gio-mua-thu-42';

/** The application on a folder and a port of its own. */
export interface RunningApplication {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  stop(): Promise<void>;
}

/** The application on a copy of the demo workspace. @throws Error with what it printed, when it ends before it serves */
export async function startOnDemo(): Promise<RunningApplication> {
  const workspace = await copyDemo(async (environment) => (await serve(environment)).stop());
  try {
    const { address, stop } = await serve(workspace.environment);
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

/** The application as people start it, on its own PostgreSQL. @throws Error with what it printed, when it ends before it serves */
export async function startApplication(
  environment: Record<string, string> = {},
): Promise<RunningApplication> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-e2e-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { address, stop } = await serve({ DATA_DIR: folder, DATABASE_URL: '', ...environment });
    return { address, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

async function serve(environment: Record<string, string>): Promise<RunningApplication> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'warn',
      SO_VANG_DEMO_PASSWORD: PASSWORD,
      ...environment,
    },
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
