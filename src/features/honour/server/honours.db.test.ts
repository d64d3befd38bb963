import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { findCounted, NEWEST } from './find-honours.ts';
import type { HistoryView } from './history.schema.ts';
import type { HonourListView, HonourView, StatisticsView } from './honour.schema.ts';
import { type HonourFilter, wordsWhere } from './search-honours.ts';

let app: TestApplication;
let province: string;
let commune: string;
let other: string;
let person: string;
let office: Credentials;
let clerk: Credentials;
let stranger: Credentials;
let auditor: Credentials;

before(async () => {
  app = await testApplication();
  province = await app.build.unit({ name: 'Tỉnh Sông Vân' });
  commune = await app.build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  other = await app.build.unit({ name: 'Xã Đồng Quê', parentId: province });
  person = await app.build.person({ fullName: 'Đặng Thị Mỹ Lý', unitId: commune, birthDate: '1985-03-04' });
  office = await app.build.signedIn('standing-office', province);
  clerk = await app.build.signedIn('unit-clerk', commune);
  stranger = await app.build.signedIn('unit-clerk', other);
  auditor = await app.build.signedIn('auditor', province);
});
after(() => app.close());

const body = (changes: object = {}) => ({
  subject: 'individual',
  subjectId: person,
  unitId: commune,
  subjectName: 'Đặng Thị Mỹ Lý',
  subjectDetail: 'Công chức, xã Bến Gỗ',
  award: 'lao-dong-tien-tien',
  basis: 'cong-trang',
  year: 2024,
  yearFrom: null,
  decisionNumber: '15/QĐ-UBND',
  decidedOn: '2024-12-20',
  authority: 'Chủ tịch Ủy ban nhân dân xã Bến Gỗ',
  bonus: 702_000,
  certificate: null,
  note: null,
  ...changes,
});
const enter = async (changes: object = {}): Promise<HonourView> => {
  const response = await app.request('POST', '/api/honours', clerk, body(changes));
  assert.equal(response.statusCode, 201, response.body);
  return response.json();
};
const list = async (query: string, by = office): Promise<HonourListView> => {
  const response = await app.request('GET', `/api/honours?${query}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json();
};

describe('recording an honour by hand', () => {
  test('asks for sign-in', async () => {
    assertProblem(await app.request('POST', '/api/honours', null, body()), 'sign-in-required');
  });

  test('a clerk of the unit records one; it is listed, opened and in the history', async () => {
    const honour = await enter();
    assert.equal(honour.status, 'valid');
    assert.equal(honour.awardName.startsWith('Lao động tiên tiến'), true);
    assert.deepEqual(honour.allowed, ['add-scan']);
    const found = await list('q=my+ly+ben+go');
    assert.deepEqual(
      found.items.map(({ id }) => id),
      [honour.id],
    );
    const history: HistoryView = (await app.request('GET', `/api/people/${person}/honours`, clerk)).json();
    assert.deepEqual(
      history.honours.map(({ id }) => id),
      [honour.id],
    );
    assert.equal(history.positions[0]?.unitName, 'Xã Bến Gỗ');
  });

  test('the same grant is refused a second time, with the name', async () => {
    const problem = assertProblem(await app.request('POST', '/api/honours', clerk, body()), 'already-exists');
    assert.match(String(problem.detail), /Đặng Thị Mỹ Lý/);
  });

  for (const [what, changes, path] of [
    ['a day to come', { decidedOn: '2026-12-20', year: 2026 }, 'decidedOn'],
    ['a year after the decision', { year: 2025 }, 'year'],
    ['a span that ends before it begins', { yearFrom: 2025 }, 'yearFrom'],
    ['an unknown award', { award: 'khong-co' }, 'award'],
    ['an award of collectives for a person', { award: 'tap-the-lao-dong-xuat-sac' }, 'award'],
  ] as const)
    test(`${what} is refused at its field`, async () => {
      const problem = assertProblem(
        await app.request('POST', '/api/honours', clerk, body(changes)),
        'invalid-input',
      );
      assert.equal((problem.errors as { path: string }[])[0]?.path, path);
    });

  test('a clerk of another unit cannot tell the unit from one that does not exist', async () => {
    assertIndistinguishable(
      await app.request('POST', '/api/honours', stranger, body({ year: 2023, decidedOn: '2023-12-20' })),
      await app.request('POST', '/api/honours', stranger, body({ unitId: newId(), subjectId: newId() })),
    );
  });

  test('nor record at another unit of a person whom both units know', async () => {
    const both = await app.build.person({ unitId: commune });
    await app.owner.query(
      `insert into position (id, person_id, unit_id, title, valid_from) values ($1, $2, $3, 'Kế toán', '2021-01-01')`,
      [newId(), both, other],
    );
    const sent = body({ subjectId: both, unitId: commune, year: 2023, decidedOn: '2023-12-20' });
    assertProblem(await app.request('POST', '/api/honours', stranger, sent), 'not-found');
  });

  test('a person who never belonged to the unit is not found there', async () => {
    const elsewhere = await app.build.person({ unitId: other });
    assertProblem(
      await app.request('POST', '/api/honours', clerk, body({ subjectId: elsewhere })),
      'not-found',
    );
  });

  test('who only reads records nothing', async () => {
    const response = await app.request('POST', '/api/honours', auditor, body({ year: 2022 }));
    assertProblem(response, 'not-found');
  });
});

describe('what becomes of an honour', () => {
  test('it is corrected, revoked and restored, and each change stays with its reason', async () => {
    const honour = await enter({ year: 2022, decidedOn: '2022-12-20', decisionNumber: '9/QĐ-UBND' });
    const change = (version: number, more: object) =>
      app.request('POST', `/api/honours/${honour.id}/changes`, office, {
        decisionNumber: '4/QĐ-UBND',
        decidedOn: '2026-02-01',
        authority: null,
        reason: 'Ghi sai số quyết định',
        version,
        ...more,
      });
    const corrected: HonourView = (
      await change(1, { kind: 'correction', changes: { decisionNumber: '19/QĐ-UBND' } })
    ).json();
    assert.equal(corrected.status, 'corrected');
    assert.equal(corrected.decisionNumber, '19/QĐ-UBND');
    assert.equal(corrected.changes[0]?.before.decisionNumber, '9/QĐ-UBND');
    assertProblem(await change(1, { kind: 'revocation' }), 'stale-version');
    const refused = [
      [{ kind: 'correction' }, 'changes'],
      [{ kind: 'correction', changes: { decisionNumber: '19/QĐ-UBND' } }, 'changes'],
      [{ kind: 'revocation', decidedOn: '2022-12-19' }, 'decidedOn'],
    ] as const;
    for (const [more, path] of refused) {
      const { errors } = assertProblem(await change(2, more), 'invalid-input');
      assert.deepEqual(
        (errors as { path: string }[]).map((error) => error.path),
        [path],
      );
    }
    const revoked: HonourView = (await change(2, { kind: 'revocation' })).json();
    assert.equal(revoked.status, 'revoked');
    assert.deepEqual(revoked.allowed, ['restoration', 'add-scan']);
    assertProblem(await change(3, { kind: 'correction' }), 'step-not-allowed');
    const restored: HonourView = (await change(3, { kind: 'restoration' })).json();
    assert.equal(restored.status, 'corrected', 'it had been corrected');
    assert.equal(restored.changes.length, 3);
    const { rows } = await app.owner.query(
      `select act from audit_entry where entity = 'honour' and entity_id = $1 order by seq`,
      [honour.id],
    );
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['honour.enter', 'honour.correction', 'honour.revocation', 'honour.restoration'],
    );
  });

  test('a clerk may not revoke; nobody elsewhere sees it', async () => {
    const honour = await enter({ year: 2021, decidedOn: '2021-12-20' });
    const change = {
      kind: 'revocation',
      decisionNumber: null,
      decidedOn: '2026-02-01',
      authority: null,
      reason: 'Thử',
      version: 1,
    };
    assertProblem(await app.request('POST', `/api/honours/${honour.id}/changes`, clerk, change), 'not-found');
    assertIndistinguishable(
      await app.request('GET', `/api/honours/${honour.id}`, stranger),
      await app.request('GET', `/api/honours/${newId()}`, stranger),
    );
  });

  test('the scan of the decision is kept once, and only a PDF or a picture', async () => {
    const honour = await enter({ year: 2020, decidedOn: '2020-12-20' });
    const send = (bytes: string) => {
      const form = fileForm('quyet-dinh.pdf', Buffer.from(bytes));
      return app.request('POST', `/api/honours/${honour.id}/scan`, clerk, form.body, form.headers);
    };
    assertProblem(await send('chữ thường'), 'invalid-input');
    const kept: HonourView = (await send('%PDF-1.7\n%%EOF\n')).json();
    assert.equal(kept.scan?.mediaType, 'application/pdf');
    assertProblem(await send('%PDF-1.7\n%%EOF\n'), 'step-not-allowed');
    const file = await app.request('GET', `/api/honours/${honour.id}/scan`, office);
    assert.equal(file.headers['content-type'], 'application/pdf');
    assertProblem(await app.request('GET', `/api/honours/${honour.id}/scan`, stranger), 'not-found');
  });
});

describe('lists and statistics', () => {
  test('filters narrow the list, pages cut it, other units see nothing', async () => {
    const all = await list('sort=-decidedOn');
    assert.ok(all.total >= 4 && !all.more);
    assert.equal((await list('yearFrom=2022&yearTo=2022')).total, 1);
    assert.equal((await list('award=chien-si-thi-dua-co-so')).total, 0);
    assert.equal((await list('status=revoked')).total, 0);
    assert.equal((await list(`unit=${commune}`)).total, all.total);
    assert.equal((await list('q=15%2FQD-UBND&subject=individual')).total, all.total - 1);
    const [first] = (await list('size=1&page=2&sort=-decidedOn')).items;
    assert.equal(first?.id, all.items[1]?.id);
    assert.equal((await list('', stranger)).total, 0);
    assert.equal((await list(`unit=${commune}`, stranger)).total, 0);
  });

  test('statistics count by award and by unit, without revoked honours', async () => {
    const read = async (query: string, by = office): Promise<StatisticsView> =>
      (await app.request('GET', `/api/honour-statistics?yearFrom=2020&yearTo=2024&${query}`, by)).json();
    const byAward = await read('rows=award');
    assert.deepEqual(byAward.years, [2020, 2021, 2022, 2023, 2024]);
    assert.deepEqual(
      byAward.rows.map(({ id, counts, total }) => [id, counts, total]),
      [['lao-dong-tien-tien', [1, 1, 1, 0, 1], 4]],
    );
    const byUnit = await read('rows=unit');
    assert.deepEqual(
      byUnit.rows.map(({ name, total }) => [name, total]),
      [['Xã Bến Gỗ', 4]],
    );
    assert.deepEqual((await read('rows=unit', stranger)).rows, []);
    const problem = await app.request('GET', `/api/honour-statistics?unit=${commune}`, stranger);
    assertProblem(problem, 'not-found');
  });

  test('list and statistics come as Excel', async () => {
    for (const url of ['/api/honours.xlsx?sort=name', '/api/honour-statistics.xlsx?rows=unit']) {
      const response = await app.request('GET', url, office);
      assert.equal(response.statusCode, 200, response.body.slice(0, 200));
      assert.equal(response.rawPayload.subarray(0, 2).toString(), 'PK');
      assertProblem(await app.request('GET', url, null), 'sign-in-required');
    }
  });
});

describe('history of a unit', () => {
  test('honours of those it came from stand in it, with the day it came to be', async () => {
    const former = await app.build.unit({
      name: 'Phường Cũ',
      parentId: province,
      kind: 'commune',
      validTo: '2025-07-01',
    });
    const heir = await app.build.unit({ name: 'Phường Mới', parentId: province, validFrom: '2025-07-01' });
    const succession = newId();
    await app.owner.query(
      `insert into succession (id, kind, on_day, basis) values ($1, 'merger', '2025-07-01', 'Nghị quyết')`,
      [succession],
    );
    await app.owner.query(
      `insert into succession_unit (succession_id, unit_id, side) values ($1, $2, 'from'), ($1, $3, 'to')`,
      [succession, former, heir],
    );
    const recorded = await app.request(
      'POST',
      '/api/honours',
      office,
      body({
        subject: 'collective',
        subjectId: former,
        unitId: former,
        subjectName: 'Phường Cũ',
        award: 'tap-the-lao-dong-tien-tien',
      }),
    );
    assert.equal(recorded.statusCode, 201, recorded.body);
    const heirClerk = await app.build.signedIn('unit-clerk', heir);
    const history: HistoryView = (await app.request('GET', `/api/units/${heir}/honours`, heirClerk)).json();
    assert.equal(history.honours[0]?.subjectName, 'Phường Cũ');
    assert.deepEqual(history.successions[0]?.from, ['Phường Cũ']);
    const formers = await app.request('GET', `/api/units/${former}/honours`, heirClerk);
    assert.equal(formers.statusCode, 200, 'the heir reads what it came from');
    assertProblem(await app.request('GET', `/api/units/${former}/honours`, stranger), 'not-found');
  });
});

describe('what is missing for the next award', () => {
  test('is said by the engine; what each honour rests on stands in the history', async () => {
    const worker = await app.build.person({ fullName: 'Vũ Bá Thành', unitId: commune });
    const ofWorker = { subjectId: worker, subjectName: 'Vũ Bá Thành' };
    await enter({ ...ofWorker, year: 2024, decidedOn: '2024-12-20' });
    const title = await enter({
      ...ofWorker,
      award: 'chien-si-thi-dua-co-so',
      year: 2024,
      decidedOn: '2024-12-25',
    });
    const history: HistoryView = (await app.request('GET', `/api/people/${worker}/honours`, clerk)).json();
    assert.equal(history.honours.find(({ id }) => id === title.id)?.restsOn.length, 1);
    const url = `/api/people/${worker}/next-awards`;
    const one = (
      await app.request('GET', `${url}?award=chien-si-thi-dua-bo-ban-nganh-tinh&year=2025`, clerk)
    ).json();
    assert.equal(one.items.length, 1);
    assert.ok(
      one.items[0].missing.some((text: string) => /2 lần|2 năm/.test(text)),
      JSON.stringify(one.items[0].missing),
    );
    const nearest = (await app.request('GET', url, clerk)).json();
    assert.ok(nearest.items.length >= 3);
    for (const by of [auditor, stranger]) assertProblem(await app.request('GET', url, by), 'not-found');
    assertProblem(await app.request('GET', url, null), 'sign-in-required');
  });
});

describe('subjects to record of', () => {
  test('people by name without diacritics, also by units that have ended; nobody elsewhere', async () => {
    const find = async (query: string, by: Credentials) =>
      (await app.request('GET', `/api/honour-subjects?${query}`, by)).json().items as { id: string }[];
    assert.deepEqual(
      (await find('q=dang+my+ly&subject=individual', clerk)).map(({ id }) => id),
      [person],
    );
    assert.deepEqual(await find('q=dang+my+ly', stranger), []);
    assert.deepEqual(await find('q=phuong+cu', office), []);
    assert.equal((await find('q=phuong+cu&past=true', office)).length, 1);
  });

  test('a household is recorded once by the clerk of its unit and then honoured', async () => {
    const household = { unitId: commune, headName: 'Hộ ông Lê Văn Tư', address: 'Thôn Hạ' };
    assertProblem(await app.request('POST', '/api/households', stranger, household), 'not-found');
    const made = (await app.request('POST', '/api/households', clerk, household)).json();
    const honour = await enter({
      subject: 'household',
      subjectId: made.id,
      subjectName: 'Hộ ông Lê Văn Tư',
      award: 'giay-khen-chu-tich-ubnd-xa',
    });
    const history: HistoryView = (
      await app.request('GET', `/api/households/${made.id}/honours`, clerk)
    ).json();
    assert.equal(history.honours[0]?.id, honour.id);
  });
});

describe('words of a search', () => {
  before(() =>
    enter({ year: 2011, decidedOn: '2011-12-20', decisionNumber: '77/QĐ-UBND', subjectDetail: 'Kỹ sư' }),
  );
  const CASES: readonly (readonly [string, string, number])[] = [
    ['a whole name', 'Đặng Thị Mỹ Lý', 1],
    ['in the other spelling of y and i', 'dang thi mi li', 1],
    ['two words in any order', 'lí đặng', 1],
    ['of the name and of what was printed beside it', 'my ly ki su', 1],
    ['while it is typed', 'dang thi m', 1],
    ['a part of a word', 'ang th my', 1],
    ['a decision', '77/qđ-ubnd', 1],
    ['the beginning of a decision', '77/q', 1],
    ['beginnings of two letters beside the name', 'ki s', 0],
    ['the same with a longer word', 'dang ki s', 1],
    ['a word that is not there', 'dang thi my linh', 0],
    ['signs alone', "%' & |", 0],
    ['a quote', "dang'thi'my", 1],
  ];
  for (const [name, q, total] of CASES)
    test(name, async () => {
      const query = new URLSearchParams({ q, yearFrom: '2011', yearTo: '2011' });
      assert.equal((await list(String(query))).total, total);
      assert.equal((await list(String(query), stranger)).total, 0);
    });
});

describe('more honours than are counted', () => {
  const ids = async (filter: HonourFilter, most: number) => {
    const { rows } = await findCounted({ db: app.db }, filter, NEWEST, { limit: 3, offset: 1, most });
    return rows.map(({ id }) => id);
  };

  test('are listed as the same honours where these are counted', async () => {
    for (const year of [2011, 2012, 2013]) await enter({ year, decidedOn: `${year}-12-20` });
    for (const q of ['my ly', 'dang thi my ly', 'dang m', 'ben g']) {
      const words = await wordsWhere(app.db, q, [], 1000);
      const years = [2010, 2011, 2012, 2013];
      const span = sql<boolean>`h.year between 2010 and 2013`;
      const where = {
        few: sql<boolean>`${words.few} and ${span}`,
        many: sql<boolean>`${words.many} and ${span}`,
      };
      const counted = await ids(where, 1000);
      assert.ok(counted.length > 1);
      assert.deepEqual(await ids(where, 1), counted);
      assert.deepEqual(await ids({ ...where, years }, 1), counted);
      assert.deepEqual(await ids({ ...where, years, isMany: true }, 1), counted);
    }
  });

  test('are known by names alone where enough of these have the words', async () => {
    assert.equal((await wordsWhere(app.db, 'dang thi my ly', [], 1)).isMany, true);
    assert.equal((await wordsWhere(app.db, 'dang thi my ly', [], 1000)).isMany, undefined);
    assert.equal((await wordsWhere(app.db, 'dang thi my ly', [sql`h.year = 2011`], 1)).isMany, undefined);
  });
});
