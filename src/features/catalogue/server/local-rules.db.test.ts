import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Condition, checkEligibility, findAward, resultsOf } from '../../../law/awards/index.ts';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { AwardView } from './catalogue.schema.ts';
import { effectiveCatalogue } from './effective-catalogue.ts';
import type { LocalRuleListView, LocalRuleView } from './local-rule.schema.ts';

let app: TestApplication;
let province: string;
let commune: string;
let foreignProvince: string;
let office: Credentials;
let clerk: Credentials;
let foreign: Credentials;
before(async () => {
  app = await testApplication();
  const { build } = app;
  province = await build.unit({ name: 'Tỉnh Sông Mộc' });
  commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  foreignProvince = await build.unit({ name: 'Tỉnh Núi Xa' });
  office = await build.signedIn('standing-office', province);
  clerk = await build.signedIn('unit-clerk', commune);
  foreign = await build.signedIn('standing-office', foreignProvince);
});
after(() => app.close());

const STRICTER: Condition = {
  kind: 'evaluation',
  grade: 'hoan-thanh-xuat-sac',
  years: 2,
  consecutive: true,
  confidence: 'verified',
};
const TITLE = 'chien-si-thi-dua-co-so';
const condition = (over: object = {}) => ({
  unitId: province,
  legalBasis: 'Quyết định 12/2026/QĐ-UBND, Điều 5',
  validFrom: '2026-12-01',
  validTo: null,
  award: TITLE,
  condition: STRICTER,
  subjects: null,
  ...over,
});
const award = (over: object = {}) => ({
  unitId: province,
  legalBasis: 'Quyết định 20/2026/QĐ-UBND',
  validFrom: '2026-12-01',
  validTo: null,
  name: 'Công dân Sông Mộc tiêu biểu',
  nameEn: null,
  abbreviations: ['CDSM'],
  kind: 'form',
  category: 'dia-phuong',
  level: 'ministry-province',
  subjects: ['individual'],
  authority: 'chu-tich-ubnd-tinh',
  dossierSet: 'dia-phuong-ha-noi',
  conditions: { all: [{ kind: 'once_only', per: 'ca-doi', confidence: 'verified' }] },
  bonus: { individual: 2.5, collective: null, household: null },
  ...over,
});
const addCondition = (over: object = {}, by = office) =>
  app.request('POST', '/api/local-conditions', by, condition(over));
const addAward = (over: object = {}, by = office) =>
  app.request('POST', '/api/local-awards', by, award(over));
const made = async (sent: ReturnType<typeof addCondition>) => {
  const response = await sent;
  assert.equal(response.statusCode, 201, response.body);
  return response.json() as LocalRuleView;
};
const added = async (unitId: string, on: string, id = TITLE) => {
  const found = findAward(await effectiveCatalogue(app.db, unitId, on), id);
  return found?.versions.flatMap((version) => (version.added ?? []).map(({ rule }) => rule)) ?? [];
};
const view = async (id: string, on: string, by = clerk) =>
  (await app.request('GET', `/api/awards/${id}?on=${on}`, by)).json() as AwardView;

test('asks for sign-in', async () => {
  for (const url of ['/api/local-rules', '/api/award-catalogue'])
    assertProblem(await app.request('GET', url), 'sign-in-required');
  assertProblem(
    await app.request('POST', '/api/local-conditions', undefined, condition()),
    'sign-in-required',
  );
});

test('a stricter condition binds the unit and those below it from its day on, and nobody else', async () => {
  const rule = await made(addCondition());
  assert.equal(rule.state, 'planned');
  assert.ok('text' in rule.conditions && rule.conditions.text.startsWith('2 năm liên tục'));
  assert.deepEqual(await added(commune, '2026-12-05'), [rule.id]);
  assert.deepEqual(await added(foreignProvince, '2026-12-05'), []);
  const catalogue = await effectiveCatalogue(app.db, commune, '2026-12-05');
  const texts = (on: string) =>
    resultsOf(
      checkEligibility(catalogue, { award: TITLE, on, year: 2026, facts: { subject: 'individual' } })
        .conditions,
    ).filter(({ localRule }) => localRule === rule.id);
  assert.equal(texts('2026-11-30').length, 0);
  assert.equal(texts('2026-12-01').length, 1);
  assert.equal(
    catalogue,
    await effectiveCatalogue(app.db, commune, '2026-12-06'),
    'the same rules, the same object',
  );
  const shown = await view(TITLE, '2026-12-05');
  assert.deepEqual(
    shown.localRules.map(({ unitName }) => unitName),
    ['Tỉnh Sông Mộc'],
  );
});

