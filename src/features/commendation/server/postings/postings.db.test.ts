import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type OpinionWorld, opinionWorld, POSTED_AWARD } from '../opinions/test-opinions.ts';
import type { PostedRow, PostingListView, PostingOpinionView, PostingView } from './posting.schema.ts';

let world: OpinionWorld;
let dossier: { id: string; nominationIds: string[] };
before(async () => {
  world = await opinionWorld();
  dossier = await world.accepted(2, POSTED_AWARD);
});
after(() => world.close());

const create = (by: Credentials | null, body: object = {}) =>
  world.app.request('POST', '/api/postings', by, {
    choice: { dossierId: dossier.id },
    title: 'Lấy ý kiến Nhân dân về khen thưởng cấp Nhà nước',
    ...body,
  });
const created = async (body: object = {}) => {
  const response = await create(world.office, body);
  assert.equal(response.statusCode, 201, response.body);
  return response.json() as PostingView;
};
const see = (id: string, by: Credentials | null) => world.app.request('GET', `/api/postings/${id}`, by);
const step = (id: string, by: Credentials | null, body: object) =>
  world.app.request('POST', `/api/postings/${id}/steps`, by, { version: 1, ...body });
const posted = async (body: object = {}) => {
  const { id, version } = await created(body);
  const response = await step(id, world.office, { step: 'post', version });
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as PostingView;
};
const visit = (path: string) => world.app.request('GET', path);
const pathOf = ({ path }: PostingView) => path ?? assert.fail('it has no public page');
const FIELDS = { name: 'Trần Văn Dân', contact: '0912 345 678', text: 'Tôi đồng tình.', key: 'form-mot' };
const opinions = async (id: string, by: Credentials, query = '') =>
  (await world.app.request('GET', `/api/postings/${id}/opinions${query}`, by)).json() as {
    items: PostingOpinionView[];
    total: number;
  };

describe('making and posting', () => {
  test('asks for sign-in', async () => {
    assertProblem(await create(null), 'sign-in-required');
    assertProblem(await see(newId(), null), 'sign-in-required');
    assertProblem(await step(newId(), null, { step: 'post' }), 'sign-in-required');
  });

  test('only the standing office of the body posts; a foreign one cannot tell', async () => {
    for (const by of [world.clerk, world.head, world.policeman, world.auditor])
      assertProblem(await create(by), 'not-found');
    assertIndistinguishable(
      await create(world.foreignOffice),
      await create(world.foreignOffice, { choice: { dossierId: newId() } }),
    );
    const { id } = await created({ title: 'Chỉ của tỉnh' });
    for (const by of [world.clerk, world.foreign, world.foreignOffice]) {
      assertIndistinguishable(await see(id, by), await see(newId(), by));
      assertIndistinguishable(
        await step(id, by, { step: 'post' }),
        await step(newId(), by, { step: 'post' }),
      );
    }
    assert.equal((await see(id, world.auditor)).statusCode, 200);
  });

  test('by its own rules a body posts others too, for as long as it says; the law’s period where that is longer', async () => {
    const plain = await world.accepted(1);
    const own = { choice: { dossierId: plain.id }, voluntaryDays: 3 };
    const draft = await created(own);
    assert.deepEqual([draft.nomineeCount, draft.period.length, draft.period.confirmed], [1, 3, true]);
    // From Saturday 2026-11-21, over the day off of the 24th.
    assert.equal(draft.toDay, '2026-11-27');
    const running = (await step(draft.id, world.office, { step: 'post', version: draft.version })).json();
    assert.deepEqual([running.fromDay, running.toDay], ['2026-11-21', '2026-11-27']);
    const both = await created({ voluntaryDays: 3 });
    assert.ok(both.period.length > 3);
    assert.notEqual(both.period.source, draft.period.source);
    assertProblem(await create(world.office, { ...own, voluntaryDays: 0 }), 'invalid-input');
  });

  test('only nominees whose award needs it are candidates and go on the list', async () => {
    const plain = await world.accepted(1);
    const url = `/api/opinion-candidates?for=posting&dossier=`;
    const of = async (id: string) => (await world.app.request('GET', url + id, world.office)).json();
    assert.equal((await of(plain.id)).total, 0);
    assert.equal((await of(dossier.id)).total, 2);
    const refused = await create(world.office, { choice: { dossierId: plain.id } });
    assertProblem(refused, 'invalid-input');
    const made = await created();
    assert.equal(made.nomineeCount, 2);
    assert.deepEqual(
      [made.period.length, made.period.unit, made.period.confirmed],
      [10, 'working-days', true],
    );
  });

  test('a draft has no public page; posting begins today and ends by the rule', async () => {
    const draft = await created({ title: 'Sẽ đăng' });
    const { code } = await world.one<{ code: string }>('select code from posting where id = $1', [draft.id]);
    assert.equal((await visit(`/lay-y-kien/${code}`)).statusCode, 404);
    await world.at('2026-11-23T09:00:00+07:00');
    const view = (await step(draft.id, world.office, { step: 'post' })).json() as PostingView;
    assert.deepEqual([view.state, view.fromDay, view.toDay], ['posted', '2026-11-23', '2026-12-08']);
    assert.equal((await visit(pathOf(view))).statusCode, 200);
    assertProblem(
      await step(draft.id, world.office, { step: 'post', version: view.version }),
      'step-not-allowed',
    );
  });

  test('words change only while it is a draft, and only from what was read', async () => {
    const { id } = await created({ title: 'Bản nháp' });
    const edit = (body: object) =>
      world.app.request('PATCH', `/api/postings/${id}`, world.office, {
        version: 1,
        title: 'Sửa',
        showsSummary: true,
        ...body,
      });
    assertProblem(await edit({ version: 9 }), 'stale-version');
    assert.equal((await edit({})).json().showsSummary, true);
    assert.equal((await step(id, world.office, { step: 'discard', version: 2 })).json().state, 'taken-down');
    assertProblem(await edit({ version: 3 }), 'step-not-allowed');
  });

  test('the list counts by state and finds by words', async () => {
    const list = async (query: string) =>
      (await world.app.request('GET', `/api/postings${query}`, world.office)).json() as PostingListView;
    assert.equal((await list('?q=chi cua tinh')).total, 1);
    assert.ok((await list('')).byState.posted >= 1);
    assert.ok((await list('?state=draft')).items.every(({ state }) => state === 'draft'));
    const foreign = await world.app.request('GET', '/api/postings', world.foreignOffice);
    assert.equal((foreign.json() as PostingListView).total, 0);
  });
});

