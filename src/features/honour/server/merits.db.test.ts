import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../documents/xlsx/write-xlsx.ts';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { loadFacts } from './load-facts.ts';
import type { MeritsView } from './merit.schema.ts';

let app: TestApplication;
let unit: string;
let person: string;
let clerk: Credentials;
let head: Credentials;
let auditor: Credentials;
let stranger: Credentials;

before(async () => {
  app = await testApplication();
  const province = await app.build.unit();
  unit = await app.build.unit({ parentId: province });
  const other = await app.build.unit({ parentId: province });
  person = await app.build.person({ unitId: unit });
  clerk = await app.build.signedIn('unit-clerk', unit);
  head = await app.build.signedIn('unit-head', unit);
  auditor = await app.build.signedIn('auditor', province);
  stranger = await app.build.signedIn('unit-clerk', other);
});
after(() => app.close());

const add = (kind: string, body: object, by: Credentials | null = clerk) =>
  app.request('POST', `/api/people/${person}/${kind}`, by, body);

test('asks for sign-in', async () => {
  assertProblem(await app.request('GET', `/api/people/${person}/merits`, null), 'sign-in-required');
  assertProblem(await add('evaluations', {}, null), 'sign-in-required');
});

test('what the clerk records are the facts that awards are judged by', async () => {
  const sent: [string, object][] = [
    ['evaluations', { year: 2025, grade: 'hoan-thanh-xuat-sac', basis: '12/TB-UBND' }],
    [
      'initiatives',
      {
        kind: 'sang-kien',
        title: 'Số hóa hồ sơ một cửa',
        scope: 'co-so',
        year: 2025,
        recognisedOn: '2025-11-20',
        decisionNumber: '7/QĐ-UBND',
        recognisedBy: 'Chủ tịch UBND xã',
        usedFor: [{ award: 'chien-si-thi-dua-co-so', year: 2025 }],
      },
    ],
    [
      'disciplines',
      { level: 'khien-trach', decidedOn: '2020-05-02', endedOn: '2021-05-02', decisionNumber: null },
    ],
    ['cases', { kind: 'complaint', openedOn: '2026-05-02', closedOn: null, note: null }],
    ['services', { field: 'quan-doi', from: '2010-01-01', to: '2019-12-31' }],
    ['leaves', { kind: 'maternity', from: '2024-01-01', to: '2024-06-30' }],
    ['categories', { category: 'nguoi-lao-dong', from: '2010-01-01', to: '2019-12-31' }],
    ['categories', { category: 'vien-chuc', from: '2020-01-01', to: null }],
    ['categories', { category: 'nha-giao', from: '2021-01-01', to: null }],
  ];
  for (const [kind, body] of sent) {
    const response = await add(kind, body);
    assert.equal(response.statusCode, 201, `${kind}: ${response.body}`);
  }
  const facts = (
    await loadFacts(app.db, [{ subject: 'individual', id: person }], { year: 2026, on: '2026-11-21' })
  ).get(person);
  assert.deepEqual(facts?.evaluations, [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }]);
  assert.deepEqual(facts?.initiatives, [
    {
      kind: 'sang-kien',
      scope: 'co-so',
      year: 2025,
      usedFor: [{ award: 'chien-si-thi-dua-co-so', year: 2025 }],
    },
  ]);
  assert.deepEqual(facts?.discipline, [
    { level: 'khien-trach', decidedOn: '2020-05-02', endedOn: '2021-05-02' },
  ]);
  assert.equal(facts?.openCase, true);
  assert.deepEqual(facts?.service, [{ field: 'quan-doi', from: '2010-01-01', to: '2019-12-31' }]);
  assert.deepEqual(facts?.maternityLeave, [{ from: '2024-01-01', to: '2024-06-30' }]);
  assert.deepEqual(facts?.who, ['vien-chuc', 'nha-giao'], 'what the person is on the day');
  assert.equal(facts?.whoMore, true);
  const merits: MeritsView = (await app.request('GET', `/api/people/${person}/merits`, head)).json();
  assert.equal(merits.mayWrite, false);
  assert.deepEqual(merits.services[0]?.to, '2019-12-31');
});

test('a record is changed by its version, and removed with a reason that the audit trail keeps', async () => {
  const { cases }: MeritsView = (await app.request('GET', `/api/people/${person}/merits`, clerk)).json();
  const [open] = cases;
  assert.ok(open !== undefined);
  const close = { ...open, closedOn: '2026-06-01' };
  const closed = await app.request('PUT', `/api/cases/${open.id}`, clerk, close);
  assert.equal(closed.json().cases[0].closedOn, '2026-06-01');
  assertProblem(await app.request('PUT', `/api/cases/${open.id}`, clerk, close), 'stale-version');
  const gone = await app.request('DELETE', `/api/cases/${open.id}`, clerk, { reason: 'Ghi nhầm người' });
  assert.deepEqual(gone.json().cases, []);
  const { rows } = await app.owner.query(
    `select act, reason from audit_entry where entity = 'open_case' order by seq`,
  );
  assert.deepEqual(rows, [
    { act: 'merit.add', reason: null },
    { act: 'merit.change', reason: null },
    { act: 'merit.remove', reason: 'Ghi nhầm người' },
  ]);
});

