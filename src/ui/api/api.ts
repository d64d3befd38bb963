import { currentLanguage } from '../i18n/language.ts';
import { newKey } from './idempotency.ts';
import { networkProblem, problemFrom } from './problem.ts';
import { noticeSignedOut } from './signed-out.ts';
import { type UploadOptions, upload } from './upload.ts';

/** Values of a query string; `undefined`, `null` and `''` are left out, arrays are joined by commas. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

export interface ReadOptions {
  signal?: AbortSignal;
}

export interface WriteOptions extends ReadOptions {
  /** Keep it while the same submission is tried again; a new one is made when left out. */
  key?: string;
}

/** The query string of `query`, with its `?`, or nothing. */
export function toQueryString(query: Query = {}): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') pairs.set(name, text);
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

/** The headers by which the server knows our own pages and their language. */
function commonHeaders(): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': currentLanguage(),
    'x-so-vang': '1',
  };
}

async function send<T>(
  method: string,
  path: string,
  body: unknown,
  { signal, key }: WriteOptions,
): Promise<T> {
  const headers = commonHeaders();
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = key ?? newKey();
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw networkProblem(currentLanguage());
  }
  const answer = readJson(text);
  if (response.ok && answer !== MALFORMED) return answer as T;
  const requestId = response.headers.get('x-request-id');
  throw noticeSignedOut(
    problemFrom(response.status, response.ok ? null : answer, currentLanguage(), requestId),
  );
}

const MALFORMED = Symbol('malformed');

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return MALFORMED;
  }
}

/**
 * The server's API. Every function resolves with the parsed body (`undefined` when empty)
 * and throws `ApiProblem` for an error answer or none.
 */
export const api = {
  get: <T>(path: string, query?: Query, options: ReadOptions = {}) =>
    send<T>('GET', path + toQueryString(query), undefined, options),
  post: <T>(path: string, body?: unknown, options: WriteOptions = {}) => send<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options: WriteOptions = {}) => send<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options: WriteOptions = {}) =>
    send<T>('PATCH', path, body, options),
  delete: <T>(path: string, body?: unknown, options: WriteOptions = {}) =>
    send<T>('DELETE', path, body, options),
  upload: <T>(path: string, file: File, options: UploadOptions = {}) => upload<T>(path, file, options),
};
