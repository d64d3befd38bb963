import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type OpinionWorld, opinionWorld } from '../opinions/test-opinions.ts';
import type {
  AnswerRow,
  ConsultationListView,
  ConsultationView,
  RemindedView,
} from './consultation.schema.ts';

let world: OpinionWorld;
let dossier: { id: string; nominationIds: string[] };
before(async () => {
  world = await opinionWorld();
  dossier = await world.accepted(3);
});
after(() => world.close());

const ask = (by: Credentials | null, body: object = {}) =>
  world.app.request('POST', '/api/consultations', by, {
    choice: { roundId: world.round },
    agencyIds: [world.police, world.tax],
    title: 'Hiệp y khen thưởng tổng kết năm 2026',
    ...body,
  });
const asked = async (body: object = {}) => {
  const response = await ask(world.office, body);
  assert.equal(response.statusCode, 201, response.body);
  return response.json() as ConsultationView;
};
const see = (id: string, by: Credentials | null) => world.app.request('GET', `/api/consultations/${id}`, by);
const seen = async (id: string, by: Credentials) => (await see(id, by)).json() as ConsultationView;
const answer = (id: string, agencyId: string, by: Credentials | null, body: object = {}) =>
  world.app.request('PUT', `/api/consultations/${id}/agencies/${agencyId}/answer`, by, {
    version: 1,
    opinion: 'favourable',
    ...body,
  });
/** The field that an answer finds fault with first. */
const firstPath = (response: Awaited<ReturnType<typeof ask>>) =>
  (assertProblem(response, 'invalid-input').errors as { path: string }[])[0]?.path;
/** Tries to finish the appraisal of a dossier as it stands. */
const finish = async (dossierId: string) => {
  const { version } = await world.get(dossierId, world.office);
  return world.app.request('POST', `/api/dossiers/${dossierId}/steps`, world.office, {
    step: 'finish-appraisal',
    version,
  });
};
const list = async (by: Credentials, query = '') =>
  (await world.app.request('GET', `/api/consultations${query}`, by)).json() as ConsultationListView;
const nominees = async (id: string, by: Credentials, query = '') =>
  (await world.app.request('GET', `/api/consultations/${id}/nominees${query}`, by)).json() as {
    items: AnswerRow[];
    total: number;
  };