describe('the public page', () => {
  let view: PostingView;
  before(async () => {
    view = await posted({
      title: 'Danh sách công khai',
      text: 'Mời Nhân dân góp ý.',
      address: 'Số 1 phố Mộc',
    });
  });

  test('shows names, units and awards, never a birth date, a position or a contact; hostile words are only words', async () => {
    await world.app.owner.query(
      `update nomination set subject_name = '<img src=x onerror=alert(1)>', summary = '<script>alert(2)</script>' where id = $1`,
      [dossier.nominationIds[0]],
    );
    const { statusCode, body, headers } = await visit(pathOf(view));
    assert.equal(statusCode, 200);
    for (const words of [
      'Danh sách công khai',
      'Trần Thị Bình',
      'Xã Bến Gỗ',
      'Huân chương Lao động',
      '08/12/2026',
      'Số 1 phố Mộc',
    ])
      assert.ok(body.includes(words), words);
    assert.ok(body.includes('&lt;img src=x'));
    assert.doesNotMatch(body, /<img|<script|1985|12\/04|Chuyên viên|alert\(2\)/);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
    assert.match(String(headers['content-security-policy']), /form-action 'self'/);
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.ok(view.id !== '' && !body.includes(view.id));
  });

  test('the summary is public only where the office chose so', async () => {
    const other = await posted({ title: 'Có tóm tắt', showsSummary: true });
    const { body } = await visit(pathOf(other));
    assert.match(body, /Hoàn thành tốt nhiệm vụ được giao/);
    assert.ok(body.includes('&lt;script&gt;alert(2)'));
  });

  test('an unknown code, a draft and what is posted elsewhere answer alike', async () => {
    const draft = await created({ title: 'Nháp kín' });
    const { code } = await world.one<{ code: string }>('select code from posting where id = $1', [draft.id]);
    const answers = await Promise.all(
      ['/lay-y-kien/xxxx', `/lay-y-kien/${code}`, '/lay-y-kien/%00'].map((path) => visit(path)),
    );
    for (const { statusCode, body } of answers) {
      assert.equal(statusCode, 404);
      assert.equal(body, answers[0]?.body);
    }
  });

  test('an opinion is taken from the page’s own form, leads to its receipt, and counts once however often it is sent', async () => {
    const first = await world.sendForm(pathOf(view), { ...FIELDS, about: dossier.nominationIds[1] ?? '' });
    assert.equal(first.statusCode, 303, first.body);
    const again = await world.sendForm(pathOf(view), { ...FIELDS, about: dossier.nominationIds[1] ?? '' });
    assert.equal(again.headers.location, first.headers.location);
    const { items, total } = await opinions(view.id, world.office);
    assert.equal(total, 1);
    assert.deepEqual(
      [items[0]?.nomineeName, items[0]?.authorName, items[0]?.contact, items[0]?.state],
      ['Trần Thị Bình', 'Trần Văn Dân', '0912 345 678', 'new'],
    );
    const receipt = await visit(String(first.headers.location));
    assert.equal(receipt.statusCode, 200);
    assert.match(receipt.body, /Đã nhận ý kiến/);
    assert.doesNotMatch(receipt.body, /Trần Văn Dân|0912/);
    assert.doesNotMatch((await visit(pathOf(view))).body, /Trần Văn Dân|0912|đồng tình/);
    const told = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'posting-opinion' and account_id = $1`,
      [world.office.accountId],
    );
    assert.equal(told.n, 1);
  });

  test('in English where the address asks for it, from the list to the receipt, and each page leads to itself in the other', async () => {
    const english = '?ngon-ngu=en';
    const pages = [
      ['/niem-yet-cong-khai', 'Lists on which the people are asked', 'Opinions until the end of 08/12/2026'],
      [pathOf(view), 'Proposed award', 'Labour Order'],
      ['/lay-y-kien/xxxx', 'There is no such posting', 'taken down'],
    ] as const;
    for (const [path, ...words] of pages) {
      const { body } = await visit(`${path}${english}`);
      assert.match(body, /<html lang="en">/);
      for (const word of words) assert.ok(body.includes(word), `${path} without ${word}`);
      assert.doesNotMatch(body, /Gửi ý kiến|Danh hiệu|Địa chỉ|Lấy ý kiến đến/);
      assert.match(body, /lang="vi" hrefLang="vi"/);
      assert.match((await visit(path)).body, /ngon-ngu=en" lang="en"/);
    }
    const action = /<form [^>]*action="([^"#]*)#gop-y"/.exec((await visit(pathOf(view) + english)).body)?.[1];
    assert.equal(action, pathOf(view) + english);
    const wrong = await world.sendForm(action, { ...FIELDS, name: '', key: 'in-english' });
    assert.match(wrong.body, /Write your full name/);
    const taken = await world.sendForm(action, { ...FIELDS, key: 'form-mot' });
    const receipt = await visit(String(taken.headers.location));
    for (const words of ['Your opinion was received', 'Received, to be considered', 'Back to the list'])
      assert.ok(receipt.body.includes(words), words);
    const foreign = await world.sendForm(action, FIELDS, { origin: 'https://ke-xau.example' });
    assert.match(foreign.body, /This was not taken/);
    const tooLong = await world.sendForm(action, { ...FIELDS, text: 'x'.repeat(70_000) });
    assert.match(tooLong.body, /Too long/);
  });

  test('neither log nor audit trail tells who said what', async () => {
    const { rows } = await world.app.owner.query(
      `select coalesce(before::text, '') || coalesce(after::text, '') as t from audit_entry where entity = 'posting-opinion'`,
    );
    const all = [...rows.map(({ t }) => String(t)), ...world.app.logLines].join('\n');
    assert.doesNotMatch(all, /Trần Văn Dân|0912|đồng tình/);
  });

  test('what is wrong is said on the page with what was typed', async () => {
    const { statusCode, body } = await world.sendForm(pathOf(view), {
      ...FIELDS,
      name: '',
      text: `"><script>alert(3)</script>`,
      key: 'form-sai',
    });
    assert.equal(statusCode, 422);
    assert.match(body, /Hãy ghi họ và tên/);
    assert.match(body, /href="#name"/);
    assert.match(body, /aria-invalid="true"/);
    assert.ok(body.includes('&lt;script&gt;alert(3)') && !body.includes('<script'));
    const long = await world.sendForm(pathOf(view), { ...FIELDS, text: 'x'.repeat(5001), key: 'dai' });
    assert.match(long.body, /hiện có 5001/);
  });

  test('forms of other sites, of programs, of other kinds and of too many letters are not taken', async () => {
    await world.at('2026-11-23T09:30:00+07:00');
    const refused = async (status: number, fields: Record<string, string>, headers = {}) => {
      const response = await world.sendForm(
        pathOf(view),
        { ...FIELDS, key: `k${status}`, ...fields },
        headers,
      );
      assert.equal(response.statusCode, status, response.body.slice(0, 200));
      assert.match(response.body, /<html/);
    };
    await refused(403, {}, { origin: 'https://ke-xau.example' });
    await refused(403, {}, { origin: 'null' });
    await refused(403, {}, { 'sec-fetch-site': 'cross-site' });
    await refused(422, { website: 'http://quang-cao.example' });
    await refused(413, { text: 'x'.repeat(70_000) });
    await refused(422, {}, { 'content-type': 'application/json' });
    await refused(409, { about: newId() });
    assert.equal((await opinions(view.id, world.office)).total, 1);
  });

  test('the API reads no form, so that a foreign page cannot send one with our cookie', async () => {
    const response = await world.sendForm('/api/postings', { title: 'Giả mạo' }, world.office.headers);
    assert.ok(response.statusCode >= 400);
  });

  test('one address sends so many a minute', async () => {
    await world.at('2026-11-23T10:00:00+07:00');
    const states: number[] = [];
    for (let i = 0; i < 12; i += 1)
      states.push(
        (await world.sendForm(pathOf(view), { ...FIELDS, name: '', key: `nhanh-${i}` })).statusCode,
      );
    assert.deepEqual([states[0], states.at(-1)], [422, 429]);
    await world.at('2026-11-23T11:00:00+07:00');
  });

  test('the list of running postings names it', async () => {
    const { body } = await visit('/niem-yet-cong-khai');
    assert.match(body, /Danh sách công khai/);
    assert.doesNotMatch(body, /Trần Thị Bình/);
  });

  test('opinions are noted, answered, rejected; the author reads the answer', async () => {
    const { items } = await opinions(view.id, world.office);
    const [opinion] = items;
    assert.ok(opinion !== undefined);
    const handle = (by: Credentials, body: object) =>
      world.app.request('PATCH', `/api/posting-opinions/${opinion.id}`, by, {
        version: 1,
        state: 'answered',
        ...body,
      });
    assertProblem(await handle(world.foreignOffice, { answer: 'x' }), 'not-found');
    assertProblem(await handle(world.auditor, { answer: 'x' }), 'not-found');
    assertProblem(await handle(world.office, {}), 'invalid-input');
    assertProblem(await handle(world.office, { version: 5, answer: 'x' }), 'stale-version');
    assert.equal(
      (await handle(world.office, { answer: 'Đã xác minh <b>xong</b>.' })).json().state,
      'answered',
    );
    const { receipt } = await world.one<{ receipt: string }>(
      'select receipt from posting_opinion where id = $1',
      [opinion.id],
    );
    const page = await visit(`${pathOf(view)}/y-kien/${receipt}`);
    assert.ok(page.body.includes('Đã xác minh &lt;b&gt;xong&lt;/b&gt;.'));
    assert.equal((await visit(`${pathOf(view)}/y-kien/${receipt}x`)).statusCode, 404);
    const seen = await opinions(view.id, world.auditor);
    assert.equal(seen.items[0]?.contact, null, 'contacts are for the standing office');
    const rows = (
      await world.app.request('GET', `/api/postings/${view.id}/nominees`, world.office)
    ).json() as { items: PostedRow[] };
    assert.deepEqual(rows.items.map((row) => row.opinions).sort(), [0, 1]);
  });

  test('taken down needs a reason, and the page is gone', async () => {
    const { id, version, path } = await posted({ title: 'Đăng nhầm' });
    assertProblem(await step(id, world.office, { step: 'take-down', version }), 'invalid-input');
    const down = await step(id, world.office, { step: 'take-down', version, reason: 'Sai danh sách' });
    assert.equal(down.json().state, 'taken-down');
    assert.equal((await visit(path ?? '')).statusCode, 404);
    assert.equal((await world.sendForm(path ?? '', { ...FIELDS, key: 'muon' })).statusCode, 404);
  });
});

