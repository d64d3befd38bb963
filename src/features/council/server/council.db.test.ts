import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import type { CouncilView } from './council.schema.ts';
import type { MeetingView } from './meeting.schema.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';
import type { VoteView } from './vote.schema.ts';

let world: CouncilWorld;
before(async () => {
  world = await councilWorld(5);
});
after(() => world.close());

const request = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  by: Credentials | null,
  body?: object,
) => world.app.request(method, url, by, body);
const councilBody = () => ({
  unitId: world.province,
  name: 'Hội đồng Sáng kiến tỉnh',
  termFrom: '2026-01-01',
  legalBasis: 'Quyết định số 11/QĐ-UBND',
  quorumPercent: 50,
});
const member = (index: number) => {
  const found = world.members[index];
  assert.ok(found !== undefined);
  return found;
};

test('asks for sign-in', async () => {
  const id = newId();
  for (const [method, path] of [
    ['GET', 'councils'],
    ['POST', 'councils'],
    ['GET', `councils/${id}`],
    ['PUT', `councils/${id}`],
    ['POST', `councils/${id}/members`],
    ['PUT', `council-members/${id}`],
    ['GET', `councils/${id}/planned-sessions`],
    ['POST', `councils/${id}/meetings`],
    ['GET', 'meetings'],
    ['GET', `meetings/${id}`],
    ['PUT', `meetings/${id}`],
    ['PUT', `meetings/${id}/conclusion`],
    ['POST', `meetings/${id}/steps`],
    ['PUT', `meetings/${id}/agenda`],
    ['PUT', `meetings/${id}/attendance`],
    ['POST', `meetings/${id}/documents`],
    ['POST', `meetings/${id}/votes`],
    ['POST', `agenda-items/${id}/papers`],
    ['GET', `agenda-items/${id}/papers/${id}`],
    ['DELETE', `agenda-items/${id}/papers/${id}`],
    ['GET', `votes/${id}`],
    ['POST', `votes/${id}/steps`],
    ['POST', `votes/${id}/conflicts`],
    ['PUT', `votes/${id}/paper-count`],
  ] as const)
    assertProblem(await request(method, `/api/${path}`, null, {}), 'sign-in-required');
});

describe('a council', () => {
  test('is made by the standing office of its unit, by nobody else', async () => {
    const { administrator, auditor, chair, clerk, foreign, office } = world;
    for (const by of [administrator, auditor, chair.by, clerk, foreign])
      assertProblem(await request('POST', '/api/councils', by, councilBody()), 'not-found');
    const wrong = await request('POST', '/api/councils', office, {
      ...councilBody(),
      termTo: '2025-01-01',
    });
    assertProblem(wrong, 'invalid-input');
    const made = await request('POST', '/api/councils', office, councilBody());
    assert.equal(made.statusCode, 201, made.body);
    const view = made.json() as CouncilView;
    const { memberList: _, allowed: __, ...facts } = view;
    const change = {
      ...councilBody(),
      standingBody: 'Sở Nội vụ',
      termTo: null,
      leastShown: 4,
      conflictLeavesBase: true,
      version: facts.version,
    };
    const changed = (await request('PUT', `/api/councils/${view.id}`, office, change)).json() as CouncilView;
    assert.deepEqual([changed.standingBody, changed.leastShown, changed.version], ['Sở Nội vụ', 4, 2]);
    assertProblem(await request('PUT', `/api/councils/${view.id}`, office, change), 'stale-version');
  });

  test('is read by its members, its standing office and who oversees, and is nothing to anybody else', async () => {
    const { auditor, chair, clerk, administrator, foreign, office } = world;
    const path = `/api/councils/${world.council}`;
    for (const by of [auditor, chair.by, office, member(1).by])
      assert.equal((await request('GET', path, by)).statusCode, 200);
    for (const by of [clerk, administrator, foreign]) {
      const nothing = await request('GET', `/api/councils/${newId()}`, by);
      assertIndistinguishable(await request('GET', path, by), nothing);
      const list = await request('GET', '/api/councils', by);
      assert.ok(!list.body.includes(world.council));
    }
  });

  test('takes nobody twice, and no substitute of a stranger; who left votes no more', async () => {
    const path = `/api/councils/${world.council}/members`;
    const entry = { role: 'member', office: 'Ủy viên', validFrom: '2026-01-01' };
    assertProblem(
      await request('POST', path, world.office, { ...entry, personId: member(1).personId }),
      'invalid-input',
    );
    const personId = await world.app.build.person({ fullName: 'Người thay', unitId: world.province });
    assertProblem(
      await request('POST', path, world.office, { ...entry, personId, substituteOf: newId() }),
      'invalid-input',
    );
    const added = await request('POST', path, world.office, { ...entry, personId });
    assert.equal(added.statusCode, 201, added.body);
    const view = added.json() as CouncilView;
    assert.equal(view.members, 6);
    const row = view.memberList.find((each) => each.personId === personId);
    const left = await request('PUT', `/api/council-members/${row?.id}`, world.office, {
      ...entry,
      validTo: '2026-06-01',
      version: row?.version,
    });
    assert.equal((left.json() as CouncilView).members, 5);
    assertProblem(
      await request('PUT', `/api/council-members/${row?.id}`, world.foreign, { ...entry, version: 2 }),
      'not-found',
    );
  });
});