describe('asking', () => {
  test('asks for sign-in', async () => {
    assertProblem(await ask(null), 'sign-in-required');
    assertProblem(await see(newId(), null), 'sign-in-required');
    assertProblem(await answer(newId(), newId(), null), 'sign-in-required');
  });

  test('only the standing office of the body that appraises asks; a foreign one cannot tell the round from none', async () => {
    for (const by of [world.clerk, world.head, world.policeman, world.auditor])
      assertProblem(await ask(by), 'not-found');
    assertIndistinguishable(
      await ask(world.foreignOffice),
      await ask(world.foreignOffice, { choice: { roundId: newId() } }),
    );
  });

  test('the candidates say limit, silence and source; what is not verified is said to be', async () => {
    const url = `/api/opinion-candidates?for=consultation&round=${world.round}`;
    const answered = (await world.app.request('GET', url, world.office)).json();
    assert.equal(answered.total, 3);
    assert.deepEqual(
      { ...answered.period, source: typeof answered.period.source },
      { length: 10, unit: 'working-days', confirmed: false, until: '2026-12-08', source: 'string' },
    );
    assert.deepEqual([answered.silence.value, answered.silence.confirmed], ['proceed', false]);
    assertProblem(await world.app.request('GET', url, world.foreignOffice), 'not-found');
  });

  test('one act for all nominees: letter in the library, everybody who answers told, one row an agency and nominee', async () => {
    const made = await asked();
    assert.equal(made.state, 'waiting');
    assert.equal(made.nomineeCount, 3);
    assert.equal(made.period.until, '2026-12-08');
    assert.deepEqual(
      made.agencies.map(({ name, state, allowed }) => [name, state, allowed]),
      [
        ['Công an tỉnh', 'waiting', ['record', 'remind', 'extend']],
        ['Thuế tỉnh', 'waiting', ['record', 'remind', 'extend']],
      ],
    );
    const document = await world.one<{ kind: string; state: string; addressees: number }>(
      `select kind, state, (select count(*)::int from document_addressee where document_id = d.id) as addressees
       from document d where id = $1`,
      [made.document?.id],
    );
    assert.deepEqual(document, { kind: 'official-letter', state: 'draft', addressees: 2 });
    const text = await world.one<{ t: string }>('select official::text as t from document where id = $1', [
      made.document?.id,
    ]);
    for (const words of ['Nguyễn Văn An', '08/12/2026', '10 ngày làm việc', 'hiệp y'])
      assert.ok(text.t.includes(words), words);
    const told = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'consultation-asked'`,
    );
    assert.equal(told.n, 2);
    const rows = await world.one<{ n: number }>(
      'select count(*)::int as n from consultation_answer where consultation_id = $1',
      [made.id],
    );
    assert.equal(rows.n, 6);
  });

  test('a repeated request asks once', async () => {
    const headers = { 'idempotency-key': 'hiep-y-mot-lan' };
    const body = {
      choice: { dossierId: dossier.id, nominationIds: dossier.nominationIds.slice(0, 1) },
      agencyIds: [world.tax],
      title: 'Một lần',
    };
    const twice = await Promise.all(
      [1, 2].map(() => world.app.request('POST', '/api/consultations', world.office, body, headers)),
    );
    assert.equal(twice[0]?.json().id, twice[1]?.json().id);
    const { n } = await world.one<{ n: number }>(
      `select count(*)::int as n from consultation where title = 'Một lần'`,
    );
    assert.equal(n, 1);
  });

  test('nobody who fits, and an agency that is none, are told by field', async () => {
    const none = await ask(world.office, { choice: { roundId: world.round, q: 'khong co ai' } });
    assert.equal(firstPath(none), 'choice');
    const wrong = await ask(world.office, { agencyIds: [newId()] });
    assert.equal(firstPath(wrong), 'agencyIds');
  });
});

describe('whom', () => {
  const search = async (by: Credentials | null, query: string) =>
    world.app.request('GET', `/api/opinion-agencies?${query}`, by);
  const names = async (by: Credentials, query: string) =>
    (await search(by, query)).json().items.map(({ name }: { name: string }) => name);

  test('sister and superior bodies and roots are offered, nothing deeper beside the way up; a foreign round is none', async () => {
    const { build } = world.app;
    await build.unit({ name: 'Trường Bến Gỗ', parentId: world.commune });
    const school = await build.unit({ name: 'Trường Đồi Chè', parentId: world.otherCommune });
    const round = await world.makeRound({ unitId: world.commune });
    const by = await build.signedIn('standing-office', world.commune);
    assertProblem(await search(null, `round=${round}`), 'sign-in-required');
    assertIndistinguishable(
      await search(world.foreignOffice, `round=${round}`),
      await search(world.foreignOffice, `round=${newId()}`),
    );
    assertProblem(await search(by, ''), 'not-found');
    assert.deepEqual(await names(by, `round=${round}&q=cong+an`), ['Công an tỉnh']);
    assert.deepEqual(await names(by, `round=${round}&q=tinh+song`), ['Tỉnh Sông Mộc']);
    assert.deepEqual(await names(by, `round=${round}&q=tinh+nui`), ['Tỉnh Núi Xa']);
    assert.deepEqual(await names(by, `round=${round}&q=xa+doi`), ['Xã Đồi Chè']);
    assert.deepEqual(await names(by, `round=${round}&q=truong`), ['Trường Bến Gỗ']);
    assert.deepEqual(await names(by, `round=${round}&q=xa+ben`), [], 'not itself');
    const foreign = await build.unit({ name: 'Sở lạ', parentId: world.foreignProvince });
    for (const agency of [foreign, newId()])
      assert.equal(firstPath(await ask(world.office, { agencyIds: [agency] })), 'agencyIds');
    assert.equal(
      (await asked({ title: 'Hỏi trường', agencyIds: [school] })).agencies[0]?.name,
      'Trường Đồi Chè',
    );
  });

  test('an agency that is no unit is asked by name: in the letter, not reminded, its answer recorded from paper', async () => {
    const name = 'Bảo hiểm xã hội khu vực IV';
    assert.equal(firstPath(await ask(world.office, { agencyIds: [], outsideAgencies: [] })), 'agencyIds');
    const made = await asked({
      title: 'Hỏi ngoài hệ thống',
      agencyIds: [world.tax],
      outsideAgencies: [name, name.toUpperCase()],
    });
    assert.deepEqual(
      made.agencies.map(({ name: who, outside, allowed }) => [who, outside, allowed]),
      [
        [name.toUpperCase(), true, ['record', 'extend']],
        ['Thuế tỉnh', false, ['record', 'remind', 'extend']],
      ],
      'the same name once',
    );
    const outside = made.agencies[0]?.agencyId ?? '';
    const text = await world.one<{ t: string }>('select official::text as t from document where id = $1', [
      made.document?.id,
    ]);
    assert.ok(text.t.includes(name.toUpperCase()));
    const recorded = await answer(made.id, outside, world.office, {
      recorded: true,
      paperReference: '12/BHXH',
    });
    assert.equal(recorded.statusCode, 200, recorded.body);
    assert.equal((recorded.json() as ConsultationView).agencies[0]?.state, 'answered');
    const { items } = await nominees(made.id, world.office);
    assert.equal(items[0]?.answers.length, 2);
    const url = `/api/nominations/${dossier.nominationIds[0]}/opinions`;
    const { agencies } = (await world.app.request('GET', url, world.office)).json();
    assert.ok(agencies.some((one: { agencyName: string }) => one.agencyName === name.toUpperCase()));
  });
});

describe('answering', () => {
  let id: string;
  before(async () => {
    id = (await asked({ title: 'Hiệp y để trả lời' })).id;
  });

  test('an agency sees its own part alone: no other agency, no letter of who asked', async () => {
    const own = await seen(id, world.policeman);
    assert.deepEqual(
      own.agencies.map(({ name, allowed }) => [name, allowed]),
      [['Công an tỉnh', ['answer']]],
    );
    assert.equal(own.document, null);
    const { items } = await nominees(id, world.policeman);
    assert.ok(items.every(({ answers }) => answers.length === 1 && answers[0]?.agencyId === world.police));
    assertProblem(await answer(id, world.tax, world.policeman), 'not-found');
    const file = `/api/consultations/${id}/agencies/${world.tax}/file`;
    assertProblem(await world.app.request('GET', file, world.policeman), 'not-found');
    assert.equal((await list(world.policeman, '?side=asking')).total, 0);
    assert.ok(
      (await list(world.policeman, '?side=asked')).items.every(({ agencyId }) => agencyId === world.police),
    );
  });

  test('who was not asked cannot tell it from one that is not there', async () => {
    for (const by of [world.clerk, world.foreign, world.foreignOffice]) {
      assertIndistinguishable(await see(id, by), await see(newId(), by));
      assertIndistinguishable(await answer(id, world.police, by), await answer(newId(), world.police, by));
    }
  });

  test('an opinion against needs its reason, an answer on paper its number', async () => {
    const without = await answer(id, world.police, world.policeman, { opinion: 'unfavourable' });
    assert.equal(firstPath(without), 'note');
    const item = { nominationId: dossier.nominationIds[0], opinion: 'reserved' };
    const one = await answer(id, world.police, world.policeman, { items: [item] });
    assert.equal(firstPath(one), 'items.0.note');
    const paper = await answer(id, world.police, world.office, { recorded: true });
    assert.equal(firstPath(paper), 'paperReference');
  });

  test('who asked cannot answer in the agency’s place but records its paper', async () => {
    assertProblem(await answer(id, world.tax, world.office), 'step-not-allowed');
    assertProblem(
      await answer(id, world.police, world.policeman, { recorded: true, paperReference: 'x' }),
      'step-not-allowed',
    );
    const recorded = await answer(id, world.tax, world.office, {
      recorded: true,
      paperReference: '45/CV-THUE ngày 20/11/2026',
    });
    assert.equal(recorded.statusCode, 200, recorded.body);
    const tax = (recorded.json() as ConsultationView).agencies.find(({ agencyId }) => agencyId === world.tax);
    assert.deepEqual(
      [tax?.state, tax?.recorded, tax?.paperReference, tax?.favourable],
      ['answered', true, '45/CV-THUE ngày 20/11/2026', 3],
    );
  });

  test('one opinion for all and another for one; who asked is told; the board counts', async () => {
    const against = {
      nominationId: dossier.nominationIds[1],
      opinion: 'unfavourable',
      note: 'Đang xác minh đơn <b>tố cáo</b>.',
    };
    const response = await answer(id, world.police, world.policeman, { items: [against] });
    assert.equal(response.statusCode, 200, response.body);
    const board = await seen(id, world.office);
    assert.equal(board.state, 'answered');
    assert.deepEqual(
      board.agencies.map(({ allowed }) => allowed),
      [[], ['record']],
      'what an agency said itself only the agency changes',
    );
    assert.deepEqual(
      board.agencies.map(({ favourable, unfavourable }) => [favourable, unfavourable]),
      [
        [2, 1],
        [3, 0],
      ],
    );
    const { items, total } = await nominees(id, world.office, '?opinion=unfavourable');
    assert.equal(total, 1);
    assert.equal(items[0]?.id, dossier.nominationIds[1]);
    assert.equal(items[0]?.answers.length, 2);
    const told = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'consultation-answered' and account_id = $1`,
      [world.office.accountId],
    );
    assert.equal(told.n, 1);
    const row = (await list(world.office)).items.find((one) => one.id === id);
    assert.deepEqual([row?.state, row?.asked, row?.answered, row?.unfavourable], ['answered', 2, 2, 1]);
  });

  test('as .xlsx each agency has its columns; an agency only its own', async () => {
    const rows = async (by: Credentials, query = '') => {
      const url = `/api/consultations/${id}/nominees.xlsx${query}`;
      return readXlsx((await world.app.request('GET', url, by)).rawPayload, { maxRows: 100 });
    };
    const [head = [], ...found] = await rows(world.office, '?opinion=unfavourable');
    assert.equal(found.length, 1);
    const [opinion, reason, other] = ['Ý kiến: Công an tỉnh', 'Lý do: Công an tỉnh', 'Ý kiến: Thuế tỉnh'].map(
      (heading) => found[0]?.[head.indexOf(heading)],
    );
    assert.deepEqual([opinion, reason], ['Không thống nhất', 'Đang xác minh đơn <b>tố cáo</b>.']);
    assert.equal(other, 'Thống nhất');
    const [own = [], ...all] = await rows(world.policeman);
    assert.equal(all.length, 3);
    assert.deepEqual(own.slice(6), ['Ý kiến: Công an tỉnh', 'Lý do: Công an tỉnh']);
  });

  test('appraisal sees it at the nominee and the dossier; the unit that proposes does not', async () => {
    const url = `/api/nominations/${dossier.nominationIds[1]}/opinions`;
    const { agencies } = (await world.app.request('GET', url, world.office)).json();
    assert.ok(
      agencies.some(
        ({ agencyName, opinion }: { agencyName: string; opinion: string }) =>
          agencyName === 'Công an tỉnh' && opinion === 'unfavourable',
      ),
    );
    const unseen = await world.app.request('GET', url, world.clerk);
    assert.deepEqual(unseen.json(), { visible: false, agencies: [], people: [] });
    assertIndistinguishable(
      await world.app.request('GET', url, world.foreignOffice),
      await world.app.request('GET', `/api/nominations/${newId()}/opinions`, world.foreignOffice),
    );
    const ofDossier = `/api/dossiers/${dossier.id}/opinions`;
    const found = (await world.app.request('GET', ofDossier, world.office)).json();
    assert.ok(
      found.consultations.some(
        (one: { id: string; answered: number }) => one.id === id && one.answered === 2,
      ),
    );
    const { visible, consultations } = (await world.app.request('GET', ofDossier, world.head)).json();
    assert.deepEqual([visible, consultations], [false, []]);
    assertProblem(await world.app.request('GET', ofDossier, world.foreignOffice), 'not-found');
  });

  test('an answer based on an older one is refused, a new one replaces it', async () => {
    assertProblem(await answer(id, world.police, world.policeman), 'stale-version');
    const again = await answer(id, world.police, world.policeman, { version: 2 });
    assert.equal(again.statusCode, 200, again.body);
    const { total } = await nominees(id, world.office, '?opinion=unfavourable');
    assert.equal(total, 0);
  });

  test('its paper is kept with it, for who asked and for the agency', async () => {
    const url = `/api/consultations/${id}/agencies/${world.police}/file`;
    const send = (name: string, bytes: Buffer, by: Credentials) => {
      const { body: payload, headers } = fileForm(name, bytes);
      return world.app.server.inject({
        method: 'POST',
        url,
        payload,
        headers: { ...by.headers, ...headers },
      });
    };
    assertProblem(
      await send('a.exe', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]), world.policeman),
      'invalid-input',
    );
    assert.equal((await send('tra-loi.txt', Buffer.from('Thống nhất'), world.policeman)).statusCode, 201);
    assert.equal((await world.app.request('GET', url, world.office)).body, 'Thống nhất');
    assertProblem(await world.app.request('GET', url, world.taxman), 'not-found');
  });
});

