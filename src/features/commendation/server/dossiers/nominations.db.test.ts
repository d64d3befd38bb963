import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { DossierView } from './dossier.schema.ts';
import type { FactsView, NominationListView, SubjectListView } from './nomination.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

type Who = CommendationWorld['clerk'];
const list = async (id: string, by: Who = world.clerk, query = ''): Promise<NominationListView> =>
  (
    await world.app.request('GET', `/api/dossiers/${id}/nominations${query}`, by)
  ).json() as NominationListView;
const item = (n: number, award = 'lao-dong-tien-tien') => ({
  subject: 'individual',
  subjectId: world.people[n],
  award,
});

describe('POST /api/dossiers/:id/nominations', () => {
  const add = (dossier: string, by: Who | null, items: object[]) =>
    world.app.request('POST', `/api/dossiers/${dossier}/nominations`, by, { items });

  test('asks for sign-in', async () => {
    assertProblem(await add(newId(), null, [item(0)]), 'sign-in-required');
  });

  test('adds, judges by the law of today with what is known, and refuses the same twice', async () => {
    const { id } = await world.make();
    const added = await add(id, world.clerk, [item(0), item(1, 'chien-si-thi-dua-bo-ban-nganh-tinh')]);
    assert.equal(added.statusCode, 201, added.body);
    const { items, total } = await list(id);
    assert.equal(total, 2);
    assert.deepEqual(
      items.map(({ subjectName, position }) => [subjectName, position]),
      [
        ['Nguyễn Văn An', 1],
        ['Trần Thị Bình', 2],
      ],
    );
    assert.ok(
      items.every(({ verdict, verdictDetail }) => verdict !== null && verdictDetail?.law === 'luat-2022'),
    );
    assert.equal(items[1]?.verdict, 'not-eligible', JSON.stringify(items[1]?.verdictDetail));
    assert.ok((items[1]?.verdictDetail?.missing.length ?? 0) > 0, 'it says what is missing');
    const english = async (url: string) =>
      (await world.app.request('GET', url, world.clerk, undefined, { 'accept-language': 'en' })).json();
    const inEnglish: NominationListView = await english(`/api/dossiers/${id}/nominations`);
    const texts = ({ verdictDetail }: NominationListView['items'][number]) => [
      ...(verdictDetail?.missing ?? []),
      ...(verdictDetail?.open ?? []),
    ];
    for (const [i, item] of inEnglish.items.entries()) {
      assert.equal(item.verdictDetail?.language, 'en');
      assert.equal(texts(item).length, texts(items[i] ?? item).length);
      assert.doesNotMatch(texts(item).join(' '), /năm|danh hiệu|được|không/);
    }
    const { forms } = await english(`/api/dossiers/${id}/law`);
    assert.ok(forms.individual.fields.some(({ label }: { label: string }) => label === 'Achievements'));
    // What was kept before English was kept too is said to be Vietnamese.
    await world.app.owner.query(
      `update nomination set verdict_detail = verdict_detail - 'en' where dossier_id = $1`,
      [id],
    );
    const old: NominationListView = await english(`/api/dossiers/${id}/nominations`);
    assert.deepEqual(
      old.items.map(({ verdictDetail }) => verdictDetail),
      items.map(({ verdictDetail }) => verdictDetail),
    );
    const twice = assertProblem(await add(id, world.clerk, [item(0)]), 'already-exists');
    assert.match(String(twice.detail), /Nguyễn Văn An/);
    assertProblem(await add(id, world.clerk, [item(2), item(2)]), 'already-exists');
    assert.equal((await list(id)).total, 2, 'nothing half');
  });

  test('who does not belong to the unit, and an award that is not there, are refused by name of the field', async () => {
    const { id } = await world.make();
    const stranger = await world.app.build.person({ fullName: 'Người xã khác', unitId: world.otherCommune });
    const body = assertProblem(
      await add(id, world.clerk, [
        { ...item(0), award: 'khong-co' },
        { ...item(1), subjectId: stranger },
      ]),
      'invalid-input',
    ) as { errors: { path: string }[] };
    assert.deepEqual(
      body.errors.map(({ path }) => path),
      ['items.0.award', 'items.1.subjectId'],
    );
  });

  test('a foreign clerk sees what he would see for a dossier that is not there', async () => {
    const { id } = await world.make();
    assertIndistinguishable(
      await add(id, world.otherClerk, [item(0)]),
      await add(newId(), world.otherClerk, [item(0)]),
    );
  });
});

