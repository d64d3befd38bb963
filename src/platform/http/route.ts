import type { z } from 'zod';
import type { ActionContext, ReadContext, WriteContext } from './context.ts';

/**
 * Who may call a route at all: everybody, every signed-in account, or those who hold the named act somewhere.
 * Where exactly an act is permitted is decided in the use case, by the unit subtree in its query.
 */
export type Access = 'public' | 'signed-in' | `${string}.${string}`;

/**
 * What a schema makes, and no more of it: comparing whole Zod types, each with a hundred methods, took the compiler longer than all else.
 */
interface Schema<T> {
  readonly _zod: { readonly output: T };
}

interface Address {
  path: `/api/${string}`;
  /** Groups routes in the API description; `<tag>:read` and `<tag>:write` are the scopes of access tokens. */
  tag: string;
  summary: string;
  access: Access;
  /** Only from a browser session: an access token must not change passwords or make tokens. */
  sessionOnly?: boolean;
  /** Answers leave no line in the log and no count in the metrics: who voted when must not be found there. */
  unlogged?: boolean;
  status?: 200 | 201 | 202;
  /** Of an answer that is no JSON, for the API description. */
  mediaType?: string;
}

interface Spec<P, Q, B, R> extends Address {
  params?: Schema<P>;
  query?: Schema<Q>;
  body?: Schema<B>;
  response: Schema<R>;
}

export interface Input<P, Q, B> {
  params: P;
  query: Q;
  body: B;
}

export interface FileReply {
  name: string;
  mediaType: string;
  body: Buffer | NodeJS.ReadableStream;
  /** `inline` shows it in the browser; only for types that cannot run script. */
  disposition?: 'attachment' | 'inline';
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A route with its types erased, as the server registers it. Made only by the functions below. */
export interface Route extends Address {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  method: Method;
  kind: 'read' | 'write' | 'action' | 'file' | 'upload';
  /** Greatest size of an upload in bytes. */
  maxBytes?: number;
  run(context: never, input: never): Promise<unknown>;
}

/** A route that only reads. */
export function read<R, P = undefined, Q = undefined>(
  spec: Spec<P, Q, undefined, R> & {
    run(context: ReadContext, input: Input<P, Q, undefined>): Promise<NoInfer<R>>;
  },
): Route {
  return { ...spec, method: 'GET', kind: 'read' } as unknown as Route;
}

/** A route that changes something: runs in one transaction, repeatable with an `Idempotency-Key` header. */
export function write<R, P = undefined, Q = undefined, B = undefined>(
  spec: Spec<P, Q, B, R> & {
    method: Exclude<Method, 'GET'>;
    run(context: WriteContext, input: Input<P, Q, B>): Promise<NoInfer<R>>;
  },
): Route {
  return { ...spec, kind: 'write' } as unknown as Route;
}

/** A route that handles its own transactions, cookies or waiting. */
export function action<R, P = undefined, Q = undefined, B = undefined>(
  spec: Spec<P, Q, B, R> & {
    method: Method;
    run(context: ActionContext, input: Input<P, Q, B>): Promise<NoInfer<R>>;
  },
): Route {
  return { ...spec, kind: 'action' } as unknown as Route;
}

/** A route that answers with a file. */
export function download<P = undefined, Q = undefined>(
  spec: Omit<Spec<P, Q, undefined, unknown>, 'response'> & {
    run(context: ActionContext, input: Input<P, Q, undefined>): Promise<FileReply>;
  },
): Route {
  return { ...spec, method: 'GET', kind: 'file' } as unknown as Route;
}

/** One file that came with a request, wholly read, at most `maxBytes` long. */
export interface Upload {
  name: string;
  bytes: Buffer;
  /** The text fields that came beside the file. */
  fields: Readonly<Record<string, string>>;
}

/** A route that takes one file as `multipart/form-data` in the field `file`. Too large a file answers 413 and keeps nothing. */
export function upload<R, P = undefined, Q = undefined>(
  spec: Spec<P, Q, undefined, R> & {
    maxBytes: number;
    run(context: ActionContext, input: Input<P, Q, undefined> & { file: Upload }): Promise<NoInfer<R>>;
  },
): Route {
  return { ...spec, method: 'POST', kind: 'upload' } as unknown as Route;
}