describe('time', () => {
  test('reminded once a day, in one act for several; nobody there is said', async () => {
    const silent = await world.app.build.unit({ name: 'Cơ quan không tài khoản' });
    const { id } = await asked({ title: 'Hiệp y để nhắc', agencyIds: [world.police, silent] });
    const remind = (by: Credentials, ids = [id]) =>
      world.app.request('POST', '/api/consultation-reminders', by, {
        consultationIds: ids,
        message: 'Gửi sớm',
      });
    assertProblem(await remind(world.foreignOffice), 'not-found');
    const first = (await remind(world.office)).json() as RemindedView;
    assert.equal(first.sent, 1);
    assert.deepEqual(
      first.results.map(({ agencyName, result }) => [agencyName, result]),
      [
        ['Công an tỉnh', 'sent'],
        ['Cơ quan không tài khoản', 'nobody'],
      ],
    );
    const second = (await remind(world.office)).json() as RemindedView;
    assert.equal(second.sent, 0);
    assert.equal(
      (await seen(id, world.office)).agencies.find(({ agencyId }) => agencyId === world.police)?.remindedOn,
      '2026-11-21',
    );
  });

  test('the dossier waits until its last day, then silence lets it go on; the job tells both sides once', async () => {
    const own = await world.accepted(1, 'chien-si-thi-dua-co-so');
    await asked({ title: 'Hiệp y im lặng', choice: { dossierId: own.id }, agencyIds: [world.police] });
    await world.step(own.id, 'take', world.office);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [own.id]);
    assert.equal(assertProblem(await finish(own.id), 'step-not-allowed').need, 'opinions');
    await world.at('2026-12-08T08:00:00+07:00');
    await world.app.runJob('remind-consultations');
    await world.app.runJob('remind-consultations');
    const due = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'consultation-due' and params->>'title' = 'Hiệp y im lặng'`,
    );
    assert.equal(due.n, 1);
    assert.equal(assertProblem(await finish(own.id), 'step-not-allowed').need, 'opinions');
    await world.at('2026-12-09T08:00:00+07:00');
    await world.app.runJob('remind-consultations');
    await world.app.runJob('remind-consultations');
    const expired = await world.one<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'consultation-expired' and params->>'title' = 'Hiệp y im lặng'`,
    );
    assert.equal(expired.n, 1);
    const done = await finish(own.id);
    assert.equal(done.statusCode, 200, done.body);
  });

  test('where silence does not let it go on, or the request is taken back, the rule follows', async () => {
    const own = await world.accepted(1, 'bang-khen-bo-ban-nganh-tinh');
    const made = await asked({
      title: 'Hiệp y phải chờ',
      choice: { dossierId: own.id },
      agencyIds: [world.tax],
    });
    await world.app.owner.query(
      `update consultation set silence = 'wait', due_on = '2026-12-01' where id = $1`,
      [made.id],
    );
    await world.step(own.id, 'take', world.office);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [own.id]);
    assert.equal((await seen(made.id, world.office)).state, 'overdue');
    assert.equal(assertProblem(await finish(own.id), 'step-not-allowed').need, 'opinions');
    const withdraw = (by: Credentials, version = 1) =>
      world.app.request('POST', `/api/consultations/${made.id}/withdrawal`, by, {
        version,
        reason: 'Hỏi nhầm cơ quan',
      });
    assertProblem(await withdraw(world.taxman), 'not-found');
    assertProblem(await withdraw(world.office, 7), 'stale-version');
    assert.equal((await withdraw(world.office)).json().state, 'withdrawn');
    assertProblem(await answer(made.id, world.tax, world.taxman), 'step-not-allowed');
    assert.equal((await finish(own.id)).statusCode, 200);
  });

  test('one agency is given more time with a reason: reminders, state and the dossier follow its new day', async () => {
    const own = await world.accepted(1, 'lao-dong-tien-tien');
    const made = await asked({
      title: 'Hiệp y gia hạn',
      choice: { dossierId: own.id },
      agencyIds: [world.police, world.tax],
    });
    const due = made.period.until;
    const extend = (by: Credentials | null, body: object = {}, agency = world.police, id = made.id) =>
      world.app.request('POST', `/api/consultations/${id}/agencies/${agency}/extension`, by, {
        version: 1,
        dueOn: '2026-12-29',
        reason: 'Cần xác minh thêm',
        ...body,
      });
    assertProblem(await extend(null), 'sign-in-required');
    for (const by of [world.policeman, world.clerk]) assertProblem(await extend(by), 'not-found');
    assertIndistinguishable(
      await extend(world.foreignOffice),
      await extend(world.foreignOffice, {}, world.police, newId()),
    );
    assertProblem(await extend(world.office, { version: 9 }), 'stale-version');
    for (const dueOn of [due, '2026-01-05'])
      assert.equal(firstPath(await extend(world.office, { dueOn })), 'dueOn');
    const extended = (await extend(world.office)).json() as ConsultationView;
    assert.deepEqual(
      extended.agencies.map(({ dueOn, extensionReason }) => [dueOn, extensionReason]),
      [
        ['2026-12-29', 'Cần xác minh thêm'],
        [due, null],
      ],
    );
    const told = (kind: string) =>
      world.one<{ n: number; day: string | null }>(
        `select count(*)::int as n, max(params->>'dueOn') as day from notification
         where kind = $1 and params->>'title' = 'Hiệp y gia hạn' and account_id = $2`,
        [kind, world.policeman.accountId],
      );
    assert.deepEqual(await told('consultation-extended'), { n: 1, day: '2026-12-29' });
    const audited = await world.one<{ reason: string }>(
      `select reason from audit_entry where act = 'consultation.extend' and entity_id = $1`,
      [made.id],
    );
    assert.equal(audited.reason, 'Cần xác minh thêm');
    await world.at(`${due}T08:00:00+07:00`);
    await world.app.runJob('remind-consultations');
    assert.equal((await told('consultation-due')).n, 0, 'not on the old day');
    await world.at('2026-12-28T08:00:00+07:00');
    const board = await seen(made.id, world.office);
    assert.deepEqual(
      [board.state, board.agencies.map(({ state }) => state)],
      ['overdue', ['waiting', 'overdue']],
    );
    const row = (await list(world.policeman, '?side=asked&size=200')).items.find(({ id }) => id === made.id);
    assert.deepEqual([row?.dueOn, row?.state], ['2026-12-29', 'waiting']);
    await world.step(own.id, 'take', world.office);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [own.id]);
    assert.equal(assertProblem(await finish(own.id), 'step-not-allowed').need, 'opinions');
    await world.at('2026-12-29T08:00:00+07:00');
    await world.app.runJob('remind-consultations');
    assert.equal((await told('consultation-due')).n, 1);
    await world.at('2026-12-30T08:00:00+07:00');
    assert.equal((await finish(own.id)).statusCode, 200);
  });

  test('what has gone to the council is no longer reached by an answer', async () => {
    const own = await world.accepted(1, 'giay-khen-chu-tich-ubnd-xa');
    const made = await asked({
      title: 'Hiệp y quá muộn',
      choice: { dossierId: own.id },
      agencyIds: [world.tax],
    });
    await world.app.owner.query(`update dossier set state = 'in-council' where id = $1`, [own.id]);
    assertProblem(await answer(made.id, world.tax, world.taxman), 'step-not-allowed');
  });
});