describe('a meeting', () => {
  test('begins with the agenda of the planned session, once', async () => {
    const { owner } = world.app;
    const [plan, task, session] = [newId(), newId(), newId()];
    await owner.query(
      `insert into plan (id, unit_id, year, title, state, created_at, updated_at) values ($1, $2, 2026, 'Kế hoạch', 'issued', now(), now())`,
      [plan, world.province],
    );
    await owner.query(
      `insert into task (id, plan_id, annex, position, content, deadline_kind, updated_at) values ($1, $2, 2, 1, 'Phiên họp lần 1', 'none', now())`,
      [task, plan],
    );
    await owner.query(
      `insert into council_session (id, plan_id, task_id, ordinal, agenda) values ($1, $2, $3, 1, '["Xét khen thưởng", "Việc khác"]')`,
      [session, plan, task],
    );
    const planned = await request('GET', `/api/councils/${world.council}/planned-sessions`, world.office);
    assert.deepEqual(
      planned.json().items.map((each: { id: string; meetingId: null }) => [each.id, each.meetingId]),
      [[session, null]],
    );
    const body = {
      title: 'Phiên họp lần 1',
      startsAt: '2026-12-01T08:00:00+07:00',
      place: 'Phòng họp',
      planSessionId: session,
    };
    const path = `/api/councils/${world.council}/meetings`;
    for (const by of [world.chair.by, world.clerk, world.foreign])
      assertProblem(await request('POST', path, by, body), 'not-found');
    const made = await request('POST', path, world.office, body);
    const view = made.json() as MeetingView;
    assert.deepEqual(
      view.agenda.map(({ title }) => title),
      ['Xét khen thưởng', 'Việc khác'],
    );
    assertProblem(await request('POST', path, world.office, body), 'invalid-input');
    const invited = await request('POST', `/api/meetings/${view.id}/steps`, world.office, {
      step: 'invite',
      version: view.version,
    });
    assert.equal((invited.json() as MeetingView).state, 'invited');
    const { rows } = await owner.query(`select from notification where kind = 'meeting-invited'`);
    assert.equal(rows.length, world.members.length);
    const list = await request('GET', '/api/meetings?state=invited&q=phien', member(2).by);
    assert.equal(list.json().total, 1);
    assert.equal((await request('GET', '/api/meetings', world.foreign)).json().total, 0);
  });

  test('opens with a quorum only, and says how many are missing', async () => {
    const made = (
      await request('POST', `/api/councils/${world.council}/meetings`, world.office, {
        title: 'Phiên họp đột xuất',
        startsAt: '2026-11-21T10:00:00+07:00',
        place: 'Phòng họp',
      })
    ).json() as MeetingView;
    const path = `/api/meetings/${made.id}`;
    const there = (count: number) => ({
      entries: world.members.map(({ memberId }, index) => ({
        memberId,
        state: index < count ? 'present' : 'absent',
      })),
    });
    const [first] = there(3).entries;
    for (const [list, entries] of [
      ['attendance', { entries: [first, first] }],
      ['agenda', { version: made.version, items: [made.agenda[0], made.agenda[0]] }],
    ] as const)
      assertProblem(await request('PUT', `${path}/${list}`, world.office, entries), 'invalid-input');
    await request('PUT', `${path}/attendance`, world.office, there(3));
    const open = { step: 'open', version: made.version };
    const refused = assertProblem(
      await request('POST', `${path}/steps`, world.chair.by, open),
      'invalid-input',
    );
    assert.match(String(refused.detail), /3\/5 thành viên có mặt, cần ít nhất 4 \(66,67 % của 5\)/);
    await request('PUT', `${path}/attendance`, world.office, there(4));
    for (const by of [member(1).by, world.auditor, world.clerk, world.foreign])
      assertProblem(await request('POST', `${path}/steps`, by, open), 'not-found');
    const view = (await request('POST', `${path}/steps`, world.chair.by, open)).json() as MeetingView;
    assert.deepEqual([view.state, view.quorum.reached], ['open', true]);
    assertProblem(await request('POST', `${path}/steps`, world.chair.by, open), 'step-not-allowed');
    assertProblem(
      await request('POST', `${path}/steps`, world.chair.by, { step: 'cancel', version: 2, reason: 'x' }),
      'step-not-allowed',
    );
  });

  test('carries papers that members read; used points stay on the agenda', async () => {
    const meeting = await world.openMeeting();
    const item = meeting.agenda[0]?.id;
    const send = (by: Credentials, bytes = Buffer.from('%PDF-1.7 tài liệu')) => {
      const form = fileForm('bao-cao.pdf', bytes);
      return world.app.request('POST', `/api/agenda-items/${item}/papers`, by, form.body, form.headers);
    };
    for (const by of [member(1).by, world.foreign]) assertProblem(await send(by), 'not-found');
    assertProblem(await send(world.office, Buffer.alloc(0)), 'invalid-input');
    const view = (await send(world.office)).json() as MeetingView;
    const file = view.agenda[0]?.papers[0];
    const path = `/api/agenda-items/${item}/papers/${file?.id}`;
    const read = await request('GET', path, member(1).by);
    assert.match(String(read.headers['content-disposition']), /^inline/);
    assertProblem(await request('GET', path, world.foreign), 'not-found');
    assertProblem(
      await request('PUT', `/api/meetings/${meeting.id}/agenda`, world.office, {
        version: view.version,
        items: [],
      }),
      'invalid-input',
    );
    assertProblem(await request('DELETE', path, member(1).by, {}), 'not-found');
    const gone = (await request('DELETE', path, world.office, {})).json() as MeetingView;
    assert.equal(gone.agenda[0]?.papers.length, 0);
    const emptied = await request('PUT', `/api/meetings/${meeting.id}/agenda`, world.office, {
      version: gone.version,
      items: [],
    });
    assert.deepEqual((emptied.json() as MeetingView).agenda, []);
  });

  test('does not close while a vote is open, and nobody’s attendance changes under it', async () => {
    const meeting = await world.openMeeting();
    const vote = await world.vote(meeting);
    const path = `/api/meetings/${meeting.id}`;
    const attendance = { entries: [{ memberId: member(1).memberId, state: 'absent' }] };
    assertProblem(await request('PUT', `${path}/attendance`, world.office, attendance), 'step-not-allowed');
    const close = { step: 'close', version: meeting.version };
    assertProblem(await request('POST', `${path}/steps`, world.chair.by, close), 'invalid-input');
    await world.step(vote.id, 'cancel', { reason: 'Chuẩn bị lại' });
    const closed = (await request('POST', `${path}/steps`, world.chair.by, close)).json() as MeetingView;
    assert.equal(closed.state, 'closed');
    const conclusion = { conclusion: 'Hội đồng thống nhất.', version: closed.version };
    for (const by of [member(1).by, world.foreign])
      assertProblem(await request('PUT', `${path}/conclusion`, by, conclusion), 'not-found');
    const concluded = (await request('PUT', `${path}/conclusion`, world.office, conclusion)).json();
    assert.equal(concluded.conclusion, 'Hội đồng thống nhất.');
    const minute = { step: 'minute', version: concluded.version };
    assertProblem(await request('POST', `${path}/steps`, world.office, minute), 'invalid-input');
    for (const by of [member(1).by, world.foreign, world.administrator])
      assertProblem(await request('POST', `${path}/documents`, by, { kind: 'minutes' }), 'not-found');
    assertProblem(
      await request('POST', `${path}/documents`, world.office, { kind: 'invitation' }),
      'step-not-allowed',
    );
    for (const kind of ['minutes', 'count-record', 'resolution']) {
      const made = await request('POST', `${path}/documents`, world.office, { kind });
      assert.equal(made.statusCode, 200, made.body);
    }
    const minuted = (await request('POST', `${path}/steps`, world.office, minute)).json() as MeetingView;
    assert.equal(minuted.state, 'minuted');
  });

  test('what was minuted is corrected by a new version that says what it corrects', async () => {
    const meeting = await world.openMeeting();
    const path = `/api/meetings/${meeting.id}`;
    const send = (what: string, by: Credentials, body: object) =>
      request('POST', `${path}/${what}`, by, body);
    const step = async (name: string, by: Credentials, more = {}) => {
      const { version } = (await request('GET', path, by)).json() as MeetingView;
      return send('steps', by, { step: name, version, ...more });
    };
    await step('close', world.chair.by);
    await send('documents', world.office, { kind: 'minutes' });
    assertProblem(await send('documents', world.office, { kind: 'minutes' }), 'invalid-input');
    assert.equal((await step('minute', world.office)).statusCode, 200);
    for (const by of [member(1).by, world.foreign, world.administrator])
      assertProblem(await send('steps', by, { step: 'correct', version: 1, reason: 'Sửa' }), 'not-found');
    assertProblem(await step('correct', world.office), 'invalid-input');
    const reason = 'ghi đúng tên thành viên vắng mặt';
    const open = (await step('correct', world.office, { reason })).json() as MeetingView;
    assert.equal(open.state, 'closed');
    assert.ok(open.allowed.includes('conclude'));
    const made = (await send('documents', world.office, { kind: 'minutes', reason })).json() as MeetingView;
    assert.deepEqual(
      made.documents.map(({ version, reason: why }) => [version, why]),
      [
        [2, reason],
        [1, null],
      ],
    );
    const { body: document } = await request(
      'GET',
      `/api/documents/${made.documents[0]?.id}/preview`,
      world.office,
    );
    assert.match(document, /đính chính và thay thế bản lập trước/);
    assert.equal((await step('minute', world.office)).json().state, 'minuted');
  });
});

