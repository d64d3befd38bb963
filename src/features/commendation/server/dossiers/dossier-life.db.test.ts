import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SYSTEM } from '../../../../platform/auth/actor.ts';
import { write } from '../../../../platform/db/unit-of-work.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { markGranted, recordVotes, undoGranted } from '../index.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import { annulVotes } from './annul-votes.ts';
import type { DossierVersionView } from './dossier.schema.ts';

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

const raw = (id: string, step: string, by: CommendationWorld['clerk'] | null, version: number, body = {}) =>
  world.app.request('POST', `/api/dossiers/${id}/steps`, by, { step, version, ...body });
/** Moves the clock; who is signed in stays so. */
const at = async (day: string) => {
  const moment = `${day}T09:00:00+07:00`;
  world.app.clock.set(moment);
  await world.app.owner.query(
    `update login_session set last_seen_at = $1, expires_at = $1::timestamptz + interval '12 hours'`,
    [moment],
  );
};

describe('POST /api/dossiers/:id/steps', () => {
  test('asks for sign-in', async () => {
    assertProblem(await raw(newId(), 'send', null, 1), 'sign-in-required');
  });

  test('a dossier is sent when it is complete, and not before', async () => {
    const empty = await world.make();
    const refused = assertProblem(await raw(empty.id, 'send', world.head, empty.version), 'step-not-allowed');
    assert.deepEqual(refused.gaps, ['letter', 'no-nominees', 'no-meeting']);
    const ready = await world.complete(2);
    assert.deepEqual(ready.allowed, ['submit', 'withdraw'], 'a clerk does not send');
    assertProblem(await raw(ready.id, 'send', world.clerk, ready.version), 'step-not-allowed');
    const submitted = await world.step(ready.id, 'submit', world.clerk);
    assert.equal(submitted.state, 'awaiting-approval');
    const sent = await world.step(ready.id, 'send', world.head);
    assert.equal(sent.state, 'sent');
    assert.equal(sent.versions.length, 1);
    assert.equal(sent.where.unitName, 'Tỉnh Sông Mộc');
    assert.deepEqual(sent.mayChange, []);
    const patch = { version: sent.version, letterNumber: null };
    assertProblem(
      await world.app.request('PATCH', `/api/dossiers/${ready.id}`, world.clerk, patch),
      'step-not-allowed',
    );
  });

  test('a foreign clerk sees what he would see for a dossier that is not there; a stale version is refused', async () => {
    const { id, version } = await world.complete(1);
    assertIndistinguishable(
      await raw(id, 'submit', world.otherClerk, version),
      await raw(newId(), 'submit', world.otherClerk, version),
    );
    assertProblem(await raw(id, 'submit', world.clerk, version - 1), 'stale-version');
  });

  test('a negative verdict does not block, but asks for a written reason that everybody sees', async () => {
    const { id, version } = await world.complete(1, 'chien-si-thi-dua-bo-ban-nganh-tinh');
    const refused = assertProblem(await raw(id, 'send', world.head, version), 'step-not-allowed');
    assert.equal(refused.need, 'explained');
    const [nominee] = (
      await world.app.request('GET', `/api/dossiers/${id}/nominations?gap=unexplained`, world.clerk)
    ).json().items;
    await world.post(`/api/dossiers/${id}/explanations`, world.clerk, {
      nominationIds: [nominee.id],
      reason: 'Sáng kiến đang chờ công nhận.',
    });
    assert.equal((await world.step(id, 'send', world.head)).state, 'sent');
    const seen = await world.app.request('GET', `/api/nominations/${nominee.id}`, world.office);
    assert.equal(seen.json().overrideReason, 'Sáng kiến đang chờ công nhận.');
  });

  test('after the cut-off day only with a reason; accepting lets it in', async () => {
    const roundId = await world.makeRound({ closesOn: '2026-11-20', ordinal: 2 });
    const { id } = await world.complete(1);
    await world.app.owner.query('update dossier set round_id = $1 where id = $2', [roundId, id]);
    const { version, late } = await world.get(id);
    assert.equal(late, true);
    assertProblem(await raw(id, 'send', world.head, version), 'invalid-input');
    const sent = await world.step(id, 'send', world.head, { lateReason: 'Mất điện hai ngày.' });
    assert.equal(sent.lateReason, 'Mất điện hai ngày.');
    assert.equal((await world.step(id, 'accept', world.office)).admitted, true);
  });

  test('what was sent is sealed: changed and sent again makes a second version', async () => {
    const { id } = await world.complete(1);
    await world.step(id, 'send', world.head);
    await world.step(id, 'return', world.office, { reason: 'Bổ sung minh chứng.' });
    const { version } = await world.get(id);
    await world.app.request('PATCH', `/api/dossiers/${id}`, world.clerk, { version, title: 'Tên mới' });
    const { versions } = await world.step(id, 'send', world.head);
    assert.deepEqual(
      versions.map(({ number }) => number),
      [2, 1],
    );
    const first = (
      await world.app.request('GET', `/api/dossiers/${id}/versions/1`, world.office)
    ).json() as DossierVersionView;
    assert.match(first.content.title, /Bến Gỗ/);
    const { rows } = await world.app.owner.query(
      `select encode(sha256(convert_to(content::text, 'utf8')), 'hex') = sha256 as sound from dossier_version where dossier_id = $1`,
      [id],
    );
    assert.deepEqual(rows, [{ sound: true }, { sound: true }]);
    assertProblem(
      await world.app.request('GET', `/api/dossiers/${id}/versions/1`, world.foreign),
      'not-found',
    );
  });
});

