import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { AppraisalListView, AppraisalView, QueueView } from './appraisal.schema.ts';

let world: CommendationWorld;
/** Another of the standing office; and its head. */
let colleague: Credentials;
let chief: Credentials;

before(async () => {
  world = await commendationWorld();
  const { build } = world.app;
  colleague = await build.signedIn('standing-office', world.province, { name: 'Đồng nghiệp' });
  const personId = await build.person({ fullName: 'Trưởng Ban', unitId: world.province });
  await world.app.owner.query('update position set is_head = true where person_id = $1', [personId]);
  chief = await build.signedIn('standing-office', world.province, { name: 'Trưởng Ban', personId });
});
after(() => world.close());

const get = async <T>(url: string, by: Credentials = world.office): Promise<T> => {
  const response = await world.app.request('GET', url, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as T;
};
const appraisalOf = (id: string, query = '') =>
  get<AppraisalView>(`/api/nominations/${id}/appraisal${query}`);
const save = (id: string, by: Credentials | null, body: object) =>
  world.app.request('PUT', `/api/nominations/${id}/appraisal`, by, body);
const listOf = (id: string, query = '', by = world.office) =>
  get<AppraisalListView>(`/api/dossiers/${id}/appraisals${query}`, by);

/** A dossier in the hands of the office, with its nominees in order. */
async function taken(count = 2, award?: string): Promise<{ id: string; nominees: string[] }> {
  const { id } = await world.complete(count, award);
  await world.app.owner.query(`update nomination set override_reason = 'Có lý do' where dossier_id = $1`, [
    id,
  ]);
  await world.step(id, 'send', world.head);
  await world.step(id, 'accept', world.office);
  await world.step(id, 'take', world.office);
  return { id, nominees: (await listOf(id)).items.map((row) => row.id) };
}
/** Makes the engine's word what a test needs. */
const judge = (ids: readonly string[], verdict: string) =>
  world.app.owner.query('update nomination set verdict = $2 where id = any($1::uuid[])', [ids, verdict]);
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  assert.ok(one !== undefined);
  return one;
};

describe('GET /api/appraisals', () => {
  test('asks for sign-in', async () => {
    assertProblem(await world.app.request('GET', '/api/appraisals'), 'sign-in-required');
  });

  test('by due day, with counts; what was returned stands apart; who does not appraise has no queue', async () => {
    const { id } = await taken(1);
    const late = await taken(1);
    const stopped = await taken(1);
    await world.app.owner.query(`update dossier set due_on = '2026-11-22' where id = $1`, [id]);
    await world.app.owner.query(`update dossier set due_on = '2026-11-18' where id = $1`, [late.id]);
    await world.step(stopped.id, 'return', world.office, { reason: 'Thiếu biên bản.' });
    const queue = await get<QueueView>('/api/appraisals');
    const due = new Map(queue.items.map((row) => [row.id, row.due]));
    assert.deepEqual([due.get(late.id), due.get(id), due.get(stopped.id)], ['late', 'week', 'stopped']);
    assert.equal(first(queue.items).id, late.id);
    assert.equal(queue.items.at(-1)?.id, stopped.id);
    assert.equal(queue.byDue.late, 1);
    assert.equal(queue.items.find((row) => row.id === late.id)?.openCount, 1);
    const mine = await get<QueueView>('/api/appraisals?side=mine&due=late');
    assert.deepEqual(
      mine.items.map((row) => row.id),
      [late.id],
    );
    assert.equal((await get<QueueView>('/api/appraisals?side=mine', colleague)).total, 0);
    assertProblem(await world.app.request('GET', '/api/appraisals', world.clerk), 'not-found');
    const stranger = await world.app.build.signedIn('standing-office', world.foreignProvince);
    assert.equal((await get<QueueView>('/api/appraisals', stranger)).total, 0);
  });
});

