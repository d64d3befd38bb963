import { Agent, request } from 'node:http';
import { type Figures, figuresOf } from './figures.ts';

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  body?: unknown;
}

export interface Answer {
  status: number;
  body: string;
  ms: number;
}

/** A browser's connections to the application: kept alive, one a virtual user. */
export interface Client {
  send(call: Call, cookie: string): Promise<Answer>;
  close(): void;
}

/** Each request comes from elsewhere: public pages answer one address only so often. */
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** @param address such as `http://127.0.0.1:8080` */
export function createClient(address: string, users: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const { hostname, port } = new URL(address);
  let count = 0;
  let asked = 0;
  return {
    send: ({ method, path, body }, cookie) =>
      new Promise((resolve, reject) => {
        const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
        const began = performance.now();
        const sent = request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            headers: {
              cookie,
              'x-so-vang': '1',
              'x-forwarded-for': addressOf(asked++),
              ...(payload && {
                'content-type': 'application/json',
                'content-length': payload.length,
                'idempotency-key': `bench-${++count}-${process.pid}`,
              }),
            },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                body: Buffer.concat(chunks).toString(),
                ms: performance.now() - began,
              }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(payload);
      }),
    close: () => agent.destroy(),
  };
}

const WARM_UP_SECONDS = 2;

/**
 * Lets `users` work at once, each beginning its next act as soon as the last has ended, for `seconds`; before it they warm up for
 * `WARM_UP_SECONDS`, which do not count: a server that runs has compiled its code and planned its statements.
 * @param act one act of a user: its milliseconds
 */
export async function underLoad(
  users: number,
  seconds: number,
  act: (user: number, round: number) => Promise<number>,
): Promise<Figures> {
  const times: number[] = [];
  const began = performance.now();
  const counted = began + WARM_UP_SECONDS * 1000;
  const end = counted + seconds * 1000;
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      for (let round = 0; performance.now() < end; round += 1) {
        const isWarm = performance.now() >= counted;
        const ms = await act(user, round);
        if (isWarm) times.push(ms);
      }
    }),
  );
  return figuresOf(times, (performance.now() - counted) / 1000);
}

/** One user, one act after the other, `rounds` times after a fifth as many to warm up. */
export async function oneByOne(rounds: number, act: (round: number) => Promise<number>): Promise<Figures> {
  const warm = Math.ceil(rounds / 5);
  for (let round = 0; round < warm; round += 1) await act(round);
  const times: number[] = [];
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) times.push(await act(warm + round));
  return figuresOf(times, (performance.now() - began) / 1000);
}