describe('open votes', () => {
  const choose = (vote: VoteView, choice: string) => ({
    choices: vote.items.map(({ id }) => ({ itemId: id, choice })),
  });
  const put = (vote: VoteView, by: Credentials, body: object) =>
    request('PUT', `/api/votes/${vote.id}/open-ballot`, by, body);

  test('count members present and asked in writing; absent ones count in the base', async () => {
    const vote = await world.vote(await world.openMeeting({ inWriting: [4] }), {
      mode: 'open',
      threshold: 60,
    });
    assert.equal(vote.voters, 5);
    for (const index of [0, 1])
      assert.equal((await put(vote, member(index).by, choose(vote, 'yes'))).statusCode, 200);
    await put(vote, member(2).by, choose(vote, 'yes'));
    await put(vote, member(2).by, choose(vote, 'no'));
    const written = { ...choose(vote, 'yes'), memberId: member(4).memberId };
    for (const by of [member(1).by, world.auditor, world.foreign])
      assertProblem(await put(vote, by, written), 'not-found');
    assert.equal((await put(vote, world.office, written)).statusCode, 200);
    assertProblem(
      await put(vote, world.office, { ...choose(vote, 'yes'), memberId: member(3).memberId }),
      'invalid-input',
    );
    const running = (await request('GET', `/api/votes/${vote.id}`, world.chair.by)).json() as VoteView;
    assert.deepEqual([running.progress.cast, running.missing.map(({ name }) => name)], [4, ['Thành viên 3']]);
    assert.ok(running.items.every(({ result }) => result === null));
    const closed = await world.step(vote.id, 'close');
    assert.equal(closed.items[0]?.result?.arithmetic, '3/5 = 60 % ≥ 60 %');
    assertProblem(await put(vote, member(3).by, choose(vote, 'yes')), 'step-not-allowed');
  });

  test('leave out who is in conflict, from the base only where the regulation says so', async () => {
    for (const conflictLeavesBase of [false, true]) {
      await world.app.owner.query('update council set conflict_leaves_base = $1 where id = $2', [
        conflictLeavesBase,
        world.council,
      ]);
      const vote = await world.vote(await world.openMeeting(), {
        mode: 'open',
        items: [{ title: 'Thành viên 1', personId: member(1).personId }],
      });
      assertProblem(await put(vote, member(1).by, choose(vote, 'yes')), 'invalid-input');
      for (const index of [0, 2, 3, 4]) await put(vote, member(index).by, choose(vote, 'yes'));
      const closed = await world.step(vote.id, 'close');
      assert.equal(
        closed.items[0]?.result?.arithmetic,
        conflictLeavesBase ? '4/4 = 100 % ≥ 80 %' : '4/5 = 80 % ≥ 80 %',
      );
    }
    await world.app.owner.query('update council set conflict_leaves_base = false');
  });

  test('in writing run until their deadline, also for absent members', async () => {
    const meeting = await world.openMeeting({ absent: [4] });
    const prepared = await world.vote(meeting, { mode: 'written', open: false });
    const path = `/api/votes/${prepared.id}/steps`;
    const open = { step: 'open', version: prepared.version };
    assertProblem(await request('POST', path, world.chair.by, open), 'invalid-input');
    assertProblem(
      await request('POST', path, world.chair.by, { ...open, closesAt: '2026-11-20T00:00:00+07:00' }),
      'invalid-input',
    );
    const vote = await world.step(prepared.id, 'open', { closesAt: '2026-11-25T17:00:00+07:00' });
    assert.equal((await put(vote, member(4).by, choose(vote, 'yes'))).statusCode, 200);
    world.app.clock.set('2026-11-25T17:00:00+07:00');
    const late = await world.app.build.session(member(3).by.accountId);
    assertProblem(await put(vote, late, choose(vote, 'yes')), 'step-not-allowed');
    world.app.clock.set('2026-11-21T09:00:00+07:00');
  });

  test('a substitute votes only while his member does not', async () => {
    const personId = await world.app.build.person({ fullName: 'Người thay', unitId: world.province });
    const by = await world.app.build.signedIn('council-member', world.province, { personId });
    const added = await request('POST', `/api/councils/${world.council}/members`, world.office, {
      personId,
      role: 'member',
      office: 'Thay Thành viên 4',
      substituteOf: member(4).memberId,
      validFrom: '2026-01-01',
    });
    const substitute = (added.json() as CouncilView).memberList.find((each) => each.personId === personId);
    assert.equal((added.json() as CouncilView).members, 5, 'a substitute is not of the base');
    for (const [absent, may] of [
      [[], false],
      [[4], true],
    ] as const) {
      const meeting = await world.openMeeting({ absent: [...absent] });
      await request('PUT', `/api/meetings/${meeting.id}/attendance`, world.office, {
        entries: [{ memberId: substitute?.id, state: 'present' }],
      });
      const vote = await world.vote(meeting, { mode: 'open' });
      const answer = await put(vote, by, choose(vote, 'yes'));
      assert.equal(answer.statusCode, may ? 200 : 404, answer.body);
      assert.equal(vote.voters, 5);
    }
  });
});

