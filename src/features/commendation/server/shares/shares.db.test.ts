import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { SharesView, TargetListView, TargetView } from './share.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

const body = (more: object = {}) => ({
  unitId: world.province,
  share: 'direct-worker',
  award: null,
  percent: 60,
  atMost: false,
  legalBasis: 'Kế hoạch công tác năm 2026',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const create = (by: Credentials | null, more: object = {}) =>
  world.app.request('POST', '/api/target-shares', by, body(more));

describe('target shares', () => {
  test('asks for sign-in', async () => {
    assertProblem(await create(null), 'sign-in-required');
    assertProblem(await world.app.request('GET', '/api/target-shares'), 'sign-in-required');
  });

  test('the standing office and administrators set them at their units; a foreign one sees nothing', async () => {
    assertProblem(await create(world.clerk), 'not-found');
    const stranger = await world.app.build.signedIn('standing-office', world.foreignProvince);
    assertIndistinguishable(await create(stranger), await create(stranger, { unitId: newId() }));
    const made = await create(world.office, { share: 'leader', atMost: true, percent: 30 });
    assert.equal(made.statusCode, 201, made.body);
    const administrator = await world.app.build.signedIn('administrator', world.province);
    assert.equal((await create(administrator, { share: 'woman', percent: 35.5 })).statusCode, 201);
    const list = (
      await world.app.request('GET', '/api/target-shares', world.office)
    ).json() as TargetListView;
    assert.deepEqual(list.items.map(({ share, percent }) => [share, percent]).sort(), [
      ['leader', 30],
      ['woman', 35.5],
    ]);
    assert.equal((await world.app.request('GET', '/api/target-shares', stranger)).json().total, 0);
    const end = (by: Credentials, id: string) =>
      world.app.request('POST', `/api/target-shares/${id}/end`, by, { version: 1, validTo: '2026-12-01' });
    const { id } = made.json() as TargetView;
    assertIndistinguishable(await end(stranger, id), await end(stranger, newId()));
  });

  test('one target for a group at a time; ended first, then another', async () => {
    assertProblem(await create(world.office, { validTo: '2026-01-01' }), 'invalid-input');
    assertProblem(await create(world.office, { award: 'khong-co' }), 'invalid-input');
    const first = (await create(world.office)).json() as TargetView;
    assertProblem(await create(world.office, { validFrom: '2026-06-01' }), 'already-exists');
    assert.equal((await create(world.office, { award: 'lao-dong-tien-tien', percent: 70 })).statusCode, 201);
    const end = (version: number, validTo: string) =>
      world.app.request('POST', `/api/target-shares/${first.id}/end`, world.office, { version, validTo });
    assertProblem(await end(2, '2026-06-01'), 'stale-version');
    assertProblem(await end(1, '2025-06-01'), 'invalid-input');
    assert.equal((await end(1, '2026-06-01')).json().validTo, '2026-06-01');
    assertProblem(await end(2, '2026-08-01'), 'invalid-input');
    assert.equal((await create(world.office, { validFrom: '2026-06-01', percent: 65 })).statusCode, 201);
  });
});

describe('shares of a round and of a dossier', () => {
  const shares = async (url: string, by: Credentials): Promise<SharesView> => {
    const response = await world.app.request('GET', url, by);
    assert.equal(response.statusCode, 200, response.body);
    return response.json() as SharesView;
  };

  test('are counted as proposed, after the appraisal, after the vote; an unmet target is said', async () => {
    const { id } = await world.complete(4);
    await world.step(id, 'send', world.head);
    const { rows } = await world.app.owner.query<{ id: string }>(
      'select id from nomination where dossier_id = $1 order by position',
      [id],
    );
    const [one, two, three, four] = rows.map((row) => row.id);
    await world.app.owner.query('update nomination set direct_worker = true where id = any($1)', [
      [one, two],
    ]);
    await world.app.owner.query(
      `update nomination set gender = case when id = $1 then 'female' else 'male' end where id <> $2`,
      [two, four],
    );
    await world.app.owner.query(`update nomination set state = 'agreed' where id = any($1)`, [[one, two]]);
    await world.app.owner.query(`update nomination set state = 'passed' where id = $1`, [three]);
    await world.app.owner.query(`update nomination set state = 'refused' where id = $1`, [four]);
    const url = `/api/rounds/${world.round}/shares`;
    assertProblem(await world.app.request('GET', url), 'sign-in-required');
    assertProblem(await world.app.request('GET', url, world.clerk), 'not-found');
    const { items } = await shares(url, world.office);
    const all = items.find(({ share, awardName }) => share === 'direct-worker' && awardName === null);
    assert.equal(all?.target?.percent, 65, 'the one in force on the last day of the round');
    assert.deepEqual(
      all?.stages.map(({ count, of, percent, met }) => [count, of, percent, met]),
      [
        [2, 4, 50, false],
        [2, 3, 66.7, true],
        [0, 1, 0, false],
      ],
    );
    const ofAward = items.find(({ share, awardName }) => share === 'direct-worker' && awardName !== null);
    assert.equal(ofAward?.target?.percent, 70);
    const women = items.find(({ share }) => share === 'woman');
    assert.deepEqual([women?.stages[0]?.count, women?.stages[0]?.percent], [1, 33.3]);
    const small = items.find(({ share }) => share === 'small-collective');
    assert.deepEqual([small?.target, small?.stages[0]?.percent], [null, null]);
    const own = await shares(`/api/dossiers/${id}/shares`, world.office);
    assert.deepEqual(own.items.find(({ share }) => share === 'woman')?.stages[0]?.of, 3);
    assertProblem(await world.app.request('GET', `/api/dossiers/${id}/shares`, world.clerk), 'not-found');
  });
});