describe('the council waits for it', () => {
  const toCouncil = async (id: string) => {
    const { version } = await world.get(id, world.office);
    return world.app.request('POST', `/api/dossiers/${id}/steps`, world.office, {
      step: 'to-council',
      version,
    });
  };
  const appraised = async (award: string) => {
    const made = await world.accepted(1, award);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [made.id]);
    await world.app.owner.query(`update dossier set state = 'appraised' where id = $1`, [made.id]);
    return made;
  };

  test('in none, in one that runs, in one that has ended', async () => {
    const { id } = await appraised(POSTED_AWARD);
    const none = assertProblem(await toCouncil(id), 'step-not-allowed');
    assert.deepEqual([none.need, none.count], ['posted', 1]);
    const view = await posted({ choice: { dossierId: id }, title: 'Để trình Hội đồng' });
    const running = assertProblem(await toCouncil(id), 'step-not-allowed');
    assert.match(String(running.detail), /chưa hết/);
    const url = `/api/dossiers/${id}/opinions`;
    assert.deepEqual((await world.app.request('GET', url, world.office)).json().posting, {
      needed: 1,
      missing: 0,
      running: 1,
    });
    await world.at('2026-12-08T23:00:00+07:00');
    assertProblem(await toCouncil(id), 'step-not-allowed');
    assert.equal((await world.sendForm(pathOf(view), { ...FIELDS, key: 'ngay-cuoi' })).statusCode, 303);
    await world.at('2026-12-09T00:30:00+07:00');
    const late = await world.sendForm(pathOf(view), { ...FIELDS, key: 'qua-han' });
    assert.match(late.body, /Đã hết thời gian lấy ý kiến/);
    assert.doesNotMatch(
      (await visit(pathOf(view))).body,
      /Nguyễn Văn An/,
      'names only while one may say something',
    );
    await world.app.runJob('end-postings');
    await world.app.runJob('end-postings');
    assert.equal((await see(view.id, world.office)).json().state, 'ended');
    const told = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'posting-ended' and params->>'title' = 'Để trình Hội đồng'`,
    );
    assert.equal(told.n, 1);
    assert.equal((await opinions(view.id, world.office)).total, 1);
    assert.equal((await toCouncil(id)).statusCode, 200);
  });

  test('posted elsewhere: long enough, with where, why and proof', async () => {
    const { id } = await appraised(POSTED_AWARD);
    const record = (by: Credentials, body: object = {}) =>
      world.app.request('POST', '/api/posting-records', by, {
        choice: { dossierId: id },
        title: 'Đăng Báo Sông Mộc',
        elsewhere: 'Báo Sông Mộc số 312',
        fromDay: '2026-11-20',
        toDay: '2026-12-07',
        reason: 'Cổng thông tin của tỉnh đang bảo trì',
        ...body,
      });
    assertProblem(await record(world.foreignOffice), 'not-found');
    const short = assertProblem(await record(world.office, { toDay: '2026-11-25' }), 'invalid-input');
    assert.match(JSON.stringify(short.errors), /10 ngày làm việc/);
    assertProblem(
      await record(world.office, { fromDay: '2026-12-20', toDay: '2027-01-20' }),
      'invalid-input',
    );
    const view = (await record(world.office)).json() as PostingView;
    assert.deepEqual([view.state, view.path, view.elsewhere], ['ended', null, 'Báo Sông Mộc số 312']);
    const { body: payload, headers } = fileForm('anh-chup.txt', Buffer.from('Trang 2'));
    const upload = await world.app.server.inject({
      method: 'POST',
      url: `/api/postings/${view.id}/proof`,
      payload,
      headers: { ...world.office.headers, ...headers },
    });
    assert.equal(upload.statusCode, 201, upload.body);
    assert.equal(
      (await world.app.request('GET', `/api/postings/${view.id}/proof`, world.office)).body,
      'Trang 2',
    );
    assert.equal((await toCouncil(id)).statusCode, 200);
  });

  test('what needs no posting goes on without one', async () => {
    const { id } = await appraised('bang-khen-bo-ban-nganh-tinh');
    assert.equal((await toCouncil(id)).statusCode, 200);
  });
});
