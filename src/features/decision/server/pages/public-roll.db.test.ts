import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';
import type { PublicationUnitsView, WithheldListView } from './publication.schema.ts';

let world: DecisionWorld;
let honourId: string;
before(async () => {
  world = await decisionWorld();
  const { id } = await world.effective(30);
  honourId =
    (await world.linesOf(id)).find(({ subjectName }) => subjectName === 'Nguyễn Văn An')?.honourId ?? '';
});
after(() => world.close());

const send = (method: 'GET' | 'POST' | 'PUT', url: string, by: Credentials | null, body?: object) =>
  world.app.request(method, url, by, body);
const roll = async (search = '') => {
  // The clock stands still, and with it the minute in which an address may come so often: each test comes from another.
  const response = await world.app.server.inject({
    method: 'GET',
    url: `/vinh-danh${search}`,
    remoteAddress: address(),
  });
  assert.equal(response.statusCode, 200, response.body);
  return response.body;
};
let visits = 0;
const address = () => `10.0.0.${++visits % 250}`;
const rowsIn = (body: string) => body.match(/<th scope="row">[^<]*/g)?.length ?? 0;

describe('GET /vinh-danh', () => {
  test('shows everybody name, unit, award, year and decision, without script and sign-in; no position, bonus or code', async () => {
    const response = await send('GET', '/vinh-danh?ten=nguyen+van+an', null);
    const { body, headers } = response;
    for (const words of [
      'Nguyễn Văn An',
      'Xã Bến Gỗ',
      'Lao động tiên tiến',
      'Năm 2026',
      '/QĐ-',
      '21/11/2026',
    ])
      assert.ok(body.includes(words), words);
    assert.equal(rowsIn(body), 1);
    assert.doesNotMatch(body, /<script|đồng\b(?! tiên)|xac-minh/);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
    assert.match(String(headers['x-robots-tag']), /noindex/);
  });

  test('in English where the address asks for it; pages, form and the way back keep what was asked for', async () => {
    const body = await roll('?don-vi=ben+go&nam=2026&ngon-ngu=en');
    for (const words of ['<html lang="en">', 'Roll of honour', 'honours, newest first', 'Next page', 'No. '])
      assert.ok(body.includes(words), words);
    assert.doesNotMatch(body, /Lao động tiên tiến|Trang sau|Vinh danh/);
    assert.match(body, /href="[^"]*nam=2026[^"]*trang=2[^"]*ngon-ngu=en"/);
    assert.match(body, /<a href="\/vinh-danh\?don-vi=ben\+go&amp;nam=2026" lang="vi"/);
    assert.match(body, /<input type="hidden" name="ngon-ngu" value="en"\/>/);
  });

  test('filters by award, year and unit; pages; odd parameters do no harm', async () => {
    const first = await roll('?don-vi=ben+go&nam=2026&danh-hieu=lao-dong-tien-tien');
    assert.equal(rowsIn(first), 25);
    assert.match(first, /30 lần khen thưởng/);
    const next = /href="(\/vinh-danh\?[^"]*trang=2)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal(rowsIn(await roll(next.replace('/vinh-danh', ''))), 5);
    assert.equal(rowsIn(await roll('?nam=2020')), 0);
    assert.equal(rowsIn(await roll('?danh-hieu=khong-co')), 0);
    assert.equal(rowsIn(await roll('?don-vi=nui+xa')), 0);
    for (const odd of [
      '?nam=abc',
      '?trang=-1',
      '?trang=99999',
      '?ten=%25',
      '?ten[]=a',
      `?ten=${'a+'.repeat(90)}`,
      '?ten=%3Cb%3E',
    ])
      assert.doesNotMatch(await roll(odd), /<b>/);
  });

  test('is not found by what it does not show', async () => {
    await world.app.owner.query(`update honour set subject_detail = 'Kế toán trưởng' where id = $1`, [
      honourId,
    ]);
    assert.equal(rowsIn(await roll('?ten=ke+toan')), 0);
    assert.equal(rowsIn(await roll('?ten=nguyen+an')), 1);
  });

  test('one address is asked to wait after so many a minute', async () => {
    let last = 200;
    for (let i = 0; i < 125 && last === 200; i++) last = (await send('GET', '/vinh-danh', null)).statusCode;
    assert.equal(last, 429);
  });

  test('what is revoked goes from it', async () => {
    const { rows } = await world.app.owner.query<{ id: string; name: string }>(
      `select id, subject_name as name from honour where subject_name = 'Trần Thị 5'`,
    );
    const [honour] = rows;
    assert.ok(honour);
    assert.equal(rowsIn(await roll('?ten=tran+thi+5')), 1);
    const { version } = await world.get<{ version: number }>(`/api/honours/${honour.id}`);
    const change = {
      kind: 'revocation',
      decisionNumber: null,
      decidedOn: '2026-11-21',
      authority: null,
      reason: 'Sai',
      version,
    };
    await world.post(`/api/honours/${honour.id}/changes`, change);
    assert.equal(rowsIn(await roll('?ten=tran+thi+5')), 0);
  });
});

