import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { AwardListView, AwardView } from './catalogue.schema.ts';

let app: TestApplication;
let reader: Credentials;
before(async () => {
  app = await testApplication();
  reader = await app.build.signedIn('auditor', await app.build.unit({ name: 'Tỉnh Sông Mộc' }));
});
after(() => app.close());

const list = async (query = '') =>
  (await app.request('GET', `/api/awards?size=200${query}`, reader)).json() as AwardListView;
const ids = ({ items }: AwardListView) => items.map(({ id }) => id);
const one = async (id: string, on: string) =>
  (await app.request('GET', `/api/awards/${id}?on=${on}`, reader)).json() as AwardView;

test('asks for sign-in', async () => {
  assertProblem(await app.request('GET', '/api/awards'), 'sign-in-required');
  assertProblem(await app.request('GET', '/api/awards/lao-dong-tien-tien'), 'sign-in-required');
});

test('every award of the catalogue, titles first; found without diacritics and in either spelling', async () => {
  const all = await list();
  assert.equal(all.total, 73);
  assert.equal(all.byKind.title + all.byKind.form, 73);
  assert.equal(all.items[0]?.kind, 'title');
  for (const q of ['chien si thi dua co so', 'CHIẾN SỸ THI ĐUA CƠ SỞ', 'cstdcs', 'co so thi dua chien'])
    assert.ok(ids(await list(`&q=${encodeURIComponent(q)}`)).includes('chien-si-thi-dua-co-so'), q);
  assert.deepEqual(ids(await list('&q=khong-co-ten-nay')), []);
});

test('filters by kind, level, subject, who decides, and the day', async () => {
  const households = await list('&subject=household');
  assert.ok(households.items.every(({ subjects }) => subjects.includes('household')));
  assert.ok(households.total > 0 && households.total < 73);
  assert.ok((await list('&kind=title')).items.every(({ kind }) => kind === 'title'));
  const decided = await list('&authority=thu-tuong-chinh-phu&on=2026-03-01');
  assert.ok(decided.items.every(({ authorities }) => authorities.includes('Thủ tướng Chính phủ')));
  assert.ok(decided.items.every(({ exists }) => exists));
  assert.ok((await list('&on=2003-01-01')).total < (await list('&on=2026-03-01')).total);
  assertProblem(await app.request('GET', '/api/awards?on=2026-02-30', reader), 'invalid-input');
});

test('sorted by name the Vietnamese way, and paged', async () => {
  const names = (await list('&sort=name')).items.map(({ name }) => name);
  assert.deepEqual(names, names.toSorted(new Intl.Collator('vi').compare));
  const second = (await app.request('GET', '/api/awards?size=50&page=2', reader)).json() as AwardListView;
  assert.equal(second.items.length, 23);
});

test('the version of the day decides, on both sides of the day it changes', async () => {
  const before = await one('tap-the-lao-dong-tien-tien', '2023-12-31');
  const after = await one('tap-the-lao-dong-tien-tien', '2024-01-01');
  const current = ({ versions }: AwardView) => versions.find(({ decides }) => decides);
  assert.notEqual(current(before)?.key, current(after)?.key);
  assert.ok(current(after)?.changes?.removed.some((text) => text.startsWith('Có trên 50% cá nhân')));
  assert.equal(current(before)?.changes, null);
  assert.equal(current(after)?.from, '2024-01-01');
  assert.equal(current(before)?.last, '2023-12-31');
});

test('the bonus of the day: factor × base salary', async () => {
  const { bonus } = await one('chien-si-thi-dua-co-so', '2026-03-01');
  assert.deepEqual(bonus?.amounts, [
    { subject: 'individual', factor: 1, baseSalary: 2_340_000, amount: 2_340_000 },
  ]);
});

test('from the amended law on a warning stands, the day before it does not', async () => {
  assert.equal((await one('chien-si-thi-dua-co-so', '2026-09-30')).reviewReason, null);
  assert.match((await one('chien-si-thi-dua-co-so', '2026-10-01')).reviewReason ?? '', /Luật 06\/2026/);
});

test('no code names among the words', async () => {
  for (const { id } of (await list()).items) {
    const award = await one(id, '2026-03-01');
    const words = JSON.stringify([
      award.deciders.map(({ who }) => who),
      award.dossier.parts,
      award.versions.map(({ changes, summary }) => [changes, summary]),
    ]);
    assert.doesNotMatch(words, /[a-z]{2,}-[a-z]{2,}-[a-z]/, id);
  }
});

test('an award that is not there', async () => {
  assertProblem(await app.request('GET', '/api/awards/khong-co', reader), 'not-found');
});
