import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { ERROR_MESSAGES, type ErrorCode } from '../platform/errors/error-codes.ts';

/** Asserts that `response` is the problem document of `code`. @returns its body */
export function assertProblem(response: LightMyRequestResponse, code: ErrorCode): Record<string, unknown> {
  const body = response.json() as Record<string, unknown>;
  assert.equal(
    body.code,
    code,
    `expected ${code}, got ${response.statusCode} ${response.body.slice(0, 300)}`,
  );
  assert.equal(response.statusCode, ERROR_MESSAGES[code].status);
  assert.match(response.headers['content-type'] as string, /application\/problem\+json/);
  return body;
}

/** Asserts that two refusals cannot be told apart (but for the request id). */
export function assertIndistinguishable(one: LightMyRequestResponse, other: LightMyRequestResponse): void {
  const strip = (response: LightMyRequestResponse) => ({ ...(response.json() as object), requestId: '' });
  assert.equal(one.statusCode, other.statusCode);
  assert.deepEqual(strip(one), strip(other));
}
