import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertProblem } from '../../../../testing/assert-problem.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { ComparedListView, ComparisonView } from './comparison.schema.ts';

const URL = '/api/registration-comparison';
const TITLE = 'lao-dong-tien-tien';
let world: CommendationWorld;
/** The office of the only two trees there are: who reads everything is answered in another way. */
let everywhere: CommendationWorld['office'];

before(async () => {
  world = await commendationWorld();
  const { owner, build } = world.app;
  everywhere = await build.signedIn('standing-office', world.province, {
    roles: [{ role: 'standing-office', unitId: world.foreignProvince }],
  });
  const [one, two, three] = world.people as [string, string, string];
  // One and two were registered; two and three proposed; three was granted.
  const sheet = newId();
  await owner.query(
    `insert into registration_sheet (id, unit_id, year, round, state, created_by, created_at, updated_at)
     values ($1, $2, 2026, 'main', 'submitted', $3, now(), now())`,
    [sheet, world.commune, world.clerk.accountId],
  );
  for (const [i, person] of [one, two].entries())
    await owner.query(
      `insert into registration (id, sheet_id, position, subject, person_id, subject_name, award)
       select $1, $2, $3, 'individual', id, full_name, $5 from person where id = $4`,
      [newId(), sheet, i + 1, person, TITLE],
    );
  const draft = newId();
  await owner.query(
    `insert into registration_sheet (id, unit_id, year, round, created_by, created_at, updated_at)
     values ($1, $2, 2026, 'main', $3, now(), now())`,
    [draft, world.otherCommune, world.clerk.accountId],
  );
  const { id } = await world.make();
  for (const person of [two, three])
    await world.post(`/api/dossiers/${id}/nominations`, world.clerk, {
      items: [{ subject: 'individual', subjectId: person, award: TITLE }],
    });
  await owner.query(`update dossier set sent_at = now(), state = 'sent' where id = $1`, [id]);
  // What is carried upward is the same proposal.
  const above = await world.make({ unitId: world.commune });
  await owner.query(`update dossier set sent_at = now(), state = 'sent' where id = $1`, [above.id]);
  await owner.query(
    `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, origin_id)
     select $1, $2, 1, subject, person_id, subject_name, unit_id, award, year, id from nomination where dossier_id = $3 limit 1`,
    [newId(), above.id, id],
  );
  await owner.query(
    `insert into honour (id, subject, person_id, subject_name, unit_id, award, basis, year, decided_on, authority, created_at)
     select $1, 'individual', id, full_name, $3, $4, 'cong-trang', 2026, '2026-11-20', 'UBND', now() from person where id = $2`,
    [newId(), three, world.commune, TITLE],
  );
});
after(() => world.close());

