import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { isAppError } from '../../../platform/errors/app-error.ts';
import { newId } from '../../../platform/ids.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { enterHonours, type NewHonour } from './enter-honours.ts';
import { findSubjects } from './find-subjects.ts';
import { loadFacts } from './load-facts.ts';
import { reviseHonour } from './revise-honour.ts';

let app: TestApplication;
let unit: string;
let person: string;
let clerk: string;

before(async () => {
  app = await testApplication();
  unit = await app.build.unit({ name: 'Xã Bến Gỗ', kind: 'commune' });
  person = await app.build.person({ fullName: 'Nguyễn Thị Thu Hà', unitId: unit });
  clerk = await app.build.account({ roles: [{ role: 'unit-clerk', unitId: unit }] });
});
after(() => app.close());

const line = (changes: Partial<NewHonour> = {}): NewHonour => ({
  subject: { subject: 'individual', id: person },
  subjectName: 'Nguyễn Thị Thu Hà',
  subjectDetail: 'Công chức Văn phòng, xã Bến Gỗ',
  unitId: unit,
  award: 'lao-dong-tien-tien',
  basis: 'cong-trang',
  year: 2025,
  decisionNumber: '15/QĐ-UBND',
  decidedOn: '2025-12-20',
  authority: 'Chủ tịch Ủy ban nhân dân xã Bến Gỗ',
  ...changes,
});
const entering = (lines: NewHonour[]) =>
  write({ db: app.db, actor: { ...SYSTEM, accountId: clerk }, clock: app.clock }, (unitOfWork) =>
    enterHonours(unitOfWork, lines, 'typed'),
  );

test('an honour that was entered is a fact, until it is revoked', async () => {
  const [id = ''] = await entering([line()]);
  const facts = async () =>
    (await loadFacts(app.db, [line().subject], { year: 2025, on: '2026-03-01' })).get(person);
  assert.deepEqual((await facts())?.honours, [
    { award: 'lao-dong-tien-tien', year: 2025, decidedOn: '2025-12-20', basis: 'cong-trang' },
  ]);
  await write({ db: app.db, actor: { ...SYSTEM, accountId: clerk }, clock: app.clock }, (unitOfWork) =>
    reviseHonour(unitOfWork, id, {
      kind: 'revocation',
      decisionNumber: '3/QĐ-UBND',
      decidedOn: '2026-02-01',
      authority: null,
      reason: 'Kê khai gian dối thành tích',
    }),
  );
  assert.deepEqual((await facts())?.honours, []);
  await assert.rejects(
    write({ db: app.db, actor: { ...SYSTEM, accountId: clerk }, clock: app.clock }, (unitOfWork) =>
      reviseHonour(unitOfWork, id, {
        kind: 'revocation',
        decisionNumber: null,
        decidedOn: '2026-02-02',
        authority: null,
        reason: 'lần nữa',
      }),
    ),
    (error) => isAppError(error, 'step-not-allowed'),
  );
});

test('the same grant is not entered twice, and nothing of the list is kept', async () => {
  await entering([line({ year: 2024, decidedOn: '2024-12-20' })]);
  await assert.rejects(
    entering([line({ year: 2023, decidedOn: '2023-12-20' }), line({ year: 2024, decidedOn: '2024-12-20' })]),
    (error) => isAppError(error, 'already-exists') && /Nguyễn Thị Thu Hà/.test(error.detail?.vi ?? ''),
  );
  const { rows } = await app.owner.query('select year from honour where person_id = $1 and year = 2023', [
    person,
  ]);
  assert.equal(rows.length, 0);
});

test('what is not known is absent, what is kept and empty is empty; members of a collective are counted', async () => {
  await app.owner.query(
    `insert into evaluation (id, person_id, unit_id, year, grade, created_at) values ($1, $2, $3, 2025, 'hoan-thanh-tot', now())`,
    [newId(), person, unit],
  );
  const other = await app.build.person({ fullName: 'Trần Văn Nam', unitId: unit });
  const facts = await loadFacts(
    app.db,
    [
      { subject: 'individual', id: person },
      { subject: 'individual', id: other },
      { subject: 'collective', id: unit },
    ],
    { year: 2024, on: '2026-03-01' },
  );
  assert.deepEqual(facts.get(person)?.evaluations, [{ year: 2025, grade: 'hoan-thanh-tot' }]);
  assert.equal(facts.get(other)?.evaluations, undefined);
  assert.deepEqual(facts.get(other)?.discipline, []);
  assert.equal(facts.get(other)?.who, undefined);
  assert.deepEqual(facts.get(unit)?.who, ['xa-phuong-dac-khu'], 'a unit is what its kind says');
  assert.equal(facts.get(unit)?.members?.holders?.['lao-dong-tien-tien'], 1);
});

test('a subject is found without diacritics, only where the actor may propose', async () => {
  const actor = (path: string) => ({
    ...SYSTEM,
    grants: [{ role: 'unit-clerk', unitId: unit, path, acts: new Set(['dossier.write']) }],
  });
  const { rows } = await app.owner.query('select path::text from unit_now where unit_id = $1', [unit]);
  const found = await findSubjects(app.db, actor(rows[0].path), {
    q: 'thu ha ben go',
    act: 'dossier.write',
    day: '2026-11-21',
  });
  assert.deepEqual(
    found.map(({ subject, id }) => [subject, id]),
    [['individual', person]],
  );
  assert.deepEqual(
    await findSubjects(app.db, actor('elsewhere'), { q: 'thu ha', act: 'dossier.write', day: '2026-11-21' }),
    [],
  );
});
