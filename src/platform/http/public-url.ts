import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';

/** Under which address people reach the application: as configured, or as they reached it just now. */
export function publicUrl(settings: Settings, request: FastifyRequest): string {
  return (settings.PUBLIC_URL ?? `${request.protocol}://${request.host}`).replace(/\/$/, '');
}
