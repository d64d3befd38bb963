import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenScopes } from './token-scopes.ts';

test('scopes come from the routes a token may call: no public ones, none for sessions only', () => {
  const scopes = tokenScopes([
    { tag: 'plan', method: 'GET', access: 'plan.read' },
    { tag: 'plan', method: 'GET', access: 'signed-in' },
    { tag: 'plan', method: 'PATCH', access: 'plan.write' },
    { tag: 'me', method: 'POST', access: 'signed-in', sessionOnly: true },
    { tag: 'session', method: 'POST', access: 'public' },
    { tag: 'audit', method: 'GET', access: 'audit.read' },
  ]);
  assert.deepEqual(scopes, ['audit:read', 'plan:read', 'plan:write']);
});