describe('assignment', () => {
  const assign = (id: string, by: Credentials | null, body: object) =>
    world.app.request('POST', `/api/dossiers/${id}/assignment`, by, body);

  test('asks for sign-in; a foreign clerk sees nothing', async () => {
    const { id } = await taken(1);
    const body = { version: 1, accountId: colleague.accountId };
    assertProblem(await assign(id, null, body), 'sign-in-required');
    assertIndistinguishable(
      await assign(id, world.otherClerk, body),
      await assign(newId(), world.otherClerk, body),
    );
  });

  test('who has taken it gives it away; then only the other appraises, finishes, returns', async () => {
    const { id, nominees } = await taken(1);
    const nominee = first(nominees);
    const { version } = await world.get(id, world.office);
    assertProblem(
      await assign(id, world.office, { version, accountId: world.clerk.accountId }),
      'invalid-input',
    );
    const given = await assign(id, world.office, { version, accountId: colleague.accountId });
    assert.equal(given.statusCode, 200, given.body);
    assert.equal(given.json().assignedTo, 'Đồng nghiệp');
    assert.deepEqual(given.json().allowed, ['assign']);
    assertProblem(await save(nominee, world.office, { version: 0, outcome: 'agree' }), 'step-not-allowed');
    const head = await world.get(id, world.office);
    for (const step of ['release', 'finish-appraisal', 'return', 'refuse'])
      assertProblem(
        await world.app.request('POST', `/api/dossiers/${id}/steps`, world.office, {
          step,
          version: head.version,
          reason: 'Thử',
        }),
        'step-not-allowed',
      );
    assert.equal(
      (await save(nominee, colleague, { version: 0, outcome: 'agree', reason: 'Đạt' })).statusCode,
      200,
    );
    const { rows } = await world.app.owner.query<{ kind: string }>(
      `select kind from notification where account_id = $1`,
      [colleague.accountId],
    );
    assert.ok(rows.some(({ kind }) => kind === 'dossier-assign'));
  });

  test('only the head of the standing office takes over, and says why', async () => {
    const { id } = await taken(1);
    const { version } = await world.get(id, world.office);
    const body = { version, accountId: colleague.accountId };
    assertProblem(await assign(id, colleague, body), 'step-not-allowed');
    assertProblem(await assign(id, chief, { ...body, accountId: chief.accountId }), 'invalid-input');
    assertProblem(await assign(id, chief, { ...body, version: 1, reason: 'Nghỉ phép' }), 'stale-version');
    assert.equal((await listOf(id, '', colleague)).mayTakeOver, false);
    const list = await listOf(id, '', chief);
    assert.equal(list.mayTakeOver, true);
    assert.ok(list.colleagues.some((person) => person.id === colleague.accountId));
    const over = await assign(id, chief, { ...body, accountId: chief.accountId, reason: 'Nghỉ phép' });
    assert.equal(over.json().assignedTo, 'Trưởng Ban');
    assert.equal(over.json().steps[0].reason, 'Trưởng Ban: Nghỉ phép');
  });
});