test('on paper two tellers count, each for himself, and must agree', async () => {
  const vote = await world.vote(await world.openMeeting(), { mode: 'paper', threshold: 60 });
  const path = `/api/votes/${vote.id}/paper-count`;
  const count = (yes: number, no: number) => ({
    handedOut: 5,
    handedIn: 5,
    items: vote.items.map(({ id }) => ({ itemId: id, yes, no, invalid: 5 - yes - no })),
  });
  for (const by of [world.clerk, world.foreign, world.administrator])
    assertProblem(await request('PUT', path, by, count(4, 1)), 'not-found');
  const bad = { ...count(4, 1), handedOut: 6, handedIn: 7 };
  assert.equal(
    assertProblem(await request('PUT', path, member(1).by, bad), 'invalid-input').code,
    'invalid-input',
  );
  const steps = { step: 'close', version: 2 };
  assertProblem(await request('POST', `/api/votes/${vote.id}/steps`, world.chair.by, steps), 'invalid-input');
  const first = (await request('PUT', path, member(1).by, count(4, 1))).json() as VoteView;
  assert.equal(first.tellers.agree, null);
  const second = (await request('PUT', path, member(2).by, count(3, 2))).json() as VoteView;
  assert.deepEqual([second.tellers.agree, second.tellers.differing.length], [false, 2]);
  assert.ok(!JSON.stringify(second.tellers).includes('"yes":4'), 'shows the other teller’s figures');
  assertProblem(await request('PUT', path, member(3).by, count(4, 1)), 'invalid-input');
  const agreed = (await request('PUT', path, member(2).by, count(4, 1))).json() as VoteView;
  assert.equal(agreed.tellers.agree, true);
  const closed = await world.step(vote.id, 'close');
  assert.equal(closed.items[0]?.result?.arithmetic, '4/5 = 80 % ≥ 60 %');
});