describe('nominees', () => {
  test('are found without diacritics, with what they are proposed for already', async () => {
    const dossier = await world.complete(1);
    const find = async (by: Who | null, q: string) =>
      world.app.request('GET', `/api/dossiers/${dossier.id}/subjects?q=${encodeURIComponent(q)}`, by);
    assertProblem(await find(null, 'an'), 'sign-in-required');
    const found = (await find(world.clerk, 'nguyen van an')).json() as SubjectListView;
    assert.deepEqual(found.items[0]?.proposedFor, ['lao-dong-tien-tien']);
    assert.equal(found.items[0]?.birthDate, '1985-04-12');
    assertProblem(await find(world.otherClerk, 'an'), 'not-found');
  });

  test('facts for the engine in the browser are for those who propose', async () => {
    const dossier = await world.complete(1);
    const url = `/api/dossiers/${dossier.id}/facts?subject=individual&subjectId=${world.people[0]}`;
    const { facts, on, year } = (await world.app.request('GET', url, world.clerk)).json() as FactsView;
    assert.deepEqual([facts.subject, on, year], ['individual', '2026-11-21', 2026]);
    assertProblem(await world.app.request('GET', url, world.auditor), 'not-found');
    assertProblem(await world.app.request('GET', url, world.otherClerk), 'not-found');
  });
});

describe('PATCH and DELETE /api/nominations/:id', () => {
  test('ask for sign-in', async () => {
    assertProblem(
      await world.app.request('PATCH', `/api/nominations/${newId()}`, null, {}),
      'sign-in-required',
    );
    assertProblem(await world.app.request('DELETE', `/api/nominations/${newId()}`, null), 'sign-in-required');
  });

  test('change what is given, judge anew, refuse a stale version and a foreign clerk', async () => {
    const dossier = await world.complete(1);
    const [first] = (await list(dossier.id)).items;
    assert.ok(first);
    const patch = (by: Who, body: object, id = first.id) =>
      world.app.request('PATCH', `/api/nominations/${id}`, by, body);
    const changed = await patch(world.clerk, {
      version: first.version,
      award: 'chien-si-thi-dua-bo-ban-nganh-tinh',
      report: { 'thanh-tich-dat-duoc': ' Hoàn thành 100% kế hoạch. ', 'que-quan': ' ' },
    });
    assert.equal(changed.statusCode, 200, changed.body);
    assert.deepEqual(changed.json().report, { 'thanh-tich-dat-duoc': 'Hoàn thành 100% kế hoạch.' });
    assert.equal(changed.json().verdict, 'not-eligible');
    assert.equal((await world.get(dossier.id)).negativeCount, 1);
    assertProblem(await patch(world.clerk, { version: first.version, summary: 'x' }), 'stale-version');
    assertIndistinguishable(
      await patch(world.otherClerk, { version: 1, summary: 'x' }),
      await patch(world.otherClerk, { version: 1, summary: 'x' }, newId()),
    );
    assertProblem(
      await world.app.request('DELETE', `/api/nominations/${first.id}`, world.otherClerk),
      'not-found',
    );
    assert.equal(
      (await world.app.request('DELETE', `/api/nominations/${first.id}`, world.clerk)).statusCode,
      200,
    );
    const view: DossierView = await world.get(dossier.id);
    assert.deepEqual([view.nomineeCount, view.negativeCount], [0, 0]);
  });
});

test('a share of the holders caps a list by the law of the day (15 % by the law of 2013 until 2023)', async () => {
  const dossier = await world.complete(3);
  assert.deepEqual((await world.get(dossier.id)).caps, [], 'the law of 2022 sets no share');
});
