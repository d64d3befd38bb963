import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { RegistrationRow, SheetListView, SheetView } from './registration.schema.ts';

let app: TestApplication;
let province: string;
let commune: string;
let clerk: Credentials;
let head: Credentials;
let office: Credentials;
let foreign: Credentials;
let otherPerson: string;
let year = 2026;
const people: string[] = [];

before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Mộc' });
  commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const other = await build.unit({ name: 'Xã Đồi Chè', parentId: province });
  for (const fullName of ['Nguyễn Văn An', 'Trần Thị Bình'])
    people.push(await build.person({ fullName, unitId: commune }));
  otherPerson = await build.person({ fullName: 'Lê Văn Cường', unitId: other });
  clerk = await build.signedIn('unit-clerk', commune);
  head = await build.signedIn('unit-head', commune);
  office = await build.signedIn('standing-office', province);
  foreign = await build.signedIn('unit-clerk', other);
});
after(() => app.close());

const send = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  by: Credentials | null,
  body?: object,
) => app.request(method, url, by, body);
const item = (subjectId: string | undefined, award = 'lao-dong-tien-tien', subject = 'individual') => ({
  subject,
  subjectId,
  award,
});
async function make(items: object[] = []): Promise<SheetView> {
  const made = await send('POST', '/api/registration-sheets', clerk, { unitId: commune, year: year++ });
  assert.equal(made.statusCode, 201, made.body);
  const sheet = made.json() as SheetView;
  if (items.length === 0) return sheet;
  const added = await send('POST', `/api/registration-sheets/${sheet.id}/registrations`, clerk, { items });
  assert.equal(added.statusCode, 201, added.body);
  return added.json() as SheetView;
}
const rowsOf = async (id: string, query = '') =>
  (await send('GET', `/api/registration-sheets/${id}/registrations${query}`, clerk)).json()
    .items as RegistrationRow[];

describe('sheets', () => {
  test('ask for sign-in', async () => {
    for (const [method, url] of [
      ['GET', '/api/registration-sheets'],
      ['POST', '/api/registration-sheets'],
      ['GET', `/api/registration-sheets/${newId()}`],
    ] as const)
      assertProblem(await send(method, url, null, method === 'POST' ? {} : undefined), 'sign-in-required');
  });

  test('are one a unit, year and round; seen at the unit and above it, not beside it', async () => {
    const sheet = await make();
    const again = { unitId: commune, year: sheet.year };
    assertProblem(await send('POST', '/api/registration-sheets', clerk, again), 'invalid-input');
    const more = await send('POST', '/api/registration-sheets', clerk, { ...again, round: 'supplementary' });
    assert.equal(more.statusCode, 201);
    assertIndistinguishable(
      await send('POST', '/api/registration-sheets', foreign, again),
      await send('POST', '/api/registration-sheets', foreign, { ...again, unitId: newId() }),
    );
    assertIndistinguishable(
      await send('GET', `/api/registration-sheets/${sheet.id}`, foreign),
      await send('GET', `/api/registration-sheets/${newId()}`, foreign),
    );
    const list = async (by: Credentials) =>
      (await send('GET', `/api/registration-sheets?year=${sheet.year}&q=ben+go`, by)).json() as SheetListView;
    assert.equal((await list(office)).total, 2);
    assert.equal((await list(foreign)).total, 0);
    assert.equal((await list(clerk)).byState.draft, 2);
  });

  test('say until when to register as the plan of the province does', async () => {
    const day = `${year}-02-15`;
    const plan = (
      await send('POST', '/api/plans', office, { unitId: province, year, title: 'Kế hoạch' })
    ).json();
    const task = (
      await send('POST', `/api/plans/${plan.id}/tasks`, office, {
        content: 'Đăng ký danh hiệu thi đua năm',
      })
    ).json();
    await app.owner.query('update task set due_day = $1 where id = $2', [day, task.id]);
    await app.owner.query(
      `update plan set state = 'issued', number = '1', symbol = 'KH', signed_on = $2 where id = $1`,
      [plan.id, day],
    );
    const sheet = await make();
    assert.deepEqual((await send('GET', `/api/registration-sheets/${sheet.id}`, head)).json().due, []);
    const own = (await send('GET', `/api/registration-sheets/${sheet.id}`, office)).json() as SheetView;
    assert.deepEqual(
      own.due.map((due) => [due.day, due.taskId]),
      [[day, task.id]],
    );
    await app.owner.query(`insert into task_unit (task_id, unit_id, part) values ($1, $2, 'implementer')`, [
      task.id,
      commune,
    ]);
    const given = (await send('GET', `/api/registration-sheets/${sheet.id}`, clerk)).json() as SheetView;
    assert.equal(given.due.length, 1, 'the plan gives the task to the unit');
  });
});

