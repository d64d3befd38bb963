import type { FastifyInstance } from 'fastify';
import { type Clock, today } from '../../platform/clock.ts';

/** The application's API as one signed-in person, or a stranger, sees it. Every act throws unless it succeeds. */
export interface Caller {
  get<T>(url: string): Promise<T>;
  post<T>(url: string, body?: object): Promise<T>;
  put<T>(url: string, body: object): Promise<T>;
  patch<T>(url: string, body: object): Promise<T>;
  /** Sends a file with further fields of the form. */
  upload<T>(
    url: string,
    file: { name: string; bytes: Uint8Array },
    fields?: Record<string, string>,
  ): Promise<T>;
  /** Sends the form of a public page, as a browser without script does. @returns where it leads */
  submit(url: string, fields: Record<string, string>): Promise<string>;
  /** What a download or a page answers. */
  fetch(url: string): Promise<{ status: number; bytes: Buffer; text: string }>;
}

/** Who calls: by login, signed in anew on each day of the story, since sessions end. Null: a stranger. */
export type CallAs = (login: string | null) => Promise<Caller>;

interface Options {
  server: FastifyInstance;
  clock: Clock;
  password: string;
}

/** Calls an application in this process through its HTTP routes, as browsers and integrators do over the network. */
export function callerOf({ server, clock, password }: Options): CallAs {
  const sessions = new Map<string, Promise<string>>();
  const signIn = async (login: string): Promise<string> => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-so-vang': '1' },
      payload: { login, password },
    });
    if (answer.statusCode !== 200) throw new Error(`${login} cannot sign in: ${answer.body}`);
    return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  };
  return async (login) => {
    const key = `${login} ${today(clock)}`;
    if (login !== null && !sessions.has(key)) sessions.set(key, signIn(login));
    const cookie = login === null ? undefined : await sessions.get(key);
    return caller(server, cookie === undefined ? {} : { cookie }, login ?? 'a stranger');
  };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

function caller(server: FastifyInstance, who: Record<string, string>, name: string): Caller {
  const send = async <T>(
    method: Method,
    url: string,
    payload?: object | Buffer,
    headers: Record<string, string> = {},
  ): Promise<T> => {
    const answer = await server.inject({
      method,
      url,
      headers: { ...who, 'x-so-vang': '1', ...headers },
      payload,
    });
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${url} by ${name}: ${answer.statusCode} ${answer.body}`);
    return answer.json() as T;
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body = {}) => send('POST', url, body),
    put: (url, body) => send('PUT', url, body),
    patch: (url, body) => send('PATCH', url, body),
    async upload(url, { name: fileName, bytes }, fields = {}) {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.set(field, value);
      form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName);
      const encoded = new Response(form);
      const type = encoded.headers.get('content-type') ?? '';
      return send('POST', url, Buffer.from(await encoded.arrayBuffer()), { 'content-type': type });
    },
    async submit(url, fields) {
      const answer = await server.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams(fields).toString(),
      });
      if (answer.statusCode !== 303)
        throw new Error(`the form at ${url}: ${answer.statusCode} ${answer.body}`);
      return String(answer.headers.location);
    },
    async fetch(url) {
      const { statusCode, rawPayload, body } = await server.inject({ method: 'GET', url, headers: who });
      return { status: statusCode, bytes: rawPayload, text: body };
    },
  };
}