describe('the letter', () => {
  before(() => world.at('2026-11-21T09:00:00+07:00'));

  test('before it is issued no agency sees the request and the dossier waits; then they are told and the limit begins', async () => {
    const own = await world.accepted(1, 'chien-si-thi-dua-co-so');
    const made = await asked({
      title: 'Hiệp y theo công văn',
      choice: { dossierId: own.id },
      agencyIds: [world.police],
      afterLetter: true,
    });
    assert.deepEqual(
      [made.state, made.agencies[0]?.state, made.agencies[0]?.allowed, made.allowed],
      ['drafted', 'drafted', [], ['withdraw']],
    );
    const text = await world.one<{ t: string }>('select official::text as t from document where id = $1', [
      made.document?.id,
    ]);
    assert.match(text.t, /10 ngày làm việc kể từ ngày phát hành công văn này/);
    assertIndistinguishable(await see(made.id, world.policeman), await see(newId(), world.policeman));
    assertIndistinguishable(
      await answer(made.id, world.police, world.policeman),
      await answer(newId(), world.police, world.policeman),
    );
    const inList = async () =>
      (await list(world.policeman, '?side=asked&size=200')).items.some(({ id }) => id === made.id);
    assert.equal(await inList(), false);
    const told = async () =>
      (
        await world.one<{ n: number }>(
          `select count(*)::int as n from notification where kind = 'consultation-asked' and params->>'title' = 'Hiệp y theo công văn'`,
        )
      ).n;
    assert.equal(await told(), 0);
    await world.step(own.id, 'take', world.office);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [own.id]);
    assert.equal(assertProblem(await finish(own.id), 'step-not-allowed').need, 'opinions');
    await world.at('2026-11-23T08:00:00+07:00');
    await world.issue(made.document?.id ?? '');
    const live = await seen(made.id, world.policeman);
    assert.deepEqual([live.state, live.sentOn, live.period.until], ['waiting', '2026-11-23', '2026-12-08']);
    assert.deepEqual([await inList(), await told()], [true, 1]);
    assert.equal((await answer(made.id, world.police, world.policeman)).statusCode, 200);
  });

  test('withdrawn before it went out, it takes the request back; no agency hears of it', async () => {
    const made = await asked({ title: 'Công văn sai', agencyIds: [world.tax], afterLetter: true });
    const url = `/api/documents/${made.document?.id}`;
    const { version } = (await world.app.request('GET', url, world.office)).json();
    const body = { version, step: 'withdraw', reason: 'Sai danh sách' };
    assert.equal((await world.app.request('POST', `${url}/steps`, world.office, body)).statusCode, 200);
    const back = await seen(made.id, world.office);
    assert.deepEqual([back.state, back.withdrawReason], ['withdrawn', 'Sai danh sách']);
    assertProblem(await see(made.id, world.taxman), 'not-found');
  });
});
