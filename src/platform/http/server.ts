import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { type Actor, ANONYMOUS } from '../auth/actor.ts';
import { AppError } from '../errors/app-error.ts';
import { newId } from '../ids.ts';
import { addApiPages } from './api-pages.ts';
import { addPublicPages, type PublicPage } from './page.ts';
import { sendProblem } from './problem.ts';
import { registerRoute, type Services } from './register-route.ts';
import type { Route } from './route.ts';
import { addSecurityHeaders, setSecurityHeaders } from './security-headers.ts';
import { serialiserOf } from './serialise.ts';
import { addWebPages } from './web-pages.ts';

const JSON_LIMIT = 2 * 1024 * 1024;

export interface ServerOptions {
  services: Services;
  routes: readonly Route[];
  pages?: readonly PublicPage[];
  authenticate(request: FastifyRequest): Promise<Actor | null>;
  logger: Logger;
  /** Folder of the built web part; without it only the API answers (as in tests). */
  webFolder?: string;
  version: string;
  /** Whether the application can serve now, for `/readyz`. */
  isReady(): Promise<boolean>;
  onAnswer?(request: FastifyRequest, status: number, seconds: number): void;
}

/** The HTTP server with every route, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services, logger } = options;
  const app = fastify({
    loggerInstance: logger,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: services.settings.TRUST_PROXY > 0 && ((_address, hop) => hop < services.settings.TRUST_PROXY),
    bodyLimit: JSON_LIMIT,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // An address that is malformed or too long names nothing, and must not come back in the answer.
    frameworkErrors: (_error, request, reply) => {
      setSecurityHeaders(request, reply as FastifyReply, services.settings.secureCookies);
      void reply.header('x-request-id', request.id);
      void sendProblem(new AppError('not-found'), request as FastifyRequest, reply as FastifyReply);
    },
  }) as unknown as FastifyInstance;
  // Zod has parsed everything before a handler sees it; the JSON Schemas describe and serialise only.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serialiserOf);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.decorateRequest('actor', null as unknown as Actor);
  app.addHook('onRequest', async (request, reply) => {
    request.actor = ANONYMOUS;
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) =>
    logAnswer(options, request, reply.statusCode, reply.elapsedTime),
  );
  addSecurityHeaders(app, services.settings.secureCookies);

  await app.register(cookie);
  await app.register(multipart);
  await app.register(swagger, { openapi: apiDescription(options.version) });
  await app.register(async (scope) => {
    for (const route of options.routes) {
      registerRoute(
        { app: scope as unknown as FastifyInstance, services, authenticate: options.authenticate },
        route,
      );
    }
  });
  addApiPages(app);
  addPublicPages(app, services, options.pages ?? []);
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    if (await options.isReady()) return { status: 'ready' };
    return reply.status(503).send({ status: 'not ready' });
  });
  if (options.webFolder === undefined) {
    app.setNotFoundHandler((request, reply) => sendProblem(new AppError('not-found'), request, reply));
  } else {
    await addWebPages(app, options.webFolder);
  }
  return app;
}

/** The route's pattern, not its address: an address may hold a secret or a name. */
function logAnswer(options: ServerOptions, request: FastifyRequest, status: number, ms: number): void {
  if (request.routeOptions.config?.unlogged === true) return;
  const route = request.routeOptions.url ?? 'unmatched';
  options.onAnswer?.(request, status, ms / 1000);
  if (!route.startsWith('/api')) return;
  const ids = request.actor === ANONYMOUS ? {} : { accountId: request.actor.accountId };
  request.log.info(
    { action: 'http', method: request.method, route, status, ms: Math.round(ms), ...ids },
    'answered',
  );
}

function apiDescription(version: string) {
  return {
    openapi: '3.1.0' as const,
    info: {
      title: 'Sổ Vàng API',
      version,
      description: 'The one API of Sổ Vàng, used by its own pages and by integrators alike.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'so_vang_session' },
        token: { type: 'http' as const, scheme: 'bearer' as const },
      },
    },
  };
}