describe('what a sheet registers', () => {
  test('asks for sign-in', async () => {
    assertProblem(
      await send('POST', `/api/registration-sheets/${newId()}/registrations`, null, {}),
      'sign-in-required',
    );
    assertProblem(await send('DELETE', `/api/registrations/${newId()}`, null), 'sign-in-required');
  });

  test('people and collectives of the unit, each award once, awards that are for them', async () => {
    const sheet = await make([
      item(people[0]),
      item(people[0], 'chien-si-thi-dua-co-so'),
      item(commune, 'tap-the-lao-dong-tien-tien', 'collective'),
    ]);
    assert.deepEqual(sheet.bySubject, { individual: 2, collective: 1, household: 0 });
    const add = (by: Credentials, one: object, id = sheet.id) =>
      send('POST', `/api/registration-sheets/${id}/registrations`, by, { items: [one] });
    assertProblem(await add(clerk, item(people[0])), 'invalid-input');
    assertProblem(await add(clerk, item(otherPerson)), 'invalid-input');
    assertProblem(await add(clerk, item(people[1], 'tap-the-lao-dong-tien-tien')), 'invalid-input');
    assertProblem(await add(clerk, item(people[1], 'khong-co')), 'invalid-input');
    assertIndistinguishable(
      await add(foreign, item(otherPerson)),
      await add(foreign, item(otherPerson), newId()),
    );
    assert.deepEqual(
      (await rowsOf(sheet.id, '?q=nguyen+van&sort=-position')).map(({ award }) => award),
      ['chien-si-thi-dua-co-so', 'lao-dong-tien-tien'],
    );
    const found = await send(
      'GET',
      `/api/registration-sheets/${sheet.id}/subjects?q=tran+thi&subject=individual`,
      clerk,
    );
    assert.deepEqual(
      found.json().items.map(({ name }: { name: string }) => name),
      ['Trần Thị Bình'],
    );
  });

  test('is changed and taken off; stale, doubled, foreign changes are refused', async () => {
    const { id } = await make([item(people[0]), item(people[0], 'chien-si-thi-dua-co-so')]);
    const [first] = await rowsOf(id);
    assert.ok(first);
    const change = (by: Credentials, body: object, key = first.id) =>
      send('PATCH', `/api/registrations/${key}`, by, body);
    const body = { version: first.version, award: first.award, content: 'Có sáng kiến cấp cơ sở' };
    assert.equal((await change(clerk, body)).statusCode, 200);
    assertProblem(await change(clerk, body), 'stale-version');
    assertProblem(
      await change(clerk, { ...body, version: 2, award: 'chien-si-thi-dua-co-so' }),
      'invalid-input',
    );
    assertIndistinguishable(await change(foreign, body), await change(foreign, body, newId()));
    assertIndistinguishable(
      await send('DELETE', `/api/registrations/${first.id}`, foreign),
      await send('DELETE', `/api/registrations/${newId()}`, foreign),
    );
    assert.equal((await send('DELETE', `/api/registrations/${first.id}`, clerk)).json().rows, 1);
  });
});

describe('the life of a sheet', () => {
  test('submitted by the clerk, returned with a reason, approved by the head of the unit alone', async () => {
    const empty = await make();
    const step = async (by: Credentials, id: string, name: string, reason?: string) => {
      const { version } = (await send('GET', `/api/registration-sheets/${id}`, clerk)).json();
      return send('POST', `/api/registration-sheets/${id}/steps`, by, { step: name, version, reason });
    };
    assertProblem(await step(clerk, empty.id, 'submit'), 'step-not-allowed');
    const { id, version } = await make([item(people[0])]);
    assertProblem(await step(head, id, 'approve'), 'step-not-allowed');
    assert.equal((await step(clerk, id, 'submit')).json().state, 'submitted');
    assertProblem(
      await send('POST', `/api/registration-sheets/${id}/steps`, head, { step: 'approve', version }),
      'stale-version',
    );
    assertProblem(
      await send('POST', `/api/registration-sheets/${id}/registrations`, clerk, {
        items: [item(people[1])],
      }),
      'step-not-allowed',
    );
    for (const by of [clerk, office]) assertProblem(await step(by, id, 'approve'), 'step-not-allowed');
    assertProblem(await step(head, id, 'return'), 'invalid-input');
    const returned = (await step(head, id, 'return', 'Thiếu tập thể')).json() as SheetView;
    assert.deepEqual([returned.state, returned.returnReason], ['returned', 'Thiếu tập thể']);
    await step(clerk, id, 'submit');
    const approved = (await step(head, id, 'approve')).json() as SheetView;
    assert.equal(approved.state, 'approved');
    assert.ok(approved.approvedAt !== null && approved.approvedByName !== null);
    assert.deepEqual(approved.allowed, ['return']);
    const { rows } = await app.owner.query<{ kind: string }>(
      `select kind from notification where link = $1 order by created_at`,
      [`/dang-ky/${id}`],
    );
    assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].sort(), [
      'registration-approve',
      'registration-return',
      'registration-submit',
    ]);
  });
});
