import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { ANONYMOUS } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let commune: string;
let top: Credentials;
let auditor: Credentials;
let clerkId: string;
before(async () => {
  app = await testApplication();
  province = await app.build.unit({ name: 'UBND tỉnh' });
  commune = await app.build.unit({ name: 'Xã An Phú', parentId: province });
  top = await app.build.signedIn('auditor', province);
  auditor = await app.build.signedIn('auditor', commune);
  clerkId = await app.build.account({ login: 'dao.van', name: 'Đào Văn Ước' });
  await record('2026-11-19T23:59:00+07:00', 'plan.issue', 'p-1', commune);
  await record('2026-11-20T00:00:00+07:00', 'plan.close', 'p-1', commune);
  await record('2026-11-20T23:59:00+07:00', 'unit.update', 'u-1', province);
  await record('2026-11-21T00:00:00+07:00', 'session.start', 's-1', null);
  app.clock.set('2026-11-21T09:00:00+07:00');
});
after(() => app.close());

async function record(moment: string, act: string, entityId: string, unitId: string | null) {
  app.clock.set(moment);
  const actor = { ...ANONYMOUS, accountId: clerkId, name: 'Đào Văn Ước' };
  await write({ db: app.db, actor, clock: app.clock, requestId: 'r-1' }, async ({ audit }) =>
    audit({
      act,
      entity: act.split('.')[0] ?? '',
      entityId,
      unitId,
      before: { a: 1 },
      after: { a: 2 },
      reason: 'vì sao',
    }),
  );
}

const acts = async (query: string, by = top) => {
  const body = (await app.request('GET', `/api/audit?${query}`, by)).json();
  return body.items.map((item: { act: string }) => item.act) as string[];
};

test('the trail asks for sign-in and is for auditors', async () => {
  for (const path of ['/api/audit', '/api/audit.xlsx', '/api/audit/1', '/api/audit/acts']) {
    assertProblem(await app.request('GET', path), 'sign-in-required');
    assertProblem(
      await app.request('GET', path, await app.build.signedIn('administrator', province)),
      'not-found',
    );
  }
});

test('an auditor reads the entries of the own subtree, the one at the top also those of no unit', async () => {
  assert.deepEqual(await acts('', top), ['session.start', 'unit.update', 'plan.close', 'plan.issue']);
  assert.deepEqual(await acts('', auditor), ['plan.close', 'plan.issue']);
  const hidden = await app.request('GET', '/api/audit/3', auditor);
  assertProblem(hidden, 'not-found');
  assertIndistinguishable(hidden, await app.request('GET', '/api/audit/99999', auditor));
});

test('filters: who without diacritics, act, group of acts, thing, days of Hà Nội', async () => {
  assert.deepEqual(await acts('who=dao%20van%20uoc&act=plan.'), ['plan.close', 'plan.issue']);
  assert.deepEqual(await acts('who=khong-co'), []);
  assert.deepEqual(await acts(`accountId=${clerkId}&act=plan.issue`), ['plan.issue']);
  assert.deepEqual(await acts('entity=plan&entityId=p-1'), ['plan.close', 'plan.issue']);
  assert.deepEqual(await acts('from=2026-11-20&to=2026-11-20'), ['unit.update', 'plan.close']);
  assert.deepEqual(await acts('to=2026-11-19'), ['plan.issue']);
  assertProblem(await app.request('GET', '/api/audit?from=20/11/2026', top), 'invalid-input');
});

test('pages, also from a fixed entry on, and the whole is counted', async () => {
  const seqs = async (query: string) => {
    const body = (await app.request('GET', `/api/audit?${query}`, top)).json();
    assert.equal(body.totalIsExact, true);
    return [body.items.map((item: { seq: number }) => item.seq), body.total];
  };
  assert.deepEqual(await seqs('size=3'), [[4, 3, 2], 4]);
  assert.deepEqual(await seqs('size=3&page=2'), [[1], 4]);
  assert.deepEqual(await seqs('size=3&before=4'), [[3, 2, 1], 3]);
});

test('one entry shows before, after, why and the hashes', async () => {
  const entry = (await app.request('GET', '/api/audit/2', auditor)).json();
  assert.deepEqual(
    [entry.before, entry.after, entry.reason, entry.requestId],
    [{ a: 1 }, { a: 2 }, 'vì sao', 'r-1'],
  );
  assert.equal(entry.at, '2026-11-19T17:00:00.000Z');
  assert.match(entry.hash, /^[0-9a-f]{64}$/);
  assert.deepEqual((await app.request('GET', '/api/audit/acts', auditor)).json(), {
    acts: ['plan.close', 'plan.issue', 'session.start', 'unit.update'],
    entities: ['plan', 'session', 'unit'],
  });
});

test('the sheet of the trail says acts in words, has day and time of Hà Nội, and goes on where the list stops counting', async () => {
  const rowsOf = async (query: string, by: Credentials) =>
    (
      await readXlsx((await app.request('GET', `/api/audit.xlsx${query}`, by)).rawPayload, { maxRows: 2_000 })
    ).slice(1);
  assert.deepEqual(await rowsOf('', auditor), [
    [
      2,
      new Date('2026-11-20'),
      '00:00:00',
      'Đào Văn Ước',
      'Đóng kế hoạch',
      'kế hoạch',
      'Xã An Phú',
      'vì sao',
    ],
    [
      1,
      new Date('2026-11-19'),
      '23:59:00',
      'Đào Văn Ước',
      'Ban hành kế hoạch',
      'kế hoạch',
      'Xã An Phú',
      'vì sao',
    ],
  ]);
  const many = { act: 'plan.update', entity: 'plan', unitId: null, before: null, after: null, reason: null };
  await write({ db: app.db, actor: ANONYMOUS, clock: app.clock, requestId: 'r-2' }, async ({ audit }) => {
    for (let i = 0; i < 1_005; i += 1) await audit({ ...many, entityId: 'p-2' });
  });
  const seqs = (await rowsOf('?entityId=p-2', top)).map(([seq]) => Number(seq));
  assert.equal(new Set(seqs).size, 1_005);
  assert.deepEqual(
    seqs,
    [...seqs].sort((a, b) => b - a),
  );
});
