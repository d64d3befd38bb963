import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeXlsx, type XlsxValue } from '../../../../documents/xlsx/write-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { BUSY } from '../../../../testing/busy.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { ImportView } from './nominee-import.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

type Who = CommendationWorld['clerk'];
const HEADERS = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ, đơn vị', 'Danh hiệu', 'Tóm tắt thành tích'];

async function send(
  dossierId: string,
  by: Who | null,
  rows: readonly (readonly XlsxValue[])[],
  headers = HEADERS,
) {
  const bytes = await writeXlsx([
    { name: 'DS', columns: headers.map((header) => ({ header, width: 20 })), rows },
  ]);
  const form = fileForm('danh-sach.xlsx', bytes);
  return world.app.request('POST', `/api/dossiers/${dossierId}/imports`, by, form.body, form.headers);
}
const get = async (id: string, by: Who = world.clerk, query = ''): Promise<ImportView> =>
  (await world.app.request('GET', `/api/nominee-imports/${id}${query}`, by)).json() as ImportView;

describe('a list of nominees from Excel', () => {
  test('asks for sign-in; a foreign clerk sees what he would see for a dossier that is not there', async () => {
    const { id } = await world.make();
    assertProblem(await send(id, null, []), 'sign-in-required');
    assertIndistinguishable(await send(id, world.otherClerk, []), await send(newId(), world.otherClerk, []));
    assertProblem(
      await world.app.request('POST', `/api/nominee-imports/${newId()}/taking`, world.clerk, {}),
      'not-found',
    );
  });

  test('rows are recognised, doubtful ones decided, the ready ones taken once', async () => {
    const { id } = await world.make();
    const twins = [
      await world.app.build.person({
        fullName: 'Vũ Thị Song',
        unitId: world.commune,
        birthDate: '1980-01-01',
      }),
      await world.app.build.person({
        fullName: 'Vũ Thị Song',
        unitId: world.commune,
        birthDate: '1990-02-02',
      }),
    ];
    await world.app.build.person({ fullName: 'Lý Thị Mỹ', unitId: world.commune, birthDate: '1979-03-04' });
    const begun = await send(id, world.clerk, [
      [1, 'NGUYỄN VĂN AN', { day: '1985-04-12' }, null, 'Lao động tiên tiến', 'Tốt'],
      [2, 'Tran Thi Binh', null, null, 'LĐTT', null],
      [3, 'Vũ Thị Song', null, null, 'LĐTT', null],
      [4, 'Vũ Thị Song', '02/02/1990', null, 'LĐTT', null],
      [5, 'Không Có Ai', null, null, 'LĐTT', null],
      [6, 'Lê Văn Cường', null, null, 'Danh hiệu lạ', null],
      [7, 'Nguyễn Văn An', null, null, 'LĐTT', null],
      [8, 'Lí Thị Mĩ', null, null, 'LĐTT', null],
      [9, 'Lí Thị Mĩ', '04/03/1979', null, 'CSTĐCS', null],
    ]);
    assert.equal(begun.statusCode, 201, begun.body);
    const { importId } = begun.json();
    const view = await get(importId);
    assert.deepEqual(
      view.items.map(({ state, problem }) => [state, problem]),
      [
        ['ready', null],
        ['ready', null],
        ['doubtful', 'several'],
        ['ready', null],
        ['rejected', 'nobody'],
        ['rejected', 'unknown-award'],
        ['rejected', 'twice-in-file'],
        ['doubtful', 'spelled-otherwise'],
        ['ready', null],
      ],
    );
    assert.equal((await world.get(id)).nomineeCount, 0, 'nothing is taken before somebody says so');
    const [, , doubtful] = view.items;
    assert.deepEqual(doubtful?.candidates.map((candidate) => candidate.id).sort(), twins.toSorted());
    const choose = (by: Who, subjectId: string) =>
      world.app.request('POST', `/api/nominee-imports/${importId}/choices`, by, {
        rowNo: doubtful?.rowNo,
        subjectId,
      });
    assertProblem(await choose(world.otherClerk, twins[0] ?? ''), 'not-found');
    assertProblem(await choose(world.clerk, world.people[0] ?? ''), 'not-found');
    assert.equal((await choose(world.clerk, twins[0] ?? '')).statusCode, 200);
    const take = (by: Who) => world.app.request('POST', `/api/nominee-imports/${importId}/taking`, by, {});
    assertProblem(await take(world.otherClerk), 'not-found');
    assert.deepEqual((await take(world.clerk)).json(), { taken: 5 });
    assert.deepEqual((await take(world.clerk)).json(), { taken: 0 }, 'again takes nothing');
    assert.equal((await world.get(id)).nomineeCount, 5);
    assert.equal((await get(importId)).importState, 'taken');
  });

  test('a sheet without the headings says which it needs', async () => {
    const { id } = await world.make();
    const body = assertProblem(await send(id, world.clerk, [['x']], ['A']), 'file-unreadable');
    assert.match(String(body.detail), /Họ tên, tên tập thể/);
  });

  test('5,000 rows are read, taken and judged within ten seconds', async () => {
    const { id } = await world.make();
    await world.app.owner.query(
      `with made as (insert into person (id, full_name) select gen_random_uuid(), 'Người thứ ' || n from generate_series(1, 5000) n returning id)
       insert into position (id, person_id, unit_id, title, valid_from) select gen_random_uuid(), id, $1, 'Viên chức', '2020-01-01' from made`,
      [world.commune],
    );
    await world.app.owner.query('analyze person; analyze position');
    const rows = Array.from({ length: 5000 }, (_, i) => [i, `Người thứ ${i + 1}`, null, null, 'LĐTT', 'Tốt']);
    const bytes = await writeXlsx([
      { name: 'DS', columns: HEADERS.map((header) => ({ header, width: 20 })), rows },
    ]);
    const form = fileForm('danh-sach.xlsx', bytes);
    const start = performance.now();
    const begun = await world.app.request(
      'POST',
      `/api/dossiers/${id}/imports`,
      world.clerk,
      form.body,
      form.headers,
    );
    assert.equal(begun.statusCode, 201, begun.body);
    const read = performance.now();
    const taken = await world.app.request(
      'POST',
      `/api/nominee-imports/${begun.json().importId}/taking`,
      world.clerk,
      {},
    );
    const end = performance.now();
    assert.deepEqual(taken.json(), { taken: 5000 });
    assert.equal((await world.get(id)).nomineeCount, 5000);
    console.log(`read ${Math.round(read - start)} ms, taken and judged ${Math.round(end - read)} ms`);
    assert.ok(end - start < BUSY * 10_000, `${end - start} ms`);
  });
});
