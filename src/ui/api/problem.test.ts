import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQueryString } from './api.ts';
import { isProblem, networkProblem, problemFrom } from './problem.ts';
import { isPassing } from './query-client.ts';
import { noticeSignedOut, onSignedOut } from './signed-out.ts';

test('keeps all that a problem document tells', () => {
  const body = {
    code: 'stale-version',
    title: 'T',
    detail: 'D',
    status: 409,
    requestId: 'r1',
    errors: [{ path: 'name', message: 'm' }],
    current: { version: 2 },
  };
  const problem = problemFrom(409, body, 'vi', null);
  assert.ok(isProblem(problem, 'stale-version'));
  assert.deepEqual(
    [problem.detail, problem.requestId, problem.errors, problem.current],
    ['D', 'r1', body.errors, { version: 2 }],
  );
});

test('a page of a proxy is a server that is not ready, and the words are ours', () => {
  const problem = problemFrom(502, '<html>', 'en', 'r2');
  assert.equal(problem.code, 'unavailable');
  assert.equal(problem.requestId, 'r2');
  assert.match(problem.detail, /^The system/);
  assert.equal(problemFrom(500, null, 'vi', null).code, 'internal-error');
});

test('only what may pass by itself is tried again', () => {
  assert.ok(isPassing(networkProblem('vi')));
  assert.ok(isPassing(problemFrom(503, null, 'vi', null)));
  assert.ok(!isPassing(problemFrom(500, null, 'vi', null)));
  assert.ok(!isPassing(new Error('ours')));
});

test('tells listeners when the session has ended, and of nothing else', () => {
  let told = 0;
  const end = onSignedOut(() => told++);
  const body = (code: string) => ({ code, title: '', detail: '', status: 401 });
  noticeSignedOut(problemFrom(401, body('sign-in-failed'), 'vi', null));
  assert.equal(told, 0);
  noticeSignedOut(problemFrom(401, body('sign-in-required'), 'vi', null));
  assert.equal(told, 1);
  end();
});

test('a query leaves out what is empty and joins lists', () => {
  assert.equal(
    toQueryString({ q: 'hà nội', page: 2, state: undefined, unit: '', ids: ['a', 'b'] }),
    '?q=h%C3%A0+n%E1%BB%99i&page=2&ids=a%2Cb',
  );
  assert.equal(toQueryString({ q: null }), '');
});
