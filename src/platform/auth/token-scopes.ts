import type { Route } from '../http/route.ts';

/**
 * The closed list of what an access token can be made for: `<tag>:read` and `<tag>:write` of every route that a token may call at all,
 * sorted.
 */
export function tokenScopes(
  routes: readonly Pick<Route, 'tag' | 'method' | 'access' | 'sessionOnly'>[],
): string[] {
  const scopes = routes
    .filter(({ access, sessionOnly }) => access !== 'public' && sessionOnly !== true)
    .map(({ tag, method }) => scopeOf(tag, method));
  return [...new Set(scopes)].sort();
}

/** The scope that a token needs for a route. */
export function scopeOf(tag: string, method: string): string {
  return `${tag}:${method === 'GET' ? 'read' : 'write'}`;
}