test('a change ends the old rule and begins a new one; neither is rewritten', async () => {
  const first = await made(addCondition({ award: 'lao-dong-tien-tien' }));
  const second = await made(
    addCondition({
      award: 'lao-dong-tien-tien',
      validFrom: '2027-01-01',
      condition: { ...STRICTER, years: 3 },
      replacesId: first.id,
    }),
  );
  const old = (await app.request('GET', `/api/local-rules/${first.id}`, office)).json() as LocalRuleView;
  assert.equal(old.lastDay, '2026-12-31');
  assert.equal(second.replacesId, first.id);
  assert.deepEqual(old.written, { conditions: STRICTER, award: null });
  await assert.rejects(
    app.owner.query(`update local_rule set legal_basis = 'khác' where id = $1`, [first.id]),
    /never rewritten/,
  );
  const again = await addCondition({
    award: 'lao-dong-tien-tien',
    replacesId: first.id,
    validFrom: '2027-02-01',
  });
  assertProblem(again, 'step-not-allowed');
});

test('ended with a reason, not before yesterday; one that has not begun is taken back', async () => {
  const running = await made(addCondition({ validFrom: '2026-01-01', award: 'lao-dong-tien-tien' }));
  const end = (body: object, by = office, id = running.id) =>
    app.request('POST', `/api/local-rules/${id}/end`, by, { reason: 'Có quy định mới', version: 1, ...body });
  assertProblem(await end({ lastDay: '2026-11-19' }), 'invalid-input');
  assertProblem(await end({ lastDay: null }), 'invalid-input');
  assertProblem(await end({ lastDay: '2026-12-31', version: 2 }), 'stale-version');
  assertProblem(await end({ lastDay: '2026-12-31' }, clerk), 'not-found');
  assertProblem(await end({ lastDay: '2026-12-31' }, foreign), 'not-found');
  assert.equal((await end({ lastDay: '2026-11-20' })).json().state, 'ended');
  assertProblem(await end({ lastDay: '2026-12-31', version: 2 }), 'step-not-allowed');
  const planned = await made(addCondition({ award: 'co-thi-dua-chinh-phu' }));
  assert.equal((await end({ lastDay: null }, office, planned.id)).json().state, 'taken-back');
  assert.deepEqual(await added(commune, '2027-01-01', 'co-thi-dua-chinh-phu'), []);
});

test('an award of its own takes part like the national ones, and goes on under its id', async () => {
  const rule = await made(addAward());
  const { award } = rule.written;
  assert.deepEqual([award?.name, award?.bonus.individual], ['Công dân Sông Mộc tiêu biểu', 2.5]);
  const shown = await view(rule.awardId, '2026-12-20');
  assert.equal(shown.name, 'Công dân Sông Mộc tiêu biểu');
  assert.equal(shown.local, true);
  assert.equal(shown.bonus?.amounts[0]?.factor, 2.5);
  assert.match(shown.versions[0]?.lawName ?? '', /20\/2026/);
  assert.equal((await view(rule.awardId, '2026-11-30')).exists, false);
  assertProblem(await app.request('GET', `/api/awards/${rule.awardId}`, foreign), 'not-found');
  const next = await made(
    addAward({ replacesId: rule.id, validFrom: '2027-03-01', name: 'Công dân Sông Mộc' }),
  );
  assert.equal(next.awardId, rule.awardId);
  assert.equal((await view(rule.awardId, '2027-02-28')).name, 'Công dân Sông Mộc tiêu biểu');
  assert.equal((await view(rule.awardId, '2027-03-01')).name, 'Công dân Sông Mộc');
});

test('what the catalogue does not know is refused at its field, in words', async () => {
  const problem = assertProblem(
    await addCondition({ condition: { ...STRICTER, grade: 'rat-tot' } }),
    'invalid-input',
  );
  assert.deepEqual(
    (problem.errors as { path: string }[]).map(({ path }) => path),
    ['condition.grade'],
  );
  assertProblem(await addCondition({ award: 'khong-co' }), 'invalid-input');
  assertProblem(await addCondition({ subjects: ['household'] }), 'invalid-input');
  assertProblem(await addCondition({ validTo: '2026-11-30' }), 'invalid-input');
  assertProblem(await addAward({ authority: 'khong-co' }), 'invalid-input');
  let deep: object = STRICTER;
  for (let i = 0; i < 200; i += 1) deep = { all: [deep] };
  assertProblem(await addCondition({ condition: deep }), 'invalid-input');
});