describe('receipt and clock', () => {
  test('code, procedure and due day by the law of the day; a return stops the clock', async () => {
    await at('2026-11-23');
    const { id } = await world.complete(1, 'giay-khen-chu-tich-ubnd-xa');
    await world.step(id, 'send', world.head);
    const accepted = await world.step(id, 'accept', world.office);
    assert.match(accepted.code ?? '', /^HS-SM-2026-\d{5}$/);
    assert.equal(accepted.receivedOn, '2026-11-23');
    assert.ok(accepted.procedure !== null && accepted.dueOn !== null, JSON.stringify(accepted.procedure));
    const left = accepted.workingDaysLeft ?? 0;
    await at('2026-11-26');
    const returned = await world.step(id, 'return', world.office, { reason: 'Thiếu biên bản.' });
    assert.equal(returned.stoppedOn, '2026-11-26');
    assert.equal(returned.workingDaysLeft, left - 2, 'the 24th is a holiday');
    await at('2026-12-02');
    const again = await world.step(id, 'send', world.head);
    assert.equal(again.workingDaysLeft, left - 2, 'as many working days as when it stopped');
    const back = await world.step(id, 'accept', world.office);
    assert.deepEqual([back.code, back.receivedOn], [accepted.code, '2026-11-23']);
    const receipt = await world.app.request('GET', `/api/dossiers/${id}/receipt`, world.clerk);
    assert.equal(receipt.headers['content-type'], 'application/pdf');
    assertProblem(await world.app.request('GET', `/api/dossiers/${id}/receipt`, world.foreign), 'not-found');
    assertProblem(await world.app.request('GET', `/api/dossiers/${id}/receipt`), 'sign-in-required');
    await at('2026-11-21');
  });

  test('the same dossier received on three days follows three rule sets', async () => {
    const names = new Set<string>();
    for (const day of ['2025-06-30', '2025-07-01', '2026-10-02']) {
      await at('2026-11-21');
      const { id } = await world.complete(1);
      await world.step(id, 'send', world.head);
      await world.app.owner.query(`update dossier set state = 'accepted', received_on = $2 where id = $1`, [
        id,
        day,
      ]);
      names.add((await world.get(id)).ruleSet?.name.vi ?? '');
    }
    assert.equal(names.size, 3, [...names].join(' | '));
  });
});