describe('PUT /api/nominations/:id/appraisal', () => {
  test('asks for sign-in; only the receiving body; not before it was taken', async () => {
    const { id, nominees } = await taken(1);
    const nominee = first(nominees);
    const body = { version: 0, outcome: 'agree' };
    assertProblem(await save(nominee, null, body), 'sign-in-required');
    assertIndistinguishable(
      await save(nominee, world.otherClerk, body),
      await save(newId(), world.otherClerk, body),
    );
    assertProblem(await save(nominee, world.clerk, body), 'not-found');
    await world.step(id, 'release', world.office);
    assertProblem(await save(nominee, world.office, body), 'step-not-allowed');
  });

  test('ticks, findings and outcome are kept; the nomination follows; a stale version is refused', async () => {
    const { nominees } = await taken(2);
    const nominee = first(nominees);
    const fresh = await appraisalOf(nominee);
    assert.equal(fresh.version, 0);
    assert.equal(fresh.mayChange, true);
    assert.deepEqual([fresh.place, fresh.of, fresh.previousId, fresh.nextId], [1, 2, null, nominees[1]]);
    const papers = fresh.checklist.filter(({ group }) => group === 'paper');
    assert.ok(papers.length > 2 && papers.every(({ source }) => source !== ''), 'papers of the catalogue');
    const principles = fresh.checklist.filter(({ group }) => group === 'principle');
    assert.deepEqual(
      principles.map(({ id, confirmed }) => [id, confirmed]),
      [
        ['principle:g-kyluat', true],
        ['principle:g-sau-kyluat', true],
        ['principle:g-chuyende', true],
        ['principle:g-khongbac', true],
        ['principle:g-motthanhtich', true],
      ],
      'those of the day that concern a person and merit',
    );
    const item = first(fresh.checklist);
    await judge(nominees, 'needs-review');
    const kept = await save(nominee, world.office, {
      version: 0,
      checklist: { [item.id]: 'lacking' },
      findings: 'Thiếu biên bản.',
    });
    assert.equal(kept.json().version, 1, kept.body);
    assertProblem(await save(nominee, world.office, { version: 0 }), 'stale-version');
    assertProblem(await save(nominee, world.office, { version: 1, outcome: 'refuse' }), 'invalid-input');
    await save(nominee, world.office, {
      version: 1,
      checklist: { [item.id]: 'met' },
      outcome: 'refuse',
      reason: 'Không đủ thành tích.',
    });
    const said = await appraisalOf(nominee);
    assert.deepEqual(
      [said.outcome, said.reason, said.nomination.state, said.checklist[0]?.state],
      ['refuse', 'Không đủ thành tích.', 'refused', 'met'],
    );
    await save(nominee, world.office, { version: 2, outcome: 'agree' });
    assert.equal((await appraisalOf(nominee)).nomination.state, 'agreed');
  });

  test('agreeing against the verdict asks for a reason', async () => {
    const { nominees } = await taken(1);
    const nominee = first(nominees);
    await judge(nominees, 'not-eligible');
    assertProblem(await save(nominee, world.office, { version: 0, outcome: 'agree' }), 'invalid-input');
    const kept = await save(nominee, world.office, {
      version: 0,
      outcome: 'agree',
      reason: 'Hồ sơ giấy đủ.',
    });
    assert.equal(kept.statusCode, 200, kept.body);
  });

  test('another award is judged anew, and must be for this kind of nominee', async () => {
    const { nominees } = await taken(1);
    const nominee = first(nominees);
    const other = 'giay-khen-chu-tich-ubnd-xa';
    const asked = await appraisalOf(nominee, `?other=${other}`);
    assert.equal(asked.other?.award, other);
    assert.ok(asked.other?.verdict !== null);
    for (const award of ['khong-co', 'tap-the-lao-dong-tien-tien', 'lao-dong-tien-tien', null])
      assertProblem(
        await save(nominee, world.office, { version: 0, outcome: 'other-award', award }),
        'invalid-input',
      );
    const kept = await save(nominee, world.office, { version: 0, outcome: 'other-award', award: other });
    assert.equal(kept.statusCode, 200, kept.body);
    const said = await appraisalOf(nominee);
    assert.deepEqual([said.nomination.state, said.nomination.finalAward], ['changed', other]);
    assert.ok(said.awardVerdict !== null);
    await save(nominee, world.office, { version: 1 });
    const undone = await appraisalOf(nominee);
    assert.deepEqual([undone.nomination.state, undone.nomination.finalAward], ['proposed', null]);
  });

  test('what was returned must be said again; what the sender did not touch stays', async () => {
    const { id, nominees } = await taken(3);
    const [one, two, three] = nominees as [string, string, string];
    await judge(nominees, 'eligible');
    await save(one, world.office, { version: 0, outcome: 'agree' });
    await save(two, world.office, { version: 0, outcome: 'agree' });
    await save(three, world.office, {
      version: 0,
      outcome: 'return',
      reason: 'Thiếu xác nhận.',
      findings: 'Xem lại',
    });
    const head = await world.get(id, world.office);
    const unfinished = await world.app.request('POST', `/api/dossiers/${id}/steps`, world.office, {
      step: 'finish-appraisal',
      version: head.version,
    });
    assert.equal(assertProblem(unfinished, 'step-not-allowed').need, 'outcomes');
    const seen = async (nominee: string) =>
      (await world.app.request('GET', `/api/nominations/${nominee}`, world.clerk)).json().appraisal;
    assert.equal(await seen(three), null, 'nobody looks over the shoulder of who appraises');
    await world.step(id, 'return', world.office, { reason: 'Bổ sung xác nhận.' });
    assert.deepEqual(await seen(three), { outcome: 'return', reason: 'Thiếu xác nhận.' });
    const { version } = (await world.app.request('GET', `/api/nominations/${two}`, world.clerk)).json();
    await world.app.request('PATCH', `/api/nominations/${two}`, world.clerk, {
      version,
      summary: 'Thành tích viết lại.',
    });
    await world.step(id, 'send', world.head);
    await world.step(id, 'accept', world.office);
    await world.step(id, 'take', world.office);
    const again = await listOf(id);
    assert.deepEqual(
      again.items.map(({ outcome, state }) => [outcome, state]),
      [
        ['agree', 'agreed'],
        [null, 'proposed'],
        [null, 'proposed'],
      ],
    );
    assert.equal((await appraisalOf(three)).findings, 'Xem lại');
  });

  test('finished, refused as a whole and opened again: nominees stand where the appraisal left them', async () => {
    const { id, nominees } = await taken(2);
    const [one, two] = nominees as [string, string];
    await judge(nominees, 'eligible');
    await save(one, world.office, { version: 0, outcome: 'agree' });
    await save(two, world.office, { version: 0, outcome: 'refuse', reason: 'Trùng thành tích.' });
    assert.equal((await world.step(id, 'finish-appraisal', world.office)).state, 'appraised');
    assertProblem(await save(one, world.office, { version: 1, outcome: null }), 'step-not-allowed');
    await world.step(id, 'reopen-appraisal', world.office, { reason: 'Có đơn thư.' });
    await world.step(id, 'refuse', world.office, { reason: 'Không chấp nhận.' });
    await world.step(id, 'reopen-appraisal', world.office, { reason: 'Xem lại.' });
    assert.deepEqual(
      (await listOf(id)).items.map(({ state }) => state),
      ['agreed', 'refused'],
    );
  });
});

