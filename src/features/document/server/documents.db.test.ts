import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { samplePdf } from '../../../documents/sign/test-p12.fixture.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type DocumentWorld, documentWorld, received } from './test-document.ts';

let world: DocumentWorld;
before(async () => {
  world = await documentWorld();
});
after(() => world.close());

const list = async (query: string, by: Credentials = world.office) => {
  const response = await world.app.request('GET', `/api/documents?${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json();
};
const patch = (id: string, body: object, by: Credentials = world.office) =>
  world.app.request('PATCH', `/api/documents/${id}`, by, body);

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', '/api/documents'), 'sign-in-required');
});

test('a received document is recorded with its validity; what does not fit together is said at its field', async () => {
  const law = await world.make(received({ validFrom: '2025-07-01' }));
  assert.equal(law.state, 'received');
  assert.equal(law.inForce, true);
  assert.deepEqual(law.allowed, ['edit', 'circulate', 'add-file', 'link']);
  const odd = await world.app.request('POST', '/api/documents', world.office, {
    unitId: world.province,
    ...received({ receivedOn: '2025-06-01', validFrom: '2025-07-01', validTo: '2025-06-30' }),
  });
  assert.deepEqual(
    (assertProblem(odd, 'invalid-input').errors as { path: string }[]).map(({ path }) => path),
    ['receivedOn', 'validTo'],
  );
});

test('an issued document is of a kind that the system writes and takes no number by hand', async () => {
  const body = { unitId: world.province, direction: 'issued', kind: 'decree', subject: 'x', issuer: 'y' };
  assertProblem(await world.app.request('POST', '/api/documents', world.office, body), 'invalid-input');
  const draft = await world.make({ number: '99', symbol: 'TB-UBND', signedOn: '2026-01-01' });
  assert.equal(draft.state, 'draft');
  assert.equal(draft.number, null);
  assertProblem(await patch(draft.id, { version: 1, number: '99' }), 'step-not-allowed');
});

test('one issued before the system was used keeps the number of the paper', async () => {
  const old = await world.make({
    alreadyIssued: true,
    number: '7',
    symbol: 'TB-UBND',
    signedOn: '2024-03-01',
  });
  assert.equal(old.state, 'issued');
  assert.equal(old.number, '7');
  const bare = await world.app.request('POST', '/api/documents', world.office, {
    unitId: world.province,
    direction: 'issued',
    kind: 'notice',
    subject: 'x',
    issuer: 'y',
    alreadyIssued: true,
  });
  assert.equal((assertProblem(bare, 'invalid-input').errors as unknown[]).length, 2);
});

test('nobody records for a unit that is not theirs', async () => {
  const body = { unitId: world.province, ...received() };
  assertProblem(await world.app.request('POST', '/api/documents', world.clerk, body), 'not-found');
  assertProblem(await world.app.request('POST', '/api/documents', world.auditor, body), 'not-found');
});

test('changed by its version; a stale one shows what there is now', async () => {
  const law = await world.make(received());
  const changed = (await patch(law.id, { version: 1, subject: 'Trích yếu mới' })).json();
  assert.equal(changed.subject, 'Trích yếu mới');
  assert.equal(changed.version, 2);
  const stale = assertProblem(await patch(law.id, { version: 1, subject: 'Khác' }), 'stale-version');
  assert.equal((stale.current as { subject: string }).subject, 'Trích yếu mới');
});

test('found by words of its text without diacritics, by number and symbol, by words in quotation marks', async () => {
  const law = await world.make(received({ number: '4321', subject: 'Nghị định tìm thử' }));
  const text =
    'Điều 7. Giấy khen được tặng thưởng đột xuất cho cá nhân có thành tích chói lọi theo Công văn 88/UBND-NV.';
  const sent = await world.send(`/api/documents/${law.id}/files`, 'nghi-dinh.txt', Buffer.from(text));
  assert.equal(sent.statusCode, 201, sent.body);
  assert.equal(sent.json().textState, 'ready');
  const ids = async (q: string) =>
    (await list(`q=${encodeURIComponent(q)}`)).items.map((row: { id: string }) => row.id);
  for (const q of [
    'choi loi',
    'CHÓI lọi',
    '"thanh tich choi loi"',
    '4321/2025/ND-CP',
    '4321',
    'nghi dinh tim thu',
    '88/UBND-NV',
  ])
    assert.deepEqual(await ids(q), [law.id], q);
  assert.deepEqual(await ids('"loi choi"'), []);
  assert.deepEqual(await ids('choi loi khongco'), []);
  assert.deepEqual(await ids('%'), []);
});

test('filters: direction, kind, year, unit, in force on a day, unread', async () => {
  const fresh = await documentWorld();
  try {
    const of = async (query: string, by = fresh.office) =>
      (await fresh.app.request('GET', `/api/documents?${query}`, by)).json();
    const law = await fresh.make(
      received({ validFrom: '2025-07-01', validTo: '2026-06-30', published: true }),
    );
    await fresh.make();
    await fresh.make(
      { ...received({ kind: 'plan', signedOn: '2024-01-05' }), unitId: fresh.commune },
      fresh.clerk,
    );
    assert.equal((await of('')).total, 3);
    assert.equal((await of('direction=received')).total, 2);
    assert.equal((await of('kind=decree')).total, 1);
    assert.deepEqual((await of('')).years, [2025, 2024]);
    assert.equal((await of('year=2024')).total, 1);
    assert.equal((await of(`unit=${fresh.commune}`)).total, 1);
    assert.equal((await of('inForceOn=2025-06-30&kind=decree')).total, 0);
    assert.equal((await of('inForceOn=2025-07-01&kind=decree')).total, 1);
    assert.equal((await of('inForceOn=2026-06-30&kind=decree')).total, 1);
    assert.equal((await of('inForceOn=2026-07-01&kind=decree')).total, 0);
    assert.equal((await of('unread=true', fresh.clerk)).total, 2);
    await fresh.app.request('POST', `/api/documents/${law.id}/confirmation`, fresh.clerk);
    assert.equal((await of('unread=true', fresh.clerk)).total, 1);
    assert.equal((await of('state=draft')).byState.received, 2);
    assert.equal((await of('page=2&size=2')).items.length, 1);
    assert.deepEqual(
      (await of('sort=-signedOn')).items.map(({ signedOn }: { signedOn: string }) => signedOn),
      [null, '2025-06-14', '2024-01-05'],
    );
  } finally {
    await fresh.close();
  }
});

test('what replaces a document puts it out of force from its day on; the replaced one shows it', async () => {
  const old = await world.make(received({ number: '98', subject: 'Nghị định cũ' }));
  const next = await world.make(received({ number: '152', subject: 'Nghị định mới' }));
  const link = { targetId: old.id, kind: 'replaces', onDay: '2025-07-01', reason: 'Điều 40 khoản 2' };
  const made = await world.app.request('POST', `/api/documents/${next.id}/links`, world.office, link);
  assert.equal(made.statusCode, 201, made.body);
  assert.equal(made.json().links[0].way, 'to');
  const seen = await world.get(old.id);
  assert.equal(seen.inForce, false);
  assert.deepEqual(
    seen.links.map(({ way, number, reason }) => [way, number, reason]),
    [['from', '152', 'Điều 40 khoản 2']],
  );
  assertProblem(
    await world.app.request('POST', `/api/documents/${next.id}/links`, world.office, link),
    'already-exists',
  );
  const back = { ...link, targetId: next.id };
  assertProblem(
    await world.app.request('POST', `/api/documents/${old.id}/links`, world.office, back),
    'invalid-input',
  );
  const removed = await world.app.request(
    'DELETE',
    `/api/documents/${next.id}/links/${made.json().links[0].id}`,
    world.office,
  );
  assert.equal(removed.statusCode, 200, removed.body);
  assert.equal((await world.get(old.id)).inForce, true);
});

test('a clerk below does not put a superior’s document out of force, but may rest on it', async () => {
  const above = await world.make(received({ published: true }));
  const own = await world.make({ ...received(), unitId: world.commune }, world.clerk);
  const link = { targetId: above.id, kind: 'replaces', onDay: '2026-01-01', reason: 'x' };
  const url = `/api/documents/${own.id}/links`;
  assertProblem(await world.app.request('POST', url, world.clerk, link), 'not-found');
  assert.equal(
    (await world.app.request('POST', url, world.clerk, { ...link, kind: 'based-on' })).statusCode,
    201,
  );
});

test('only what is made known, or sent to them, is read below; drafts never; foreign units nothing', async () => {
  const quiet = await world.make(received({ number: '1001' }));
  const known = await world.make(received({ number: '1002', published: true }));
  const draft = await world.make({ published: true });
  const issued = { alreadyIssued: true, number: '8', symbol: 'TB-UBND', signedOn: '2026-03-01' };
  const sent = await world.make({ ...issued, addresseeIds: [world.commune] });
  const status = async (id: string, by: Credentials) =>
    (await world.app.request('GET', `/api/documents/${id}`, by)).statusCode;
  assert.deepEqual(
    await Promise.all([quiet, known, draft, sent].map(({ id }) => status(id, world.clerk))),
    [404, 200, 404, 200],
  );
  assert.equal(await status(sent.id, world.otherClerk), 404);
  assert.equal(await status(known.id, world.foreign), 404);
  assert.deepEqual((await world.get(known.id, world.clerk)).allowed, []);
  assertProblem(
    await world.app.request('GET', `/api/documents/${known.id}/readers`, world.clerk),
    'not-found',
  );
});

test('who opened, downloaded and confirmed is told to those of the unit, by addressed unit as well', async () => {
  const issued = { alreadyIssued: true, number: '9', symbol: 'TB-UBND', signedOn: '2026-03-02' };
  const sent = await world.make({ ...issued, addresseeIds: [world.commune, world.otherCommune] });
  await world.app.request('POST', `/api/documents/${sent.id}/opening`, world.clerk);
  await world.app.request('POST', `/api/documents/${sent.id}/opening`, world.otherClerk);
  const confirmed = await world.app.request('POST', `/api/documents/${sent.id}/confirmation`, world.clerk);
  assert.equal(confirmed.json().readByMe, true);
  const { readers, units } = (
    await world.app.request('GET', `/api/documents/${sent.id}/readers`, world.office)
  ).json();
  assert.equal(readers.length, 2);
  assert.deepEqual(
    units.map(({ name, opened, confirmed: done }: Record<string, unknown>) => [name, opened, done]),
    [
      ['Xã Bến Gỗ', 1, 1],
      ['Xã Đồi Chè', 1, 0],
    ],
  );
  const draft = await world.make();
  assertProblem(
    await world.app.request('POST', `/api/documents/${draft.id}/confirmation`, world.office),
    'step-not-allowed',
  );
});

test('files: each a version of its own with its hash; what is no document is refused', async () => {
  const draft = await world.make();
  const url = `/api/documents/${draft.id}/files`;
  assert.equal((await world.send(url, 'a.pdf', samplePdf('Mot'))).statusCode, 201);
  const second = (await world.send(url, 'b.pdf', samplePdf('Hai'))).json();
  assert.deepEqual(
    second.files.map(({ ordinal, name, role }: Record<string, unknown>) => [ordinal, name, role]),
    [
      [2, 'b.pdf', 'draft'],
      [1, 'a.pdf', 'draft'],
    ],
  );
  const [newest, first] = second.files;
  const read = async (file: { id: string }, query = '') =>
    world.app.request('GET', `${url}/${file.id}${query}`, world.office);
  assert.ok((await read(first)).rawPayload.equals(samplePdf('Mot')));
  assert.match((await read(newest, '?inline=true')).headers['content-disposition'] as string, /^inline/);
  assertProblem(await world.send(url, 'x.exe', Buffer.from('MZ\0\0')), 'invalid-input');
  assertProblem(await world.send(url, 'rong.pdf', Buffer.alloc(0)), 'invalid-input');
  assertProblem(await world.send(url, 'hong.pdf', Buffer.from('%PDF-1.7 hỏng')), 'file-unreadable');
  assertProblem(await world.send(url, 'a.pdf', samplePdf(), {}, world.auditor), 'not-found');
  await assert.rejects(
    world.app.pool.query('update document_file set sha256 = sha256 where document_id = $1', [draft.id]),
    /permission denied/,
  );
});

test('a file that arrives twice with one key is kept once', async () => {
  const draft = await world.make();
  const { body: payload, headers } = fileForm('a.pdf', samplePdf());
  const again = () =>
    world.app.request('POST', `/api/documents/${draft.id}/files`, world.office, payload, {
      ...headers,
      'idempotency-key': 'mot-tep-mot-lan',
    });
  await again();
  assert.equal((await again()).json().files.length, 1);
});
