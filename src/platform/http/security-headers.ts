import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Scripts only from our own files. Styles may be inline: the component library sets sizes and colours on elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds the headers that tell a browser to refuse what we never do. */
export function addSecurityHeaders(app: FastifyInstance, https: boolean): void {
  app.addHook('onSend', async (request, reply) => setSecurityHeaders(request, reply, https));
}

/** The same for one answer, where no hook runs. */
export function setSecurityHeaders(
  { url }: Pick<FastifyRequest, 'url'>,
  reply: Pick<FastifyReply, 'header' | 'headers' | 'getHeader'>,
  https: boolean,
): void {
  // A page may have set stricter ones of its own.
  void reply.headers({
    'content-security-policy': reply.getHeader('content-security-policy') ?? CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': reply.getHeader('referrer-policy') ?? 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  });
  if (url.startsWith('/api') && reply.getHeader('cache-control') === undefined)
    void reply.header('cache-control', 'no-store');
}