test('on paper too, fewer ballots than the council’s least show only the outcome', async () => {
  const vote = await world.vote(await world.openMeeting(), { mode: 'paper', threshold: 30 });
  const items = vote.items.map(({ id }) => ({ itemId: id, yes: 2, no: 0, invalid: 0 }));
  for (const teller of [1, 2])
    await request('PUT', `/api/votes/${vote.id}/paper-count`, member(teller).by, {
      ...{ handedOut: 5, handedIn: 2, items },
    });
  const { result } = (await world.step(vote.id, 'close')).items[0] ?? {};
  assert.deepEqual([result?.passed, result?.yes, result?.no, result?.arithmetic], [true, null, null, null]);
});

test('a vote does not open before its meeting, twice, stale, or for who only reads', async () => {
  const made = (
    await request('POST', `/api/councils/${world.council}/meetings`, world.office, {
      title: 'Phiên họp sau',
      startsAt: '2026-12-21T10:00:00+07:00',
      place: 'Phòng họp',
    })
  ).json() as MeetingView;
  const meeting = (
    await request('PUT', `/api/meetings/${made.id}/agenda`, world.office, {
      version: made.version,
      items: [{ title: 'Xét khen' }],
    })
  ).json() as MeetingView;
  const vote = await world.vote(meeting, { open: false });
  const path = `/api/votes/${vote.id}/steps`;
  const open = { step: 'open', version: vote.version };
  assertProblem(await request('POST', path, world.chair.by, open), 'invalid-input');
  for (const by of [member(1).by, world.auditor, world.administrator, world.foreign])
    assertProblem(await request('POST', path, by, open), 'not-found');
  assertProblem(await request('POST', path, world.chair.by, { ...open, version: 9 }), 'stale-version');
  const body = { agendaItemId: newId(), title: 'x', mode: 'open', thresholdPercent: 50, ruleSource: 'x' };
  assertProblem(
    await request('POST', `/api/meetings/${made.id}/votes`, world.office, {
      ...body,
      items: [{ title: 'x' }],
    }),
    'not-found',
  );
  assertProblem(
    await request('POST', `/api/meetings/${made.id}/votes`, world.office, {
      ...body,
      agendaItemId: meeting.agenda[0]?.id,
      items: [{ title: 'x', unitId: newId() }],
    }),
    'invalid-input',
  );
});

