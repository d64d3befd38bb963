import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let province: string;
let office: Credentials;
const nowhere = '019aa000-0000-7000-8000-000000000000';
const act = { day: '2026-07-01', basis: 'Nghị quyết 12/NQ-HĐND ngày 15/6/2026' };

before(async () => {
  app = await testApplication();
  province = await app.build.unit({ name: 'Tỉnh Sông Lam', kind: 'province' });
  office = await app.build.signedIn('standing-office', province);
});
after(() => app.close());

const unit = (name: string, parentId = province) => app.build.unit({ name, parentId, kind: 'commune' });
const merge = (body: object, by: Credentials | null = office) =>
  app.request('POST', '/api/units/merge', by, { ...act, ...body });
const get = async (id: string, ngay = '') =>
  (await app.request('GET', `/api/units/${id}${ngay && `?ngay=${ngay}`}`, office)).json();

test('every act asks for sign-in', async () => {
  assertProblem(await merge({}, null), 'sign-in-required');
  assertProblem(await app.request('POST', `/api/units/${province}/split`, null, {}), 'sign-in-required');
  assertProblem(await app.request('POST', `/api/units/${province}/dissolve`, null, {}), 'sign-in-required');
});

test('ending a unit takes the right above it; a foreign unit cannot be told from none', async () => {
  const a = await unit('Xã Riêng');
  const own = await app.build.signedIn('standing-office', a);
  const into = { name: 'Xã Gộp', kind: 'commune', parentId: province };
  const dissolve = (id: string, by: Credentials) =>
    app.request('POST', `/api/units/${id}/dissolve`, by, { ...act, versions: { [id]: 1 } });
  assertProblem(await dissolve(a, own), 'not-found');
  assertIndistinguishable(await dissolve(province, own), await dissolve(nowhere, own));
  assertIndistinguishable(
    await merge({ from: [province], into, versions: {} }, own),
    await merge({ from: [nowhere], into, versions: {} }, own),
  );
});

test('sub-units are handed only to units within reach', async () => {
  const a = await unit('Xã Giữ');
  const own = await app.build.signedIn('standing-office', a);
  const ending = await unit('Ban Giữ', a);
  await unit('Tổ Giữ', ending);
  const dissolve = (childrenTo: string) =>
    app.request('POST', `/api/units/${ending}/dissolve`, own, {
      ...act,
      ...{ childrenTo, versions: { [ending]: 1 } },
    });
  const foreign = await dissolve(await unit('Xã Người'));
  assertProblem(foreign, 'not-found');
  assertIndistinguishable(foreign, await dissolve(nowhere));
  assert.equal((await dissolve(a)).statusCode, 200);
});

