import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';
import type {
  CeremonyDecisionsView,
  CeremonyLine,
  CeremonyLinesView,
  CeremonyListView,
  CeremonyView,
} from './ceremony.schema.ts';

let world: DecisionWorld;
let first: string;
let second: string;
let ceremony: CeremonyView;
const WHERE = {
  title: 'Lễ trao thưởng năm 2026',
  startsAt: '2026-12-20T08:00:00+07:00',
  place: 'Hội trường tỉnh',
};
before(async () => {
  world = await decisionWorld();
  first = (await world.effective(3)).id;
  second = (await world.effective(1)).id;
  ceremony = await world.post<CeremonyView>('/api/ceremonies', { ...WHERE, decisionIds: [first] });
});
after(() => world.close());

const send = (method: 'GET' | 'POST' | 'PATCH', url: string, by: Credentials | null, body?: object) =>
  world.app.request(method, url, by, body);
const now = () => world.get<CeremonyView>(`/api/ceremonies/${ceremony.id}`);
const lines = async (search = '') =>
  (await world.get<CeremonyLinesView>(`/api/ceremonies/${ceremony.id}/lines${search}`)).items;
const names = async () => (await lines()).map(({ subjectName }) => subjectName);
const set = (line: CeremonyLine, body: object, by: Credentials | null = world.office) =>
  send('PATCH', `/api/ceremony-lines/${line.id}`, by, { version: line.version, ...body });
const lineAt = async (at: number): Promise<CeremonyLine> => {
  const line = (await lines())[at];
  assert.ok(line);
  return line;
};