describe('files', () => {
  test('are limited in kind, belong to the dossier, and are no business of foreign clerks', async () => {
    const { id } = await world.complete(1);
    const { body, headers } = fileForm('minh-chung.pdf', Buffer.from('%PDF-1.7\n%%EOF'));
    const send = (by: CommendationWorld['clerk'] | null, form = { body, headers }) =>
      world.app.request('POST', `/api/dossiers/${id}/files`, by, form.body, form.headers);
    assertProblem(await send(null), 'sign-in-required');
    assertProblem(await send(world.otherClerk), 'not-found');
    assertProblem(await send(world.clerk, fileForm('a.exe', Buffer.from('MZ\u0000\u0001'))), 'invalid-input');
    const kept = await send(world.clerk);
    assert.equal(kept.statusCode, 201, kept.body);
    const fileId = kept.json().files[0].id;
    const url = `/api/dossiers/${id}/files/${fileId}`;
    assert.equal((await world.app.request('GET', url, world.clerk)).statusCode, 200);
    assertProblem(await world.app.request('GET', url, world.foreign), 'not-found');
    assert.equal((await world.app.request('DELETE', url, world.clerk)).json().files.length, 0);
  });
});

describe('upward and back', () => {
  test('commune → province → centre: what passed goes up as one dossier with its own list, and the result comes down', async () => {
    const centre = await world.app.build.unit({ name: 'Ban Thi đua, khen thưởng Trung ương', code: 'TW' });
    const above = await world.makeRound({ unitId: centre, kind: 'state' });
    const lower = await world.complete(2);
    await world.step(lower.id, 'send', world.head);
    await world.step(lower.id, 'accept', world.office);
    await world.step(lower.id, 'take', world.office);
    await world.app.owner.query(`update nomination set state = 'passed' where dossier_id = $1`, [lower.id]);
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [lower.id]);
    const forward = (by: CommendationWorld['clerk'] | null) =>
      world.app.request('POST', '/api/dossier-submissions', by, {
        roundId: above,
        dossierIds: [lower.id],
        title: 'Trình khen thưởng cấp Nhà nước',
      });
    assertProblem(await forward(null), 'sign-in-required');
    assertProblem(await forward(world.clerk), 'not-found');
    const made = await forward(world.office);
    assert.equal(made.statusCode, 201, made.body);
    const upper = made.json();
    assert.equal(upper.nomineeCount, 2);
    assert.deepEqual(
      [upper.unitName, upper.receiverName],
      ['Tỉnh Sông Mộc', 'Ban Thi đua, khen thưởng Trung ương'],
    );
    assert.equal(upper.below[0].id, lower.id);
    const waiting = await world.get(lower.id);
    assert.equal(waiting.state, 'forwarded');
    assert.equal(waiting.above[0]?.id, upper.id);

    const { rows } = await world.app.owner.query<{ id: string }>(
      `update nomination set state = 'passed' where dossier_id = $1 returning id`,
      [upper.id],
    );
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [upper.id]);
    await write({ db: world.app.db, clock: world.app.clock, actor: SYSTEM }, (tx) =>
      markGranted(
        tx,
        rows.map((row) => row.id),
        newId(),
      ),
    );
    assert.equal((await world.get(upper.id, world.office)).state, 'decided');
    const done = await world.get(lower.id);
    assert.equal(done.state, 'decided');
    assert.deepEqual(done.steps.map(({ step }) => step).slice(0, 2), ['take-result', 'forward']);

    // A decision that falls, and another result or none after it, are heard of below as well.
    const ids = rows.map((row) => row.id);
    const nominations = async () =>
      (
        await world.app.owner.query<{ state: string }>(
          'select distinct state from nomination where dossier_id = $1',
          [lower.id],
        )
      ).rows.map(({ state }) => state);
    const systemWrite = (work: Parameters<typeof write<void>>[1]) =>
      write({ db: world.app.db, clock: world.app.clock, actor: SYSTEM }, work);
    await systemWrite((tx) => undoGranted(tx, ids));
    assert.equal((await world.get(upper.id, world.office)).state, 'voted');
    assert.equal((await world.get(lower.id)).state, 'forwarded');
    assert.deepEqual(await nominations(), ['passed']);
    const vote = (passed: boolean) =>
      systemWrite((tx) =>
        recordVotes(
          tx,
          ids.map((nominationId) => ({ nominationId, passed })),
        ),
      );
    const annul = () => systemWrite((tx) => annulVotes(tx, ids, 'Kiểm phiếu sai'));
    await annul();
    await vote(false);
    assert.equal((await world.get(upper.id, world.office)).state, 'not-granted');
    assert.equal((await world.get(lower.id)).state, 'not-granted');
    assert.deepEqual(await nominations(), ['not-granted']);
    await annul();
    assert.equal((await world.get(lower.id)).state, 'forwarded');
    await vote(true);
    await systemWrite((tx) => markGranted(tx, ids, newId()));
    assert.equal((await world.get(lower.id)).state, 'decided');
    assert.deepEqual(await nominations(), ['granted']);
  });

  test('a result on paper enters the golden book', async () => {
    const { id } = await world.complete(2);
    await world.step(id, 'send', world.head);
    const { rows } = await world.app.owner.query<{ id: string }>(
      `update nomination set state = 'passed' where dossier_id = $1 returning id`,
      [id],
    );
    await world.app.owner.query(`update dossier set state = 'forwarded' where id = $1`, [id]);
    const { version } = await world.get(id);
    const send = (by: CommendationWorld['clerk'] | null) =>
      world.app.request('POST', `/api/dossiers/${id}/result`, by, {
        version,
        decisionNumber: '15/QĐ-TTg',
        decidedOn: '2026-11-20',
        authority: 'Thủ tướng Chính phủ',
        grantedIds: [rows[0]?.id],
      });
    assertProblem(await send(null), 'sign-in-required');
    assertProblem(await send(world.clerk), 'not-found');
    const taken = await send(world.office);
    assert.equal(taken.statusCode, 200, taken.body);
    assert.equal(taken.json().state, 'decided');
    const { rows: honours } = await world.app.owner.query(
      'select award from honour where nomination_id = $1',
      [rows[0]?.id],
    );
    assert.equal(honours.length, 1);
  });

  test('on paper to a body outside: noted with the letter, and the result says who was not granted', async () => {
    const { id } = await world.complete(3);
    await world.step(id, 'send', world.head);
    await world.step(id, 'accept', world.office);
    const { rows } = await world.app.owner.query<{ id: string }>(
      `update nomination set state = 'passed' where dossier_id = $1 returning id`,
      [id],
    );
    const forward = (by: CommendationWorld['clerk'] | null) =>
      world.app.request('POST', '/api/dossier-submissions/on-paper', by, {
        dossierIds: [id],
        addressee: 'Bộ Nội vụ',
        letter: { sort: 'issued', number: '88/TTr-UBND', date: '2026-11-21' },
      });
    assertProblem(await forward(null), 'sign-in-required');
    assertProblem(await forward(world.clerk), 'not-found');
    assertProblem(await forward(world.office), 'step-not-allowed');
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [id]);
    const list = async (state: string, by = world.office) =>
      (await world.app.request('GET', `/api/dossier-submissions?state=${state}`, by)).json();
    assert.equal((await list('voted')).items[0].passed, 3);
    const stranger = await world.app.build.signedIn('standing-office', world.foreignProvince);
    assertProblem(await forward(stranger), 'not-found');
    assert.deepEqual((await list('voted', stranger)).byState, { voted: 0, forwarded: 0 });
    assert.equal((await forward(world.office)).json().count, 1);
    const [waiting] = (await list('forwarded')).items;
    assert.deepEqual(
      [waiting.id, waiting.to, waiting.letter, waiting.documentId],
      [id, 'Bộ Nội vụ', '88/TTr-UBND, 21/11/2026', null],
    );
    const { version } = await world.get(id, world.office);
    const result = (body: object) =>
      world.app.request('POST', `/api/dossiers/${id}/result`, world.office, {
        version,
        decisionNumber: '16/QĐ-TTg',
        decidedOn: '2026-11-21',
        authority: 'Thủ tướng Chính phủ',
        ...body,
      });
    assertProblem(await result({}), 'invalid-input');
    assertProblem(await result({ grantedIds: [], notGrantedIds: [] }), 'invalid-input');
    assertProblem(await result({ notGrantedIds: [newId()] }), 'not-found');
    assert.equal((await result({ notGrantedIds: [rows[0]?.id] })).json().state, 'decided');
    const { rows: states } = await world.app.owner.query<{ state: string; n: number }>(
      'select state, count(*)::int as n from nomination where dossier_id = $1 group by state order by state',
      [id],
    );
    assert.deepEqual(states, [
      { state: 'granted', n: 2 },
      { state: 'not-granted', n: 1 },
    ]);
  });

  test('sent outside by mistake, it is taken back with a reason until a result is recorded, and can be sent anew', async () => {
    const { id } = await world.complete(1);
    await world.step(id, 'send', world.head);
    await world.step(id, 'accept', world.office);
    await world.app.owner.query(
      `update nomination set state = 'passed', award = 'bang-khen-thu-tuong' where dossier_id = $1`,
      [id],
    );
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [id]);
    const forward = () =>
      world.post('/api/dossier-submissions/on-paper', world.office, {
        dossierIds: [id],
        addressee: 'Bộ Nội vụ',
        letter: { sort: 'issued', number: '90/TTr-UBND', date: '2026-11-21' },
      });
    await forward();
    const { version, allowed } = await world.get(id, world.office);
    assert.deepEqual(allowed, ['refuse', 'recall', 'take-result']);
    const recall = (
      by: CommendationWorld['clerk'] | null,
      body: object = { reason: 'Trình nhầm nơi nhận' },
    ) => world.app.request('POST', `/api/dossiers/${id}/steps`, by, { step: 'recall', version, ...body });
    assertProblem(await recall(null), 'sign-in-required');
    assertProblem(await recall(world.foreign), 'not-found');
    assertProblem(await recall(world.head), 'step-not-allowed');
    assertProblem(await recall(world.office, {}), 'invalid-input');
    assertProblem(await recall(world.office, { reason: 'Nhầm', version: version - 1 }), 'stale-version');
    assert.equal((await recall(world.office)).json().state, 'voted');
    const { where, steps } = await world.get(id, world.office);
    assert.equal(where.unitName, 'Tỉnh Sông Mộc', 'it lies with who received it again');
    assert.deepEqual(
      steps.slice(0, 2).map(({ step, reason }) => [step, reason]),
      [
        ['recall', 'Trình nhầm nơi nhận'],
        ['forward', 'Bộ Nội vụ (Tờ trình số 90/TTr-UBND ngày 21/11/2026)'],
      ],
    );
    assertProblem(await recall(world.office), 'step-not-allowed');
    await forward();
    const again = await world.get(id, world.office);
    const taken = await world.app.request('POST', `/api/dossiers/${id}/result`, world.office, {
      version: again.version,
      decisionNumber: '18/QĐ-TTg',
      decidedOn: '2026-11-21',
      authority: 'Thủ tướng Chính phủ',
      notGrantedIds: [],
    });
    assert.equal(taken.statusCode, 200, taken.body);
    const late = { step: 'recall', version: taken.json().version, reason: 'Muộn' };
    assertProblem(
      await world.app.request('POST', `/api/dossiers/${id}/steps`, world.office, late),
      'step-not-allowed',
    );
  });

  test('a result on paper that grants nobody ends the dossier', async () => {
    const { id } = await world.complete(1);
    await world.step(id, 'send', world.head);
    await world.app.owner.query(`update nomination set state = 'passed' where dossier_id = $1`, [id]);
    await world.app.owner.query(`update dossier set state = 'forwarded' where id = $1`, [id]);
    const { version } = await world.get(id);
    const taken = await world.app.request('POST', `/api/dossiers/${id}/result`, world.office, {
      version,
      decisionNumber: '17/QĐ-TTg',
      decidedOn: '2026-11-20',
      authority: 'Thủ tướng Chính phủ',
      grantedIds: [],
    });
    assert.equal(taken.statusCode, 200, taken.body);
    assert.equal(taken.json().state, 'not-granted');
  });

  test('to a body outside by a letter drafted here: list in its annex, number and day come back', async () => {
    const { id } = await world.complete(2);
    await world.step(id, 'send', world.head);
    await world.step(id, 'accept', world.office);
    const { rows } = await world.app.owner.query<{ name: string }>(
      `update nomination set state = 'passed', award = 'bang-khen-thu-tuong' where dossier_id = $1 returning subject_name as name`,
      [id],
    );
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [id]);
    const body = {
      dossierIds: [id],
      addressee: 'Bộ Nội vụ (Ban TĐKT Trung ương)',
      letter: { sort: 'draft', title: 'Về việc đề nghị tặng Bằng khen' },
    };
    const headers = { 'idempotency-key': 'trinh-ngoai-mot-lan' };
    const forward = () =>
      world.app.request('POST', '/api/dossier-submissions/on-paper', world.office, body, headers);
    const made = await forward();
    assert.equal(made.statusCode, 200, made.body);
    assert.deepEqual((await forward()).json(), made.json(), 'repeated, it acts once');
    const { documentId } = made.json();
    const rowOf = async () => {
      const list = await world.app.request(
        'GET',
        '/api/dossier-submissions?state=forwarded&size=200',
        world.office,
      );
      assert.ok(list.json().authorities.includes(body.addressee));
      return list.json().items.find((row: { id: string }) => row.id === id);
    };
    const drafted = await rowOf();
    assert.deepEqual([drafted.to, drafted.letter, drafted.documentId], [body.addressee, null, documentId]);
    const { rows: texts } = await world.app.owner.query<{ t: string }>(
      'select official::text as t from document where id = $1',
      [documentId],
    );
    for (const words of [body.addressee, body.letter.title, ...rows.map(({ name }) => name)])
      assert.ok(texts[0]?.t.includes(words), words);
    const letter = `/api/documents/${documentId}`;
    const { version } = (await world.app.request('GET', letter, world.office)).json();
    const numbered = (
      await world.app.request('POST', `${letter}/number`, world.office, { version, day: '2026-11-21' })
    ).json();
    assert.equal(
      (await rowOf()).letter,
      `${numbered.number}/${numbered.symbol}, 21/11/2026`,
      'number and day came back',
    );
    await world.app.request('POST', `${letter}/steps`, world.office, {
      version: numbered.version,
      step: 'withdraw',
      reason: 'Sai trích yếu',
    });
    assert.equal((await rowOf()).letter, null);
  });

  test('what the body decides itself does not go upward with the rest', async () => {
    const { id } = await world.complete(2);
    await world.step(id, 'send', world.head);
    await world.step(id, 'accept', world.office);
    const award = (position: number) =>
      world.app.owner.query(
        `update nomination set state = 'passed', award = case when position <= $2 then 'bang-khen-thu-tuong' else award end
         where dossier_id = $1`,
        [id, position],
      );
    await award(1);
    await world.app.owner.query(`update dossier set state = 'voted' where id = $1`, [id]);
    const forward = () =>
      world.app.request('POST', '/api/dossier-submissions/on-paper', world.office, {
        dossierIds: [id],
        addressee: 'Bộ Nội vụ',
        letter: { sort: 'issued', number: '89/TTr-UBND', date: '2026-11-21' },
      });
    assert.match(
      String(assertProblem(await forward(), 'step-not-allowed').detail),
      /có 1 trường hợp do chính cơ quan quyết định/,
    );
    await award(2);
    assert.equal((await forward()).statusCode, 200);
  });

  test('the list says since when a dossier stands where it stands', async () => {
    const { id } = await world.complete(1);
    const rowOf = async () =>
      (await world.app.request('GET', '/api/dossiers?size=200', world.clerk))
        .json()
        .items.find((row: { id: string }) => row.id === id);
    await world.step(id, 'send', world.head);
    const { where } = await world.get(id);
    assert.equal((await rowOf()).since, where.since);
  });
});