test('a unit with nothing above it is ended by who may write it, and only once when asked twice at the same time', async () => {
  const root = await app.build.unit({ name: 'Cụm thi đua số 9', kind: 'province' });
  const own = await app.build.signedIn('standing-office', root);
  const both = await Promise.all(
    [1, 2].map(() =>
      app.request('POST', `/api/units/${root}/dissolve`, own, { ...act, versions: { [root]: 1 } }),
    ),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
});

test('two communes merge into a new one: people and sub-units go along, both histories tell of it', async () => {
  const [a, b] = [await unit('Xã Đông'), await unit('Xã Tây')];
  const school = await unit('Trường THCS Đông', a);
  const person = await app.build.person({ unitId: a, title: 'Chủ tịch UBND' });
  const body = {
    from: [a, b],
    into: { name: 'Xã Đông Tây', kind: 'commune', parentId: province },
    versions: { [a]: 1, [b]: 1 },
  };
  const left = assertProblem(await merge(body), 'invalid-input');
  assert.deepEqual(left.children, [{ id: school, name: 'Trường THCS Đông' }]);
  assert.match(String(left.detail), /Trường THCS Đông.*chuyển/);
  assert.equal((await get(a)).exists, true, 'nothing was saved');

  const done = await merge({ ...body, childrenTo: 'new-1' });
  assert.equal(done.statusCode, 200, done.body);
  const merged = done.json().units.find(({ name }: { name: string }) => name === 'Xã Đông Tây').id;
  const old = await get(a);
  assert.equal(old.exists, false);
  assert.equal(old.asOf, '2026-06-30');
  assert.equal(old.successions[0].kind, 'merger');
  assert.deepEqual(
    old.successions[0].to.map((to: { name: string }) => to.name),
    ['Xã Đông Tây'],
  );
  const now = await get(merged);
  assert.deepEqual(
    now.successions[0].from.map((from: { name: string }) => from.name),
    ['Xã Đông', 'Xã Tây'],
  );
  assert.equal(now.successions[0].basis, act.basis);
  assert.equal(now.childCount, 1);
  assert.deepEqual(
    now.positions.map((held: { personId: string; title: string; isHead: boolean }) => [
      held.personId,
      held.title,
      held.isHead,
    ]),
    [[person, 'Chủ tịch UBND', false]],
  );
  assert.equal((await get(school)).parentId, merged);
  assert.equal((await get(school, '2026-06-30')).parentId, a);

  const { rows } = await app.owner.query<{ act: string }>(
    `select act from audit_entry where entity_id = any($1) order by act`,
    [[a, b, school, merged]],
  );
  assert.deepEqual(
    rows.map((row) => row.act),
    ['unit.create', 'unit.end', 'unit.end', 'unit.move'],
  );
});

test('a commune merges into an existing one; what changed meanwhile is noticed', async () => {
  const [a, b] = [await unit('Xã Bắc'), await unit('Xã Nam')];
  const stale = await merge({ from: [a], into: { unitId: b }, versions: { [a]: 7 } });
  assert.equal((assertProblem(stale, 'stale-version').current as { id: string }).id, a);
  assertProblem(await merge({ from: [a], into: { unitId: a }, versions: { [a]: 1 } }), 'invalid-input');
  assert.equal((await merge({ from: [a], into: { unitId: b }, versions: { [a]: 1 } })).statusCode, 200);
  assert.equal((await get(b)).successions[0].from[0].id, a);
  const again = await merge({ from: [a], into: { unitId: b }, versions: { [a]: 2 } });
  assertProblem(again, 'invalid-input');
});

test('on the day on which the district above them ends, communes merge too', async () => {
  const day = '2025-07-01';
  const district = await app.build.unit({ name: 'Huyện Cũ', parentId: province, kind: 'district' });
  const [a, b] = [await unit('Xã Trên', district), await unit('Xã Dưới', district)];
  const ended = await app.request('POST', `/api/units/${district}/dissolve`, office, {
    ...act,
    ...{ day, versions: { [district]: 1 }, childrenTo: province },
  });
  assert.equal(ended.statusCode, 200, ended.body);
  const into = { name: 'Xã Trên Dưới', kind: 'commune', parentId: province };
  const merged = await merge({ day, from: [a, b], into, versions: { [a]: 2, [b]: 2 } });
  assert.equal(merged.statusCode, 200, merged.body);
  assert.equal((await get(a, '2025-06-30')).parentId, district);
  assert.equal((await get(a)).exists, false);
});

test('a unit splits; sub-units are given one by one; with keep it goes on', async () => {
  const a = await unit('Sở Gộp');
  const [x, y] = [await unit('Phòng X', a), await unit('Phòng Y', a)];
  const part = (name: string) => ({ name, kind: 'department', parentId: province });
  const split = (id: string, body: object) =>
    app.request('POST', `/api/units/${id}/split`, office, { ...act, ...body });
  const done = await split(a, {
    into: [part('Sở Một'), part('Sở Hai')],
    children: [
      { unitId: x, to: 'new-1' },
      { unitId: y, to: 'new-2' },
    ],
    versions: { [a]: 1 },
  });
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual([(await get(x)).path.at(-1).name, (await get(y)).path.at(-1).name], ['Sở Một', 'Sở Hai']);
  assert.equal((await get(a)).exists, false);

  const b = await unit('Sở Còn');
  const [z, w] = [await unit('Phòng Z', b), await unit('Phòng W', b)];
  const kept = await split(b, {
    into: [part('Sở Tách')],
    keep: true,
    children: [{ unitId: z, to: 'new-1' }],
    childrenTo: 'new-1',
    versions: { [b]: 1 },
  });
  assert.equal(kept.statusCode, 200, kept.body);
  assert.equal((await get(b)).exists, true);
  assert.deepEqual([(await get(z)).path.at(-1).name, (await get(w)).path.at(-1).name], ['Sở Tách', 'Sở Còn']);
});

test('a dissolution ends the people’s positions and, where told so, everything below', async () => {
  const a = await unit('Ban Tạm');
  const b = await unit('Tổ Giúp việc', a);
  const c = await unit('Nhóm Nhỏ', b);
  const person = await app.build.person({ unitId: b });
  const dissolve = (children: object[]) =>
    app.request('POST', `/api/units/${a}/dissolve`, office, { ...act, versions: { [a]: 1 }, children });
  const halfway = assertProblem(await dissolve([{ unitId: b, to: 'end' }]), 'invalid-input');
  assert.deepEqual(halfway.children, [{ id: c, name: 'Nhóm Nhỏ' }]);
  const done = await dissolve([
    { unitId: b, to: 'end' },
    { unitId: c, to: province },
  ]);
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual(
    [(await get(a)).exists, (await get(b)).exists, (await get(c)).exists],
    [false, false, true],
  );
  const { rows } = await app.owner.query<{ to: string }>(
    'select valid_to::text as to from position where person_id = $1',
    [person],
  );
  assert.deepEqual(rows, [{ to: '2026-07-01' }]);
  assert.deepEqual(
    (await get(b)).successions.map((s: { kind: string }) => s.kind),
    ['dissolution'],
  );
});

test('a merger, split or dissolution on a day that its units or what is known of them do not allow is refused', async () => {
  const later = await app.build.unit({
    name: 'Xã Sau',
    parentId: province,
    kind: 'commune',
    validFrom: '2026-09-01',
  });
  const early = await unit('Xã Trước');
  const refused = async (answer: ReturnType<typeof merge>, words: RegExp) => {
    const { errors, detail } = assertProblem(await answer, 'invalid-input');
    assert.equal((errors as { path: string }[])[0]?.path, 'day');
    assert.match(String(detail), words);
  };
  const into = { unitId: later };
  await refused(merge({ from: [early], into, versions: { [early]: 1 } }), /“Xã Sau” chưa hoạt động/);

  const split = (day: string, body: object = {}) =>
    app.request('POST', `/api/units/${early}/split`, office, {
      ...act,
      day,
      keep: true,
      into: [{ name: `Xã Tách ${day}`, kind: 'commune', parentId: province }],
      versions: { [early]: 1 },
      ...body,
    });
  await refused(split('1970-01-01'), /“Xã Trước” chưa hoạt động/);
  assert.equal((await split('2026-09-01')).statusCode, 200);
  const dissolve = (day: string) =>
    app.request('POST', `/api/units/${early}/dissolve`, office, { ...act, day, versions: { [early]: 1 } });
  await refused(dissolve('2026-08-31'), /“Xã Trước” đã có việc sáp nhập, chia tách/);
  assert.equal((await dissolve('2026-09-01')).statusCode, 200);

  const other = await unit('Xã Khác');
  await refused(
    merge({ day: '2026-10-01', from: [other], into: { unitId: early }, versions: { [other]: 1 } }),
    /“Xã Trước” chưa hoạt động hoặc đã kết thúc/,
  );
});
