import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import { AppError } from '../errors/app-error.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site makes the browser send with our cookie. Our pages send the header `X-So-Vang`,
 * which a foreign page cannot add without permission; where the browser names the origin, it must be ours.
 * Requests with an access token carry no cookie and need none of it.
 * @throws AppError `cross-site-request`
 */
export function assertSameSite(request: FastifyRequest, actor: Pick<Actor, 'tokenScopes'>): void {
  if (SAFE.has(request.method) || actor.tokenScopes !== null) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new AppError('cross-site-request');
  const { origin, host } = request.headers;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    throw new AppError('cross-site-request');
  if (request.headers['x-so-vang'] === undefined) throw new AppError('cross-site-request');
}