test('whoever asks for whatever: only members get ballots, only the office and the chair move votes', async () => {
  // A fixed seed: the same requests each time.
  let seed = 20_261_121;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const meeting = await world.openMeeting({ absent: [3] });
  const vote = await world.vote(meeting);
  const people: [string, Credentials, { reads: boolean; presides: boolean; votes: boolean }][] = [
    ['office', world.office, { reads: true, presides: true, votes: false }],
    ['chair', world.chair.by, { reads: true, presides: true, votes: true }],
    ['member', member(1).by, { reads: true, presides: false, votes: true }],
    ['absent member', member(3).by, { reads: true, presides: false, votes: false }],
    ['auditor', world.auditor, { reads: true, presides: false, votes: false }],
    ['administrator', world.administrator, { reads: false, presides: false, votes: false }],
    ['clerk', world.clerk, { reads: false, presides: false, votes: false }],
    ['foreign', world.foreign, { reads: false, presides: false, votes: false }],
  ];
  for (let round = 0; round < 120; round++) {
    const [name, by, may] = people[next(people.length)] ?? [
      '',
      world.office,
      { reads: true, presides: true, votes: false },
    ];
    const what = next(6);
    if (what === 4) {
      const annul = { step: 'annul', version: 999, reason: 'Thử quyền' };
      const { code } = (await request('POST', `/api/votes/${vote.id}/steps`, by, annul)).json();
      assert.equal(code, may.presides ? 'stale-version' : 'not-found', `${name} annuls`);
    } else if (what === 5) {
      const status = (await request('GET', `/api/votes/${vote.id}/envelopes`, by)).statusCode;
      const teller = may.presides || name.endsWith('member');
      assert.equal(status, teller ? 200 : 404, `${name} reads envelopes`);
    } else if (what === 0) {
      const status = (await request('GET', `/api/votes/${vote.id}`, by)).statusCode;
      assert.equal(status, may.reads ? 200 : 404, `${name} reads`);
    } else if (what === 1) {
      const response = await request('GET', `/api/votes/${vote.id}/ballot`, by);
      assert.equal(response.statusCode, may.reads ? 200 : 404, `${name} ballot`);
      if (may.reads) assert.equal(response.json().entitled, may.votes, `${name} entitled`);
    } else if (what === 2) {
      const stale = { step: 'close', version: 999 };
      const { code } = (await request('POST', `/api/votes/${vote.id}/steps`, by, stale)).json();
      assert.equal(code, may.presides ? 'stale-version' : 'not-found', `${name} closes`);
    } else {
      const { code } = (
        await request('POST', `/api/votes/${vote.id}/papers`, by, {
          papers: [{ sheetId: newId(), blinded: 'A'.repeat(342) }],
        })
      ).json();
      assert.equal(code, 'not-found', `${name} takes a paper of nothing`);
    }
  }
});
