import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { matchUnitNames, rememberAlias } from './index.ts';

let app: TestApplication;
let city: string;
let district: string;
const ids: Record<string, string> = {};

before(async () => {
  app = await testApplication();
  const { build } = app;
  city = await build.unit({ name: 'Thành phố Sông Hồng' });
  ids.city = city;
  const add = async (
    name: string,
    kind: 'department' | 'commune' | 'school' | 'organisation',
    parentId: string,
  ) => {
    ids[name] = await build.unit({ name, kind, parentId });
    return ids[name];
  };
  district = await build.unit({ name: 'UBND quận Đống Đa', kind: 'department', parentId: city });
  const other = await build.unit({ name: 'UBND quận Ba Đình', kind: 'department', parentId: city });
  await add('Phòng Giáo dục và Đào tạo', 'department', district);
  await add('Phòng Nội vụ quận Đống Đa', 'department', district);
  await add('Văn phòng HĐND và UBND', 'department', district);
  await add('Liên đoàn Lao động quận', 'organisation', district);
  const langHa = await add('Phường Láng Hạ', 'commune', district);
  await add('Phường Ô Chợ Dừa', 'commune', district);
  await add('Trường THCS Láng Hạ', 'school', langHa);
  await build.unit({ name: 'Văn phòng', kind: 'department', parentId: langHa });
  await build.unit({ name: 'Phòng Giáo dục và Đào tạo', kind: 'department', parentId: other });
  await build.unit({ name: 'Phường Láng Hạ cũ', kind: 'commune', parentId: district, validTo: '2020-01-01' });
});
after(() => app.close());

const one = async (text: string, near = district) => {
  const [match] = await matchUnitNames(app.db, near, [text]);
  assert.ok(match);
  return match;
};

test('a name is found through abbreviations, level and place, nearest to the issuer', async () => {
  const exact = {
    'Phòng GD&ĐT': 'Phòng Giáo dục và Đào tạo',
    'PHÒNG GIÁO DỤC ĐÀO TẠO quận': 'Phòng Giáo dục và Đào tạo',
    'Phòng Nội vụ': 'Phòng Nội vụ quận Đống Đa',
    'Văn phòng HDND&UBND quận': 'Văn phòng HĐND và UBND',
    'LĐLĐ quận': 'Liên đoàn Lao động quận',
    'UBND phường Láng Hạ': 'Phường Láng Hạ',
    'Trường Trung học cơ sở Láng Hạ': 'Trường THCS Láng Hạ',
  };
  const matches = await matchUnitNames(app.db, district, Object.keys(exact));
  for (const match of matches) {
    const name = exact[match.text as keyof typeof exact];
    assert.deepEqual(
      [match.found, match.units.map(({ unitId }) => unitId)],
      ['exact', [ids[name]]],
      match.text,
    );
  }
});

test('"UBND quận" is the issuer itself, "UBND thành phố" what is above it', async () => {
  assert.deepEqual(
    (await one('UBND Quận')).units.map(({ unitId }) => unitId),
    [district],
  );
  assert.deepEqual(
    (await one('UBND thành phố')).units.map(({ unitId }) => unitId),
    [city],
  );
});

test('expressions of whole kinds give all units of the kind under the issuer', async () => {
  const communes = await one('Đảng ủy-UBND các phường');
  assert.equal(communes.found, 'group');
  assert.deepEqual(
    communes.units.map(({ name }) => name),
    ['Phường Láng Hạ', 'Phường Ô Chợ Dừa'],
  );
  const departments = await one('Các phòng, ban, đơn vị liên quan');
  assert.deepEqual(
    departments.units.map(({ name }) => name),
    ['Phòng Giáo dục và Đào tạo', 'Phòng Nội vụ quận Đống Đa', 'Văn phòng HĐND và UBND'],
  );
});

test('what is not sure is left to a person: two alike, a title, a misspelling; nothing alike is none', async () => {
  assert.equal((await one('Phòng GD&ĐT', city)).found, 'candidates');
  const title = await one('Đ/c Phó Chủ tịch UBND quận');
  assert.deepEqual([title.found, title.units[0]?.unitId], ['candidates', district]);
  const misspelt = await one('Phường Lánh Hạ');
  assert.equal(misspelt.found, 'candidates');
  assert.equal(misspelt.units[0]?.name, 'Phường Láng Hạ');
  assert.ok((misspelt.units[0]?.score ?? 0) > 0.5 && (misspelt.units[0]?.score ?? 1) < 1);
  assert.deepEqual((await one('Xyz Qwrt')).found, 'none');
});

test('what a person confirmed goes first, also for the units below, until it is said anew', async () => {
  const text = 'Cơ quan Thường trực Hội đồng TĐKT quận';
  const office = ids['Phòng Nội vụ quận Đống Đa'] ?? '';
  const remember = (unitIds: string[]) =>
    write({ db: app.db, actor: SYSTEM, clock: app.clock }, (tx) =>
      rememberAlias(tx, { nearUnitId: district, text, unitIds }),
    );
  assert.notEqual((await one(text)).found, 'alias');
  await remember([office]);
  const again = await one('cơ quan thường trực  hội đồng tđkt QUẬN');
  assert.deepEqual([again.found, again.units.map(({ unitId }) => unitId)], ['alias', [office]]);
  assert.equal((await one(text, ids['Phường Láng Hạ'])).found, 'alias');
  assert.notEqual((await one(text, city)).found, 'alias');
  await remember([]);
  assert.notEqual((await one(text)).found, 'alias');
});