describe('POST /api/dossiers/:id/agreements', () => {
  const agree = (id: string, by: Credentials | null, nominationIds: string[]) =>
    world.app.request('POST', `/api/dossiers/${id}/agreements`, by, { nominationIds });

  test('asks for sign-in; a foreign clerk sees nothing', async () => {
    const { id, nominees } = await taken(1);
    assertProblem(await agree(id, null, nominees), 'sign-in-required');
    assertIndistinguishable(
      await agree(id, world.otherClerk, nominees),
      await agree(newId(), world.otherClerk, nominees),
    );
    assertProblem(await agree(id, colleague, nominees), 'step-not-allowed');
  });

  test('only those that are eligible and of whom nothing is open; the others say why', async () => {
    const { id, nominees } = await taken(4);
    const [one, two, three, four] = nominees as [string, string, string, string];
    await judge([one, two, three], 'eligible');
    await judge([four], 'needs-review');
    await save(two, world.office, { version: 0, findings: 'Trùng nội dung báo cáo.' });
    await save(three, world.office, { version: 0, checklist: { 'paper:to-trinh': 'lacking' } });
    const offered = await get<{ items: { id: string }[] }>(`/api/dossiers/${id}/agreeable`);
    assert.deepEqual(
      offered.items.map((item) => item.id),
      [one],
    );
    const gone = newId();
    const done = await agree(id, world.office, [...nominees, gone]);
    assert.equal(done.statusCode, 200, done.body);
    assert.deepEqual(done.json(), {
      agreed: 1,
      left: [
        { id: two, why: 'findings' },
        { id: three, why: 'findings' },
        { id: four, why: 'verdict' },
        { id: gone, why: 'gone' },
      ],
    });
    const list = await listOf(id, '?outcome=agree');
    assert.deepEqual([list.items.map((row) => row.id), list.byOutcome.none], [[one], 3]);
    const filtered = await appraisalOf(three, '?outcome=none');
    assert.deepEqual([filtered.previousId, filtered.nextId, filtered.of], [two, four, 3]);
  });

  test('an unfavourable opinion of an agency keeps a nominee out', async () => {
    const { id, nominees } = await taken(1);
    const nominee = first(nominees);
    await judge(nominees, 'eligible');
    const agency = await world.app.build.unit({ name: 'Công an tỉnh', parentId: world.province });
    const consultation = newId();
    await world.app.owner.query(
      `insert into consultation (id, unit_id, title, sent_on, due_on, silence, rule_source, rule_confidence, created_by, created_at)
       values ($1, $2, 'Hiệp y', '2026-11-20', '2026-12-01', 'wait', 'x', 'verified', $3, now())`,
      [consultation, world.province, world.office.accountId],
    );
    await world.app.owner.query(
      `insert into consultation_agency (consultation_id, agency_id, answered_at) values ($1, $2, now())`,
      [consultation, agency],
    );
    await world.app.owner.query(
      `insert into consultation_answer (consultation_id, agency_id, nomination_id, opinion) values ($1, $2, $3, 'unfavourable')`,
      [consultation, agency, nominee],
    );
    assert.equal(first((await listOf(id)).items).unfavourable, 1);
    assert.deepEqual((await agree(id, world.office, nominees)).json().left, [
      { id: nominee, why: 'opinion' },
    ]);
  });
});
