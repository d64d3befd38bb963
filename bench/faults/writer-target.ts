import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { ended, type FaultTarget, postmasterOf } from './target.ts';

type Message = { ready: string } | { key: string; done: boolean };

/** The program `fault-writer.ts` on `dataDir`: the supervisor alone, without HTTP. */
export function writerTarget(dataDir: string): FaultTarget {
  let child: ChildProcess | null = null;
  let url = '';
  const waiting = new Map<string, (done: boolean) => void>();

  function running(): ChildProcess {
    if (child === null) throw new Error('not started');
    return child;
  }

  async function write(key: string): Promise<boolean> {
    const { connected } = running();
    if (!connected) return false;
    return new Promise((resolve) => {
      waiting.set(key, resolve);
      running().send(key, (error) => error && resolve(false));
    });
  }

  return {
    async start() {
      const started = fork(join(import.meta.dirname, '../fault-writer.ts'), [dataDir], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        started.on('message', (message: Message) => {
          if ('ready' in message) {
            url = message.ready;
            resolve();
          } else {
            waiting.get(message.key)?.(message.done);
            waiting.delete(message.key);
          }
        });
        started.once('exit', (code, signal) => {
          for (const settle of waiting.values()) settle(false);
          waiting.clear();
          reject(new Error(`the writer ended with ${code ?? signal}`));
        });
      });
    },
    pids: () => ({ application: running().pid ?? 0, database: postmasterOf(dataDir) }),
    write,
    async recovered() {
      for (let n = 0; !(await write(`recovered-${n}-${Date.now()}`)); n += 1);
    },
    gone: () => ended(running()),
    async stop() {
      if (child === null) return;
      child.kill('SIGTERM');
      await ended(child);
    },
    async inspect() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const { rows } = await client.query<{ key: string; lines: number }>(
          "select key, count(n)::int as lines from head left join line on head = key where key like 'fault-%' group by key",
        );
        return {
          whole: rows.filter(({ lines }) => lines === 5).map(({ key }) => key),
          half: rows
            .filter(({ lines }) => lines !== 5)
            .map(({ key, lines }) => `${key}: ${lines} of 5 lines`),
        };
      } finally {
        await client.end();
      }
    },
  };
}