test('a cap without a figure is refused at its field; so is one inside an award of its own', async () => {
  const fields = (response: Awaited<ReturnType<typeof addCondition>>) =>
    (assertProblem(response, 'invalid-input').errors as { path: string; message: string }[]).map(
      ({ path, message }) => [path, message.split(';')[0]],
    );
  const cap = { kind: 'quota', per: 'nam', confidence: 'verified' };
  const expected = 'Hãy ghi tỷ lệ hoặc số lượng tối đa';
  assert.deepEqual(fields(await addCondition({ condition: cap })), [['condition.maxPercent', expected]]);
  const conditions = { all: [STRICTER, { any: [STRICTER, { ...cap, maxCount: null }] }] };
  assert.deepEqual(fields(await addAward({ conditions })), [['conditions.all.1.any.1.maxPercent', expected]]);
});

test('alternatives of an award of its own are joined by "one of"; a single one stands for itself', async () => {
  const once = { kind: 'once_only', per: 'ca-doi', confidence: 'verified' };
  const rule = await made(
    addAward({
      name: 'Gương sáng Sông Mộc',
      conditions: { all: [{ any: [once] }, { any: [STRICTER, { ...STRICTER, grade: 'hoan-thanh-tot' }] }] },
    }),
  );
  const catalogue = await effectiveCatalogue(app.db, commune, '2026-12-05');
  const stored = findAward(catalogue, rule.awardId)?.versions[0]?.conditions;
  assert.deepEqual(stored, { all: [once, { any: [STRICTER, { ...STRICTER, grade: 'hoan-thanh-tot' }] }] });
  const judged = (grade: string) =>
    checkEligibility(catalogue, {
      award: rule.awardId,
      on: '2026-12-05',
      year: 2026,
      facts: {
        subject: 'individual',
        honours: [],
        evaluations: [2025, 2026].map((year) => ({ year, grade })),
      },
    }).verdict;
  assert.equal(judged('hoan-thanh-tot'), 'eligible');
  assert.equal(judged('hoan-thanh'), 'not-eligible');
});

test('only who configures, at the own unit; others find nothing', async () => {
  assertProblem(await addCondition({}, clerk), 'not-found');
  assertProblem(await addCondition({ unitId: foreignProvince }), 'not-found');
  assertProblem(await addCondition({ replacesId: newId() }), 'not-found');
  const list = async (by: Credentials) =>
    (await app.request('GET', '/api/local-rules', by)).json() as LocalRuleListView;
  assert.ok((await list(clerk)).total > 0);
  assert.equal((await list(foreign)).total, 0);
  assert.ok((await list(clerk)).items.every(({ allowed }) => allowed.length === 0));
});

test('a comparison with the text verifies what was recalled and takes the warning away', async () => {
  const on = '2026-12-20';
  const before = await view('bang-khen-thu-tuong', on);
  const version = before.versions.find(({ decides }) => decides);
  assert.ok(before.reviewReason !== null && version?.from);
  const confirm = (over: object, by = office) =>
    app.request('POST', '/api/awards/bang-khen-thu-tuong/confirmations', by, {
      unitId: province,
      law: version.law,
      from: version.from,
      checkedOn: '2026-11-20',
      cited: 'Luật 06/2022/QH15, Điều 73',
      ...over,
    });
  assertProblem(await confirm({}, clerk), 'not-found');
  assertProblem(await confirm({ law: 'luat-khac' }), 'invalid-input');
  assertProblem(await confirm({ checkedOn: '2026-11-22' }), 'invalid-input');
  assert.equal((await confirm({ checkedOn: '2026-09-30' })).statusCode, 201);
  assert.notEqual((await view('bang-khen-thu-tuong', on)).reviewReason, null, 'read before the amended law');
  assert.equal((await confirm({})).statusCode, 201);
  const after = await view('bang-khen-thu-tuong', on);
  assert.equal(after.reviewReason, null);
  const confirmed = after.versions.find(({ decides }) => decides);
  assert.equal(confirmed?.confirmations[0]?.cited, 'Luật 06/2022/QH15, Điều 73');
  assert.doesNotMatch(JSON.stringify(confirmed?.conditions), /"recalled"/);
  assert.notEqual((await view('bang-khen-thu-tuong', on, foreign)).reviewReason, null);
});

test('a preview says the sentence', async () => {
  const preview = await app.request('POST', '/api/condition-previews', office, { condition: STRICTER });
  assert.match(preview.json().conditions.text, /^2 năm liên tục được xếp loại hoàn thành xuất sắc/);
  assertProblem(
    await app.request('POST', '/api/condition-previews', office, { condition: { kind: 'evaluation' } }),
    'invalid-input',
  );
});

test('the catalogue for the browser holds the unit’s own', async () => {
  const { awards } = (await app.request('GET', '/api/award-catalogue?on=2026-12-20', clerk)).json();
  assert.ok(awards.some(({ name }: { name: { vi: string } }) => name.vi.startsWith('Công dân Sông Mộc')));
});
