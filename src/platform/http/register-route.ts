import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, ANONYMOUS, mayAnywhere } from '../auth/actor.ts';
import { scopeOf } from '../auth/token-scopes.ts';
import { write } from '../db/unit-of-work.ts';
import { AppError } from '../errors/app-error.ts';
import { OFFICE_TYPES } from '../files/media-type.ts';
import type { ActionContext, ReadContext, WriteContext } from './context.ts';
import { claimKey, idempotencyKeyOf, keepAnswer } from './idempotency.ts';
import { toJsonSchema } from './json-schema.ts';
import { isKeepable, parseInput } from './parse.ts';
import { languageOf, problemSchema } from './problem.ts';
import type { FileReply, Input, Route } from './route.ts';
import { assertSameSite } from './same-site.ts';
import { readUpload } from './upload.ts';

/** What the server gives to every route. */
export type Services = Pick<ReadContext, 'db' | 'clock' | 'files' | 'settings'>;

export interface Registration {
  app: FastifyInstance;
  services: Services;
  /** Finds who sent a request: by cookie or access token. */
  authenticate(request: FastifyRequest): Promise<Actor | null>;
}

type AnyInput = Input<unknown, unknown, unknown>;

/** Adds `route` to the server: authorises before anything of the request is parsed, then parses, then runs. */
export function registerRoute({ app, services, authenticate }: Registration, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: describe(route),
    config: { unlogged: route.unlogged === true },
    ...(route.kind === 'upload' && { bodyLimit: route.maxBytes }),
    onRequest: async (request) => {
      const actor = await authenticate(request);
      if (actor !== null) assertSameSite(request, actor);
      authorise(route, actor);
      request.actor = actor ?? ANONYMOUS;
    },
    handler: (request, reply) => handle(route, services, request, reply),
  });
}

/** @throws AppError `sign-in-required`, `token-scope-missing`, or `not-found` for a forbidden act */
function authorise(route: Route, actor: Actor | null): void {
  if (route.access === 'public') return;
  if (actor === null) throw new AppError('sign-in-required');
  if (actor.tokenScopes !== null) {
    const scope = scopeOf(route.tag, route.method);
    if (route.sessionOnly === true || !actor.tokenScopes.includes(scope))
      throw new AppError('token-scope-missing');
  }
  if (route.access !== 'signed-in' && !mayAnywhere(actor, route.access)) throw new AppError('not-found');
}

async function handle(
  route: Route,
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const language = languageOf(request);
  // What nobody has checked is not kept either, not even as the print of a repeated request.
  if (route.body === undefined) request.body = undefined;
  const context: ReadContext = { ...services, actor: request.actor, language, requestId: request.id };
  const input: AnyInput = {
    params: route.params === undefined ? undefined : parseParams(route, request),
    query: route.query && parseInput(route.query, request.query ?? {}, language),
    body: route.body && parseInput(route.body, request.body ?? {}, language),
  };
  void reply.status(route.status ?? 200);
  const run = route.run as (context: unknown, input: AnyInput) => Promise<unknown>;
  if (route.kind === 'read') return run(context, input);
  if (route.kind === 'write') return runWrite(context, request, reply, (tx) => run(tx, input));

  const actionContext: ActionContext = {
    ...context,
    request,
    reply,
    write: (work, as = context.actor) =>
      write({ ...services, actor: as, requestId: request.id }, (tx) =>
        work({ ...context, ...tx } satisfies WriteContext),
      ),
  };
  if (route.kind === 'upload') {
    const file = await readUpload(request, route.maxBytes ?? 0);
    return run(actionContext, { ...input, file } as AnyInput);
  }
  const answer = await run(actionContext, input);
  return route.kind === 'file' ? sendFile(reply, answer as FileReply) : answer;
}

/** An address with a malformed key names nothing. */
function parseParams(route: Route, request: FastifyRequest): unknown {
  const parsed = route.params?.safeParse(request.params);
  const given = Object.values(request.params ?? {});
  if (parsed?.success !== true || !given.every(isKeepable)) throw new AppError('not-found');
  return parsed.data;
}

async function runWrite(
  context: ReadContext,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (context: WriteContext) => Promise<unknown>,
): Promise<unknown> {
  const key = idempotencyKeyOf(request);
  const { accountId } = context.actor;
  return write(context, async (tx) => {
    if (key !== null) {
      const earlier = await claimKey(tx.db, accountId, key, request);
      if (earlier !== null) {
        void reply.header('idempotency-replayed', 'true');
        return earlier;
      }
    }
    const answer = await work({ ...context, ...tx });
    if (key !== null) await keepAnswer(tx.db, accountId, key, reply.statusCode, answer);
    return answer;
  });
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const disposition = file.disposition ?? 'attachment';
  return reply
    .type(file.mediaType)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(file.body);
}

const problem = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: toJsonSchema(problemSchema, 'output') } },
};

const BYTES = { type: 'string', format: 'binary' };
const UPLOAD = { type: 'object', required: ['file'], properties: { file: BYTES } };
const FILE_TYPES: Readonly<Record<string, string>> = { ...OFFICE_TYPES, pdf: 'application/pdf' };

/** The route's part of the API description; its response schema is the serialiser too. */
function describe(route: Route): Record<string, unknown> {
  return {
    tags: [route.tag],
    summary: route.summary,
    'x-access': route.access,
    ...(route.access !== 'public' && { security: [{ session: [] }, { token: [] }] }),
    ...(route.params && { params: toJsonSchema(route.params, 'input') }),
    ...(route.query && { querystring: toJsonSchema(route.query, 'input') }),
    ...(route.body && { body: toJsonSchema(route.body, 'input') }),
    ...(route.kind === 'upload' && { consumes: ['multipart/form-data'], body: UPLOAD }),
    response: { [route.status ?? 200]: describeAnswer(route), default: problem },
  };
}

/** JSON by its schema; a file or a stream by its media type, which for a file the end of the address tells where it is always the same. */
function describeAnswer(route: Route): object {
  const ending = /\.([a-z]+)$/.exec(route.path)?.[1] ?? '';
  const mediaType = route.mediaType ?? (route.kind === 'file' ? (FILE_TYPES[ending] ?? '*/*') : null);
  return mediaType === null
    ? toJsonSchema(route.response, 'output')
    : { description: 'File', content: { [mediaType]: { schema: BYTES } } };
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    unlogged?: boolean;
  }
}
