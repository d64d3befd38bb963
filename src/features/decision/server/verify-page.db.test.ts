import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type DecisionWorld, decisionWorld } from './test-decision.ts';

let world: DecisionWorld;
let code: string;
let honourId: string;
before(async () => {
  world = await decisionWorld();
  const { id } = await world.effective(1);
  const line = (await world.linesOf(id)).find(({ subject }) => subject === 'individual');
  code = line?.certificateCode ?? '';
  honourId = line?.honourId ?? '';
});
after(() => world.close());

const visit = (text: string) => world.app.request('GET', `/xac-minh/${text}`);

test('says who, what, when and by which decision, without sign-in and without script', async () => {
  const { statusCode, body, headers } = await visit(code);
  assert.equal(statusCode, 200);
  for (const word of ['Nguyễn Văn An', 'Lao động tiên tiến', 'QĐ-', '21/11/2026', 'Có hiệu lực'])
    assert.match(body, new RegExp(word, 'i'));
  assert.doesNotMatch(body, /<script|Xã Bến Gỗ|đồng/);
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-/);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['referrer-policy'], 'no-referrer');
});

test('a code may be typed in small letters and in groups', async () => {
  assert.equal((await visit(code.toLowerCase().replace(/(.{5})/g, '$1-'))).statusCode, 200);
});

test('an unknown, a malformed and a nearly right code answer alike', async () => {
  const last = code.endsWith('0') ? '1' : '0';
  const answers = await Promise.all([
    visit('X'.repeat(26)),
    visit('%00%3Cb%3E'),
    visit(code.slice(0, -1) + last),
  ]);
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 404);
    assert.equal(body, answers[0]?.body);
  }
});

test('what was revoked is said to be, with the decision but not the reason', async () => {
  const { version } = await world.get<{ version: number }>(`/api/honours/${honourId}`);
  await world.post(`/api/honours/${honourId}/changes`, {
    kind: 'revocation',
    decisionNumber: '99/QĐ-UBND',
    decidedOn: '2026-11-21',
    authority: null,
    reason: 'Khai man thành tích',
    version,
  });
  const { body } = await visit(code);
  assert.match(body, /Đã bị thu hồi/);
  assert.match(body, /99\/QĐ-UBND/);
  assert.doesNotMatch(body, /Khai man/);
});

test('one address is let through so often a minute, then asked to wait', async () => {
  const states: number[] = [];
  for (let i = 0; i < 125; i++) states.push((await visit('Y'.repeat(26))).statusCode);
  assert.equal(states.at(-1), 429);
  assert.equal(states[0], 404);
  const refused = await visit(code);
  assert.equal(refused.statusCode, 429);
  assert.ok(Number(refused.headers['retry-after']) > 0);
});