describe('planning', () => {
  test('asks for sign-in', async () => {
    for (const path of [
      '/api/ceremonies',
      '/api/ceremony-decisions',
      `/api/ceremonies/${ceremony.id}`,
      `/api/ceremonies/${ceremony.id}/lines`,
      `/api/ceremonies/${ceremony.id}/lines.xlsx`,
      `/api/ceremonies/${ceremony.id}/list.docx`,
      `/api/ceremonies/${ceremony.id}/list.pdf`,
    ])
      assertProblem(await send('GET', path, null), 'sign-in-required');
    assertProblem(
      await send('POST', '/api/ceremonies', null, { ...WHERE, decisionIds: [second] }),
      'sign-in-required',
    );
  });

  test('only the standing office of the decider; others see what they would see for no decision', async () => {
    for (const by of [world.head, world.auditor, world.clerk])
      assertProblem(
        await send('POST', '/api/ceremonies', by, { ...WHERE, decisionIds: [second] }),
        'not-found',
      );
    assertIndistinguishable(
      await send('POST', '/api/ceremonies', world.foreign, { ...WHERE, decisionIds: [second] }),
      await send('POST', '/api/ceremonies', world.foreign, { ...WHERE, decisionIds: [newId()] }),
    );
    const draft = await world.draft(1);
    assertProblem(
      await send('POST', '/api/ceremonies', world.office, { ...WHERE, decisionIds: [draft.id] }),
      'not-found',
    );
  });

  test('everybody of the decision is in it, in its order, once; a further decision comes behind', async () => {
    assert.deepEqual(await names(), ['Xã Bến Gỗ', 'Nguyễn Văn An', 'Trần Thị 2', 'Trần Thị 3']);
    assertProblem(
      await send('POST', '/api/ceremonies', world.office, { ...WHERE, decisionIds: [first] }),
      'invalid-input',
    );
    const { items } = await world.get<CeremonyDecisionsView>('/api/ceremony-decisions');
    assert.deepEqual(
      items.map(({ id, lines: count }) => [id, count]),
      [[second, 2]],
    );
    const add = (version: number, by: Credentials | null = world.office) =>
      send('POST', `/api/ceremonies/${ceremony.id}/decisions`, by, { version, decisionIds: [second] });
    assertProblem(await add(1, null), 'sign-in-required');
    assertProblem(await add(1, world.foreign), 'not-found');
    assertProblem(await add(9), 'stale-version');
    assert.equal((await add(1)).json().lines, 6);
    assert.deepEqual(
      (await lines()).map(({ position }) => position),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual((await world.get<CeremonyDecisionsView>('/api/ceremony-decisions')).items, []);
  });

  test('an auditor reads it; a foreign office finds nothing', async () => {
    const { items } = await world.get<CeremonyListView>('/api/ceremonies?q=le+trao', world.auditor);
    assert.deepEqual(
      items.map(({ title, lines: count }) => [title, count]),
      [[WHERE.title, 6]],
    );
    assert.deepEqual((await world.get<CeremonyListView>('/api/ceremonies', world.foreign)).items, []);
    for (const path of ['', '/lines', '/lines.xlsx', '/list.docx', '/list.pdf'])
      assertIndistinguishable(
        await send('GET', `/api/ceremonies/${ceremony.id}${path}`, world.foreign),
        await send('GET', `/api/ceremonies/${newId()}${path}`, world.foreign),
      );
    const sheet = await send('GET', `/api/ceremonies/${ceremony.id}/lines.xlsx`, world.auditor);
    assert.equal(sheet.rawPayload.subarray(0, 2).toString(), 'PK');
    const list = await send('GET', `/api/ceremonies/${ceremony.id}/list.docx`, world.auditor);
    assert.equal(list.rawPayload.subarray(0, 2).toString(), 'PK');
  });

  test('time and place change; a stale version is refused', async () => {
    const { version } = await now();
    const url = `/api/ceremonies/${ceremony.id}`;
    const body = { ...WHERE, place: 'Nhà văn hóa', version };
    assertProblem(await send('PATCH', url, world.auditor, body), 'not-found');
    assert.equal((await send('PATCH', url, world.office, body)).json().place, 'Nhà văn hóa');
    assertProblem(await send('PATCH', url, world.office, body), 'stale-version');
  });
});

describe('order and presenters', () => {
  test('a line moves behind another or first; all lines are put in order at once', async () => {
    const [one, two, three] = await lines();
    assert.ok(one && two && three);
    const move = (
      id: string,
      afterId: string | null,
      version: number,
      by: Credentials | null = world.office,
    ) => send('POST', `/api/ceremony-lines/${id}/move`, by, { version, afterId });
    const { version } = await now();
    assertProblem(await move(three.id, null, version, null), 'sign-in-required');
    assertIndistinguishable(
      await move(three.id, null, version, world.foreign),
      await move(newId(), null, version, world.foreign),
    );
    assertProblem(await move(three.id, newId(), version), 'invalid-input');
    assertProblem(await move(three.id, null, version + 5), 'stale-version');
    const moved = (await move(three.id, null, version)).json();
    assert.deepEqual((await names()).slice(0, 3), ['Trần Thị 2', 'Xã Bến Gỗ', 'Nguyễn Văn An']);
    await move(three.id, two.id, moved.version);
    assert.deepEqual((await names()).slice(0, 3), ['Xã Bến Gỗ', 'Nguyễn Văn An', 'Trần Thị 2']);
    const order = (by: string, who: Credentials | null = world.office, seen = moved.version + 1) =>
      send('POST', `/api/ceremonies/${ceremony.id}/order`, who, { version: seen, by });
    assertProblem(await order('award', null), 'sign-in-required');
    assertProblem(await order('award', world.foreign), 'not-found');
    assert.equal((await order('award')).statusCode, 200);
    const awards = (await lines()).map(({ award }) => award);
    assert.deepEqual(awards, [...awards].sort());
    assert.equal((await order('decision', world.office, (await now()).version)).statusCode, 200);
    assert.equal((await names())[0], 'Xã Bến Gỗ');
  });

  test('who hands over is said for one award at once', async () => {
    const name = async (body: object, by: Credentials | null = world.office) =>
      send('POST', `/api/ceremonies/${ceremony.id}/presenters`, by, {
        version: (await now()).version,
        ...body,
      });
    assertProblem(await name({ presenter: 'A' }, null), 'sign-in-required');
    assertProblem(await name({ presenter: 'A' }, world.foreign), 'not-found');
    await name({ presenter: 'Phó Chủ tịch' });
    const { presenters } = (
      await name({ presenter: 'Chủ tịch', award: 'tap-the-lao-dong-tien-tien' })
    ).json();
    assert.deepEqual(presenters.sort(), ['Chủ tịch', 'Phó Chủ tịch']);
    assert.equal((await lineAt(0)).presenter, 'Chủ tịch');
    assert.equal((await lineAt(1)).presenter, 'Phó Chủ tịch');
  });
});

describe('on the day', () => {
  test('presence, who receives instead, and the hand-over', async () => {
    const line = await lineAt(1);
    assertProblem(await set(line, { handedOver: true }, null), 'sign-in-required');
    assertProblem(await set(line, { handedOver: true }, world.auditor), 'not-found');
    assertIndistinguishable(
      await set(line, { handedOver: true }, world.foreign),
      await set({ ...line, id: newId() }, { handedOver: true }, world.foreign),
    );
    const handed = (await set(line, { handedOver: true })).json();
    assert.deepEqual([handed.presence, handed.handedOverAt], ['present', '2026-11-21T02:00:00.000Z']);
    assertProblem(await set(line, { handedOver: true }), 'stale-version');
    assertProblem(await set(handed, { presence: 'absent' }), 'invalid-input');
    assertProblem(await set(handed, { presence: 'represented' }), 'invalid-input');
    const other = (await set(handed, { presence: 'represented', representative: 'Trần Văn Bê' })).json();
    assert.deepEqual([other.representative, other.handedOverAt !== null], ['Trần Văn Bê', true]);
    const { byPresence, handedOver } = await now();
    assert.deepEqual([byPresence.represented, handedOver], [1, 1]);
    assert.deepEqual(
      (await lines('?handed=yes')).map(({ id }) => id),
      [line.id],
    );
    assert.equal((await lines('?presence=unknown&q=tran+thi')).length, 2);
    const undone = (await set(other, { handedOver: false, presence: 'absent' })).json();
    assert.deepEqual([undone.presence, undone.representative, undone.handedOverAt], ['absent', null, null]);
  });

  test('two people record two lines at once', async () => {
    const [, , three, four] = await lines();
    assert.ok(three && four);
    const both = await Promise.all([set(three, { handedOver: true }), set(four, { handedOver: true })]);
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode),
      [200, 200],
    );
    assert.equal((await now()).handedOver, 2);
  });

  test('what was handed over stays in the list, and the ceremony with it', async () => {
    const line = await lineAt(2);
    const { version } = await now();
    const remove = (id: string, by: Credentials | null = world.office) =>
      send('POST', `/api/ceremony-lines/${id}/removal`, by, { version });
    assertProblem(await remove(line.id), 'step-not-allowed');
    const deletion = (by: Credentials | null, seen: number) =>
      send('POST', `/api/ceremonies/${ceremony.id}/deletion`, by, { version: seen });
    assertProblem(await deletion(null, version), 'sign-in-required');
    assertProblem(await deletion(world.foreign, version), 'not-found');
    assertProblem(await deletion(world.office, version), 'step-not-allowed');
    const free = await lineAt(0);
    assertProblem(await remove(free.id, null), 'sign-in-required');
    assertProblem(await remove(free.id, world.foreign), 'not-found');
    assert.equal((await remove(free.id)).json().lines, 5);
    assert.deepEqual(
      (await lines()).map(({ position }) => position),
      [1, 2, 3, 4, 5],
    );
    for (const handed of await lines('?handed=yes')) await set(handed, { handedOver: false });
    assert.equal((await deletion(world.office, (await now()).version)).statusCode, 200);
    assertProblem(await send('GET', `/api/ceremonies/${ceremony.id}`, world.office), 'not-found');
  });
});