test('a second grade of one year, an end before the beginning and a day to come are refused in words', async () => {
  assertProblem(await add('evaluations', { year: 2025, grade: 'hoan-thanh', basis: null }), 'already-exists');
  const backwards = { field: 'quan-doi', from: '2020-01-01', to: '2019-12-31' };
  const problem = assertProblem(await add('services', backwards), 'invalid-input');
  assert.equal((problem.errors as { path: string }[])[0]?.path, 'to');
  const twice = { category: 'vien-chuc', from: '2024-01-01', to: null };
  assertProblem(await add('categories', twice), 'already-exists');
  assertProblem(await add('categories', { ...twice, category: 'luc-luong-vu-trang' }), 'invalid-input');
  const future = { level: 'khien-trach', decidedOn: '2027-01-01', endedOn: null, decisionNumber: null };
  assertProblem(await add('disciplines', future), 'invalid-input');
});

test('discipline is not for auditors, other units, nor a unit that the person has left', async () => {
  const url = `/api/people/${person}/merits`;
  assertProblem(await app.request('GET', url, auditor), 'not-found');
  assertIndistinguishable(
    await app.request('GET', url, stranger),
    await app.request('GET', `/api/people/${newId()}/merits`, stranger),
  );
  assertProblem(
    await add('evaluations', { year: 2024, grade: 'hoan-thanh', basis: null }, head),
    'not-found',
  );
  const elsewhere = await app.build.unit({ parentId: null });
  const mover = await app.build.person({ unitId: unit });
  await app.owner.query(`update position set valid_to = '2026-01-01' where person_id = $1`, [mover]);
  await app.owner.query(
    `insert into position (id, person_id, unit_id, title, valid_from) values ($1, $2, $3, 'Chuyên viên', '2026-01-01')`,
    [newId(), mover, elsewhere],
  );
  assertProblem(await app.request('GET', `/api/people/${mover}/merits`, clerk), 'not-found');
  assert.equal((await app.request('GET', `/api/people/${mover}/honours`, clerk)).statusCode, 200);
});

test('a collective has grades, too', async () => {
  const body = { year: 2025, grade: 'hoan-thanh-tot', basis: null };
  const made = await app.request('POST', `/api/units/${unit}/evaluations`, clerk, body);
  assert.equal(made.statusCode, 201, made.body);
  assertProblem(await app.request('POST', `/api/units/${unit}/evaluations`, stranger, body), 'not-found');
});

test('grades of a year go out as Excel, come back filled in, are looked at first and then taken', async () => {
  const url = `/api/units/${unit}/evaluation-sheet`;
  assertProblem(await app.request('GET', `${url}?year=2023`, stranger), 'not-found');
  const sheet = await app.request('GET', `${url}?year=2023`, clerk);
  const [titles, ...rows] = await readXlsx(sheet.rawPayload, { maxRows: 100 });
  const row = rows.find((cells) => cells[6] === person);
  assert.ok(titles !== undefined && row !== undefined);
  const filled = await writeXlsx([
    {
      name: 'Xếp loại',
      columns: titles.map((header) => ({ header: String(header), width: 20 })),
      rows: [
        [String(row[0]), null, null, null, 'HTXSNV', '5/TB-UBND', person],
        ['Người lạ', null, null, null, 'HTT', null, newId()],
        [String(row[0]), null, null, null, 'HTT', null, person],
      ],
    },
  ]);
  const send = (take: string, by: Credentials) => {
    const { body: payload, headers } = fileForm('xep-loai.xlsx', filled, { year: '2023', take });
    return app.request('POST', url, by, payload, headers);
  };
  assertProblem(await send('true', stranger), 'not-found');
  assertProblem(await send('true', head), 'not-found');
  const looked = (await send('false', clerk)).json();
  assert.deepEqual(looked.counts, { new: 1, changed: 0, same: 0, empty: 0, wrong: 2 });
  const grades = async () =>
    (
      await app.owner.query('select grade, basis from evaluation where person_id = $1 and year = 2023', [
        person,
      ])
    ).rows;
  assert.deepEqual(await grades(), []);
  assert.equal((await send('true', clerk)).json().taken, true);
  assert.deepEqual(await grades(), [{ grade: 'hoan-thanh-xuat-sac', basis: '5/TB-UBND' }]);
  assert.deepEqual((await send('false', clerk)).json().counts.same, 1);
});
