import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { certificateCode } from './certificate-code.ts';
import { reissueCertificate } from './certificates/reissue-certificate.ts';
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

test('a code is typed on a page without script, which asks again for one that is unknown', async () => {
  const empty = await world.app.request('GET', '/xac-minh');
  assert.equal(empty.statusCode, 200);
  assert.match(empty.body, /<form action="\/xac-minh" method="get">.*<label for="ma">/s);
  assert.doesNotMatch(empty.body, /<script/);
  const typed = await world.app.request('GET', `/xac-minh?ma=${code.replace(/(.{5})/g, '$1+')}`);
  assert.match(typed.body, /Nguyễn Văn An/);
  const unknown = await world.app.request('GET', '/xac-minh?ma=ABC');
  assert.equal(unknown.statusCode, 404);
  assert.match(unknown.body, /<form/);
  assert.match(String(unknown.headers['x-robots-tag']), /noindex/);
});

test('in English where the address asks for it, and each page leads to itself in the other language', async () => {
  const { body } = await visit(`${code}?ngon-ngu=en`);
  for (const words of ['<html lang="en">', 'Valid', 'Honoured', 'Advanced', 'Decision', '21/11/2026'])
    assert.ok(body.includes(words), words);
  assert.doesNotMatch(body, /Có hiệu lực|Được khen thưởng|Người quyết định/);
  assert.ok(body.includes(`<a href="/xac-minh/${code}" lang="vi"`), 'no way back to Vietnamese');
  const vietnamese = await visit(code);
  assert.ok(vietnamese.body.includes(`<a href="/xac-minh/${code}?ngon-ngu=en" lang="en"`));
  const form = await world.app.request('GET', '/xac-minh?ngon-ngu=en');
  assert.match(form.body, /<input type="hidden" name="ngon-ngu" value="en"\/>/);
  const unknown = await visit('X'.repeat(26).concat('?ngon-ngu=en'));
  assert.equal(unknown.statusCode, 404);
  assert.match(unknown.body, /No such verification code/);
  assert.ok(!unknown.body.includes('XXXX'), 'says the code again');
});

test('a corrected honour is said to be, with what it says now', async () => {
  const { version } = await world.get<{ version: number }>(`/api/honours/${honourId}`);
  await world.post(`/api/honours/${honourId}/changes`, {
    kind: 'correction',
    decisionNumber: '98/QĐ-UBND',
    decidedOn: '2026-11-21',
    authority: null,
    reason: 'Sai tên đệm',
    changes: { subjectName: 'Nguyễn Văn Ân' },
    version,
  });
  const { body } = await visit(code);
  for (const words of ['Đã đính chính, có hiệu lực', 'Nguyễn Văn Ân', '98/QĐ-UBND'])
    assert.ok(body.includes(words), words);
  assert.doesNotMatch(body, /tên đệm|Nguyễn Văn An\b/);
});

test('what was replaced says so and since when, and names no other code; revoked says only that', async () => {
  await world.app.db
    .transaction()
    .execute((db) => reissueCertificate({ db, clock: world.app.clock }, honourId));
  const { rows } = await world.app.owner.query<{ code: string }>(
    'select code from certificate where honour_id = $1 and replaced_by is null',
    [honourId],
  );
  const next = rows[0]?.code ?? '';
  const { body } = await visit(code);
  assert.match(body, /Bản này đã được thay bằng bản cấp lại/);
  assert.match(body, /21\/11\/2026; hãy dùng bản mới/);
  assert.ok(next !== '' && next !== code && !body.includes(next));
  assert.doesNotMatch((await visit(next)).body, /cấp lại/);
});

test('codes cannot be counted through: they are random in every place and none follows another', async () => {
  const { rows } = await world.app.owner.query<{ code: string }>(
    'select code from certificate order by created_at, id',
  );
  const codes = [...rows.map((row) => row.code), ...Array.from({ length: 500 }, () => certificateCode())];
  assert.equal(new Set(codes).size, codes.length);
  for (let place = 0; place < 26; place++)
    assert.ok(new Set(codes.map((text) => text.charAt(place))).size > 25, `place ${place}`);
  for (const wrong of ['', code.slice(0, 25), `${code}0`, '%', '_'.repeat(26), `${code.slice(0, 25)}%25`])
    assert.equal((await visit(wrong)).statusCode, wrong === '' ? 200 : 404, wrong);
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
  assert.doesNotMatch(body, /cấp lại/);
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