const compared = async (query: string, by = world.office): Promise<ComparisonView> => {
  const response = await world.app.request('GET', `${URL}?${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as ComparisonView;
};
const people = async (query: string, by = world.office): Promise<ComparedListView> => {
  const response = await world.app.request('GET', `${URL}/subjects?${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as ComparedListView;
};

describe('registered, proposed, granted', () => {
  test('asks for sign-in', async () => {
    for (const url of [URL, `${URL}/subjects`, `${URL}.xlsx`])
      assertProblem(await world.app.request('GET', url), 'sign-in-required');
  });

  test('are counted by unit and by award; drafts do not count, and what is carried upward counts once', async () => {
    const byUnit = await compared('year=2026');
    assert.deepEqual(
      byUnit.rows.map(({ name, registered, proposed, granted }) => [name, registered, proposed, granted]),
      [['Xã Bến Gỗ', 2, 2, 1]],
    );
    assert.deepEqual(byUnit.total, { registered: 2, proposed: 2, ended: 0, granted: 1 });
    const byAward = await compared('year=2026&rows=award');
    assert.deepEqual(
      byAward.rows.map(({ id, registered }) => [id, registered]),
      [[TITLE, 2]],
    );
    assert.deepEqual((await compared('year=2025')).rows, []);
    assert.deepEqual((await compared(`unit=${world.otherCommune}`)).rows, []);
    assert.equal((await compared(`unit=${world.commune}&subject=individual`)).total.granted, 1);
  });

  test('how far each came, and who stands where', async () => {
    for (const by of [world.office, everywhere]) {
      const all = await people('year=2026', by);
      assert.deepEqual(
        all.items.map(({ name, registered, proposed, granted }) => [name, registered, proposed, granted]),
        [
          ['Lê Văn Cường', false, true, true],
          ['Nguyễn Văn An', true, false, false],
          ['Trần Thị Bình', true, true, false],
        ],
      );
      for (const [state, names] of [
        ['registered-only', ['Nguyễn Văn An']],
        ['not-granted', ['Trần Thị Bình']],
        ['granted', ['Lê Văn Cường']],
        ['unregistered', ['Lê Văn Cường']],
      ] as const) {
        const some = await people(`year=2026&state=${state}`, by);
        assert.deepEqual(
          some.items.map(({ name }) => name),
          names,
          state,
        );
        assert.equal(some.total, 1);
      }
      assert.equal((await people('q=tran thi', by)).items[0]?.name, 'Trần Thị Bình');
      const last = await people('year=2026&sort=-name&size=2&page=2', by);
      assert.deepEqual([last.items.map(({ name }) => name), last.total], [['Lê Văn Cường'], 3]);
      assert.equal((await people('year=2026&size=2&page=3', by)).total, 3);
      for (const none of ['year=2025', 'award=khong-co', 'subject=household'])
        assert.equal((await people(none, by)).total, 0);
    }
  });

  test('who was refused for good is told from who still waits', async () => {
    const set = (state: string) =>
      world.app.owner.query(
        `update nomination set state = $1 where subject_name = 'Trần Thị Bình' and origin_id is null`,
        [state],
      );
    const { rows } = await world.app.owner.query<{ state: string }>(
      `select state from nomination where subject_name = 'Trần Thị Bình' and origin_id is null`,
    );
    assert.equal((await people('year=2026&state=ended')).total, 0);
    await set('not-passed');
    for (const by of [world.office, everywhere])
      assert.deepEqual(
        (await people('year=2026&state=ended', by)).items.map(({ name, ended }) => [name, ended]),
        [['Trần Thị Bình', true]],
      );
    assert.equal((await compared('year=2026')).total.ended, 1);
    await set(rows[0]?.state ?? '');
  });

  test('only of units that one reads', async () => {
    assert.equal((await compared('', world.clerk)).total.registered, 2);
    for (const by of [world.otherClerk, world.foreign]) {
      assert.deepEqual((await compared('', by)).rows, []);
      assert.deepEqual((await compared(`unit=${world.commune}`, by)).rows, []);
      assert.equal((await people(`unit=${world.commune}`, by)).total, 0);
    }
    const member = await world.app.build.signedIn('council-member', world.province);
    assertProblem(await world.app.request('GET', URL, member), 'not-found');
  });

  test('as a table to take along', async () => {
    const file = await world.app.request('GET', `${URL}.xlsx?year=2026`, world.office);
    assert.equal(file.statusCode, 200);
    assert.match(String(file.headers['content-disposition']), /doi-chieu-dang-ky-2026\.xlsx/);
    // Of the first sheet: by unit.
    const rows = await readXlsx(file.rawPayload, { maxRows: 100 });
    assert.deepEqual(rows.slice(1), [
      ['Xã Bến Gỗ', 2, 2, 0, 1],
      ['Cộng', 2, 2, 0, 1],
    ]);
    for (const by of [world.office, everywhere]) {
      const { rawPayload } = await world.app.request('GET', `${URL}.xlsx?year=2026`, by);
      const listed = await readSheet(rawPayload, 3);
      assert.deepEqual(
        listed.slice(1).map(([name]) => name),
        ['Lê Văn Cường', 'Nguyễn Văn An', 'Trần Thị Bình'],
      );
    }
  });
});
