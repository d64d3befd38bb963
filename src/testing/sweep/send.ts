import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { ErrorCode } from '../../platform/errors/error-codes.ts';
import { newId } from '../../platform/ids.ts';
import { assertProblem } from '../assert-problem.ts';
import type { Credentials } from '../build.ts';
import { fileForm } from '../multipart.ts';
import { type ApiRoute, nameOf } from './api-routes.ts';
import { type KeyOf, sampleOf } from './sample-body.ts';
import type { SweepWorld } from './sweep-world.ts';

/** What anybody may call without signing in. A new public route must be added here knowingly. */
export const PUBLIC = [
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/single-sign-on',
  'POST /api/single-sign-on',
  'POST /api/single-sign-on/return',
  'POST /api/single-sign-on/code',
  'GET /api/first-run',
  'POST /api/first-run',
  'GET /api/feeds/{file}',
  'POST /api/ballots',
];

export const isPublic = (route: ApiRoute) => PUBLIC.includes(nameOf(route));

const PARAMETER = /\{(\w+)\}/g;

/** The address of `route` with the keys that `keyAt` gives for each parameter, named by the path up to it. */
export function addressOf(route: ApiRoute, keyAt: (place: string) => string): string {
  return route.path.replaceAll(PARAMETER, (parameter, _name, offset: number) =>
    encodeURIComponent(keyAt(route.path.slice(0, offset + parameter.length))),
  );
}

/** Keys of the sample world's objects, by place in a path. */
export const sampleAt = (world: SweepWorld) => (place: string) => {
  const sample = world.samples[place];
  assert.ok(sample !== undefined, `add a sample for ${place} in sweep-world.ts`);
  return sample;
};

/** Well-formed keys that nothing has. */
export const unknownAt = (place: string): string => {
  if (place.endsWith('{seq}')) return '999999999';
  return place.endsWith('{file}') ? `${'A'.repeat(43)}.ics` : newId();
};

/** Keys of the sample world's objects, by the name of a field. */
export const keyIn =
  (world: SweepWorld): KeyOf =>
  (field) => {
    const key = world.keys[field];
    assert.ok(key !== undefined, `add a key for the field "${field}" in sweep-world.ts`);
    return key;
  };

/** Keys that nothing has, the same wherever the sample world has the same object: all else about the request stays equal. */
export const unknownLike = (world: SweepWorld): KeyOf => {
  const known = new Map<string, string>();
  return (field) => {
    const key = keyIn(world)(field);
    const unknown = known.get(key) ?? newId();
    known.set(key, unknown);
    return unknown;
  };
};

/** The required parts of a query, and every key of an object in it. */
export function queryOf(route: ApiRoute, keyOf: KeyOf): string {
  const parts = route.query
    .filter(({ name, required }) => required || route.keysInQuery.includes(name))
    .map(({ name, schema }): [string, string] => [
      name,
      name === 'topics' ? `plan:${keyOf('planId')}` : String(sampleOf(schema, keyOf, name)),
    ]);
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}

export interface Sent {
  by?: Credentials | null;
  url: string;
  keyOf: KeyOf;
  headers?: Record<string, string>;
}

/** Sends a well-formed request to `route`: with a small file, or with a body that its schema asks for. */
export function send(world: SweepWorld, route: ApiRoute, { by = null, url, keyOf, headers = {} }: Sent) {
  const file = route.isUpload ? fileForm('thu.txt', Buffer.from('Thử')) : null;
  const body = route.body === null ? null : (sampleOf(route.body, keyOf) as object);
  return world.app.server.inject({
    method: route.method,
    url,
    headers: { ...by?.headers, ...file?.headers, ...headers },
    ...(file !== null && { payload: file.body }),
    ...(file === null && body !== null && { payload: body }),
  });
}

/** Asserts an error as every client may count on it: a problem document with words and the id of the request. */
export function assertError(response: LightMyRequestResponse, ...codes: ErrorCode[]): void {
  const found = (response.json() as { code: ErrorCode }).code;
  const code = codes.includes(found) ? found : codes[0];
  assert.ok(code !== undefined);
  const { requestId, detail } = assertProblem(response, code);
  assert.equal(requestId, response.headers['x-request-id']);
  assert.ok(typeof detail === 'string' && detail.length > 0, 'an error without words');
}

/** Tries every route and fails with all that went wrong, not only the first. */
export async function sweep(
  routes: readonly ApiRoute[],
  one: (route: ApiRoute) => Promise<void>,
): Promise<void> {
  assert.ok(routes.length > 0, 'no route to try');
  const faults: string[] = [];
  for (const route of routes) {
    await one(route).catch((error: unknown) => {
      faults.push(`${nameOf(route)}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  assert.equal(faults.length, 0, `${faults.length} of ${routes.length} routes:\n${faults.join('\n')}`);
}