describe('what is public', () => {
  const unitOf = async (unitId: string, by = world.office) => {
    const { items } = await world.get<PublicationUnitsView>('/api/public-roll/units', by);
    return items.find((unit) => unit.unitId === unitId);
  };
  const set = (unitId: string, body: object, by: Credentials | null = world.office) =>
    send('PUT', `/api/public-roll/units/${unitId}`, by, body);

  test('asks for sign-in and for the standing office of the unit', async () => {
    assertProblem(await send('GET', '/api/public-roll/units', null), 'sign-in-required');
    assertProblem(await send('GET', '/api/public-roll/withheld', null), 'sign-in-required');
    assertProblem(await set(world.commune, { published: false, version: 0 }, null), 'sign-in-required');
    for (const by of [world.auditor, world.clerk])
      assertProblem(await set(world.commune, { published: false, version: 0 }, by), 'not-found');
    assertIndistinguishable(
      await set(world.commune, { published: false, version: 0 }, world.foreign),
      await set(newId(), { published: false, version: 0 }, world.foreign),
    );
    assert.equal(await unitOf(world.commune, world.foreign), undefined);
  });

  test('a unit switches off for itself and below; the nearest that says something decides', async () => {
    assert.deepEqual(
      [(await unitOf(world.commune))?.published, (await unitOf(world.commune))?.saidBy],
      [true, null],
    );
    assert.equal((await set(world.province, { published: false, version: 0 })).statusCode, 200);
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 0);
    assert.deepEqual(
      [(await unitOf(world.commune))?.published, (await unitOf(world.commune))?.saidBy],
      [false, 'Tỉnh Sông Mộc'],
    );
    assert.equal((await set(world.commune, { published: true, version: 0 })).statusCode, 200);
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 1);
    assertProblem(await set(world.commune, { published: false, version: 0 }), 'stale-version');
    assertProblem(await set(world.commune, { published: false, version: 7 }), 'stale-version');
    assert.equal((await set(world.commune, { published: false, version: 1 })).json().version, 2);
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 0);
    await set(world.commune, { published: true, version: 2 });
    await set(world.province, { published: true, version: 1 });
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 1);
  });

  test('one honour is withheld with a reason and let in again; its certificate still answers', async () => {
    const body = { honourId, reason: 'Theo đề nghị của người được khen' };
    const withhold = (by: Credentials | null, what: object = body) =>
      send('POST', '/api/public-roll/withheld', by, what);
    assertProblem(await withhold(null), 'sign-in-required');
    assertProblem(await withhold(world.head), 'not-found');
    assertIndistinguishable(
      await withhold(world.foreign),
      await withhold(world.foreign, { ...body, honourId: newId() }),
    );
    assert.equal((await withhold(world.office)).statusCode, 201);
    assertProblem(await withhold(world.office), 'already-exists');
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 0);
    const { items } = await world.get<WithheldListView>('/api/public-roll/withheld?q=nguyen');
    assert.deepEqual(
      items.map(({ subjectName, reason }) => [subjectName, reason]),
      [['Nguyễn Văn An', body.reason]],
    );
    assert.deepEqual(
      (await world.get<WithheldListView>('/api/public-roll/withheld', world.foreign)).items,
      [],
    );
    const release = (by: Credentials | null) =>
      send('POST', `/api/public-roll/withheld/${honourId}/release`, by);
    assertProblem(await release(null), 'sign-in-required');
    assertProblem(await release(world.foreign), 'not-found');
    assert.equal((await release(world.office)).statusCode, 200);
    assertProblem(await release(world.office), 'not-found');
    assert.equal(rowsIn(await roll('?ten=nguyen+van+an')), 1);
  });
});
