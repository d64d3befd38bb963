import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertProblem } from '../../../../testing/assert-problem.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { DossierListView } from './dossier.schema.ts';
import type { FoundNominationsView } from './nomination.schema.ts';

let world: CommendationWorld;
let everywhere: CommendationWorld['clerk'];
before(async () => {
  world = await commendationWorld();
  // The office of the only two trees there are: it reads all dossiers, which are then looked for in another way.
  everywhere = await world.app.build.signedIn('standing-office', world.province);
  await world.app.owner.query(
    `insert into role_assignment (id, account_id, role, unit_id, valid_from, granted_at)
     values ($1, $2, 'standing-office', $3, '2020-01-01', now())`,
    [newId(), everywhere.accountId, world.foreignProvince],
  );
});
after(() => world.close());

const ask = (query: string, by: CommendationWorld['clerk'] | null) =>
  world.app.request('GET', `/api/nominations${query}`, by);
const find = async (query: string, by = world.clerk): Promise<FoundNominationsView> => {
  const response = await ask(query, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as FoundNominationsView;
};
const names = async (query: string, by = world.clerk) =>
  (await find(query, by)).items.map(({ subjectName }) => subjectName);

describe('GET /api/nominations', () => {
  test('asks for sign-in, and for at least two letters', async () => {
    assertProblem(await ask('?q=an', null), 'sign-in-required');
    assertProblem(await ask('?q=a', world.clerk), 'invalid-input');
    assertProblem(await ask('', world.clerk), 'invalid-input');
  });

  test('finds nominees by words of their names, without diacritics, where their dossier may be read', async () => {
    const { id } = await world.complete(3);
    for (const by of [world.clerk, world.auditor, everywhere]) {
      assert.deepEqual(await names('?q=tran+binh', by), ['Trần Thị Bình']);
      assert.deepEqual(await names('?q=v%C4%83n', by), ['Lê Văn Cường', 'Nguyễn Văn An'], 'newest first');
      assert.deepEqual(await names('?q=le', by), ['Lê Văn Cường'], 'two letters where a word begins');
      assert.deepEqual(await names('?q=khong+co', by), []);
    }
    for (const by of [world.otherClerk, world.foreign]) assert.deepEqual(await names('?q=tran', by), []);
    const { items, total, more } = await find('?q=tran');
    assert.deepEqual([total, more], [1, false]);
    assert.equal(items[0]?.dossierId, id);
    assert.equal(items[0]?.unitName, 'Xã Bến Gỗ');
    assert.equal(items[0]?.awardName, 'Lao động tiên tiến');
  });

  test('filters by award, year, state and unit; a page is a part of all', async () => {
    for (const by of [world.clerk, everywhere]) {
      const all = await find('?q=van', by);
      for (const filter of [
        'award=lao-dong-tien-tien',
        'year=2026',
        'state=proposed',
        `unit=${world.commune}`,
      ])
        assert.equal((await find(`?q=van&${filter}`, by)).total, all.total, filter);
      for (const filter of ['award=huan-chuong', 'year=2025', 'state=granted', `unit=${world.otherCommune}`])
        assert.equal((await find(`?q=van&${filter}`, by)).total, 0, filter);
      const second = await find('?q=van&size=1&page=2', by);
      assert.deepEqual(
        second.items.map(({ id }) => id),
        [all.items[1]?.id],
      );
      assert.equal(second.total, all.total);
    }
  });

  test('who is renamed in a dossier is found by the new name', async () => {
    const { rows } = await world.app.owner.query<{ id: string }>(
      `update nomination set subject_name = 'Lý Mỹ Thành' where subject_name = 'Lê Văn Cường' returning id`,
    );
    assert.ok(rows.length > 0);
    for (const by of [world.clerk, everywhere]) {
      assert.deepEqual(await names('?q=li+mi', by), ['Lý Mỹ Thành'], 'y and i are one');
      assert.deepEqual(await names('?q=cuong', by), []);
    }
  });
});

test('dossiers of a nominee are found, and counted by their states, whoever asks', async () => {
  for (const by of [world.clerk, world.auditor, everywhere]) {
    const read = async (query: string) =>
      (await world.app.request('GET', `/api/dossiers${query}`, by)).json() as DossierListView;
    const all = await read('');
    assert.equal(all.byState.draft, all.total);
    assert.deepEqual([all.more, all.moreStates], [false, []]);
    assert.equal((await read('?nominee=binh')).total, 1);
    assert.equal((await read('?nominee=vang+mat')).total, 0);
    assert.equal((await read('?state=sent')).items.length, 0);
    for (const sort of ['created', '-created', 'due', '-due', 'title', '-title'])
      assert.equal((await read(`?sort=${sort}`)).items.length, all.total, sort);
  }
});
