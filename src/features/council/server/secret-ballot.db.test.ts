import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { ReceiptsView } from './ballot.schema.ts';
import { ballotOf, cast, castBody, takePapers } from './test-ballots.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';
import type { VoteView } from './vote.schema.ts';

let world: CouncilWorld;
before(async () => {
  world = await councilWorld(5);
});
after(() => world.close());

const papersPath = (id: string) => `/api/votes/${id}/papers`;

test('asks for sign-in, but for casting, which asks for a signed token', async () => {
  const id = newId();
  for (const [method, path] of [
    ['GET', `votes/${id}/ballot`],
    ['POST', `votes/${id}/papers`],
    ['GET', `votes/${id}/receipts`],
    ['PUT', `votes/${id}/open-ballot`],
  ] as const)
    assertProblem(await world.app.request(method, `/api/${path}`, null, {}), 'sign-in-required');
  const body = { sheetId: id, token: 'A'.repeat(86), signature: 'A'.repeat(342), choices: '1' };
  assertProblem(await castBody(world.app, body), 'not-found');
});

test('a council votes in secret: no running score, the arithmetic afterwards, each finds his receipt', async () => {
  const meeting = await world.openMeeting();
  const vote = await world.vote(meeting);
  const choices = ['11', '11', '10', '11', '10'];
  const receipts: string[] = [];
  for (const [index, member] of world.members.entries()) {
    const [paper] = await takePapers(world.app, vote.id, member.by);
    assert.ok(paper !== undefined);
    const response = await cast(world.app, paper, choices[index] ?? '');
    assert.equal(response.statusCode, 200, response.body);
    receipts.push((response.json() as { receipt: string }).receipt);
    const running = (
      await world.app.request('GET', `/api/votes/${vote.id}`, world.chair.by)
    ).json() as VoteView;
    assert.deepEqual(running.progress, { taken: index + 1, cast: index + 1 });
    assert.ok(running.items.every(({ result }) => result === null));
  }
  const early = (await world.app.request('GET', `/api/votes/${vote.id}/receipts`, world.office)).json();
  assert.deepEqual(early, { sheets: [] });
  const closed = await world.step(vote.id, 'close');
  assert.deepEqual(
    closed.items.map(({ result }) => [result?.passed, result?.arithmetic]),
    [
      [true, '5/5 = 100 % ≥ 80 %'],
      [false, '3/5 = 60 % < 80 %'],
    ],
  );
  const list = (
    await world.app.request('GET', `/api/votes/${vote.id}/receipts`, world.chair.by)
  ).json() as ReceiptsView;
  assert.deepEqual(list.sheets[0]?.receipts, receipts.sort());
});

describe('a ballot paper', () => {
  test('is handed out once, the same again after a broken connection, and never to another device', async () => {
    const vote = await world.vote(await world.openMeeting());
    const member = world.members[1];
    assert.ok(member !== undefined);
    const [paper] = await takePapers(world.app, vote.id, member.by);
    assert.ok(paper !== undefined);
    const again = { papers: [{ sheetId: paper.sheetId, blinded: paper.blinded }] };
    const first = await world.app.request('POST', papersPath(vote.id), member.by, again);
    const second = await world.app.request('POST', papersPath(vote.id), member.by, again);
    assert.equal(first.statusCode, 200);
    assert.equal(first.body, second.body);
    const other = { papers: [{ sheetId: paper.sheetId, blinded: `A${'b'.repeat(341)}` }] };
    assertProblem(await world.app.request('POST', papersPath(vote.id), member.by, other), 'already-exists');
    const nonsense = { papers: [{ sheetId: paper.sheetId, blinded: '_'.repeat(342) }] };
    assertProblem(await world.app.request('POST', papersPath(vote.id), member.by, nonsense), 'invalid-input');
  });

  test('is cast once: again is the same, otherwise refused; unsigned, for another sheet or late it is none', async () => {
    const vote = await world.vote(await world.openMeeting());
    const other = await world.vote(await world.openMeeting());
    const [paper] = await takePapers(world.app, vote.id, world.chair.by);
    const [foreign] = await takePapers(world.app, other.id, world.chair.by);
    const [unsent] = await takePapers(world.app, vote.id, (world.members[1] ?? world.chair).by);
    assert.ok(paper !== undefined && foreign !== undefined && unsent !== undefined);
    assertProblem(await cast(world.app, { ...paper, token: foreign.token }, '11'), 'invalid-input');
    assertProblem(await cast(world.app, { ...foreign, sheetId: paper.sheetId }, '11'), 'invalid-input');
    for (const bad of ['1', '111', '1x', ''])
      assertProblem(await cast(world.app, paper, bad), 'invalid-input');
    const first = await cast(world.app, paper, '10');
    assert.deepEqual((await cast(world.app, paper, '10')).json(), first.json());
    assertProblem(await cast(world.app, paper, '11'), 'already-exists');
    await world.step(vote.id, 'close');
    assert.deepEqual(
      (await cast(world.app, paper, '10')).json(),
      first.json(),
      'a lost answer is given again',
    );
    assertProblem(await cast(world.app, unsent, '11'), 'step-not-allowed');
    await world.step(other.id, 'cancel', { reason: 'Nhầm' });
    assertProblem(await cast(world.app, foreign, '11'), 'step-not-allowed');
  });

  test('is not for strangers, the office, an administrator, an auditor, absent members', async () => {
    const vote = await world.vote(await world.openMeeting({ absent: [4] }));
    const { sheets } = await ballotOf(world.app, vote.id, world.chair.by);
    const body = { papers: [{ sheetId: sheets[0]?.id, blinded: `A${'b'.repeat(341)}` }] };
    const absent = world.members[4]?.by;
    assert.ok(absent !== undefined);
    const { administrator, auditor, clerk, foreign, office } = world;
    for (const by of [administrator, auditor, clerk, foreign, office, absent])
      assertProblem(await world.app.request('POST', papersPath(vote.id), by, body), 'not-found');
    for (const by of [administrator, clerk, foreign])
      for (const part of ['', '/ballot', '/receipts'])
        assertIndistinguishable(
          await world.app.request('GET', `/api/votes/${vote.id}${part}`, by),
          await world.app.request('GET', `/api/votes/${newId()}${part}`, by),
        );
    for (const by of [auditor, office, absent]) {
      const ballot = await ballotOf(world.app, vote.id, by);
      assert.deepEqual([ballot.entitled, ballot.sheets.length], [false, 0]);
    }
    const token = await world.app.build.token(world.chair.by.accountId, ['council:write', 'council:read']);
    assertProblem(await world.app.request('POST', papersPath(vote.id), token, body), 'token-scope-missing');
  });
});

test('who is in conflict gets no paper for the item, and one like everybody’s for the others', async () => {
  const [unitId] = world.communes;
  const vote = await world.vote(await world.openMeeting(), {
    items: [
      { title: 'Người của tỉnh' },
      { title: 'Người của Xã Một', ...(unitId !== undefined && { unitId }) },
      { title: 'Chính thành viên 3', personId: world.members[3]?.personId ?? '' },
    ],
    open: false,
  });
  const declare = await world.app.request('POST', `/api/votes/${vote.id}/conflicts`, world.members[2]?.by, {
    itemIds: [vote.items[0]?.id],
    ground: 'family',
    note: 'Em ruột',
  });
  assert.equal(declare.statusCode, 200, declare.body);
  const open = await world.step(vote.id, 'open');
  assert.equal(open.keys.length, 3);
  const titles = async (index: number) =>
    (await takePapers(world.app, vote.id, world.members[index]?.by ?? world.office)).flatMap(
      (paper) => paper.titles,
    );
  assert.deepEqual(await titles(1), ['Người của tỉnh', 'Chính thành viên 3']);
  assert.deepEqual(await titles(2), ['Người của Xã Một', 'Chính thành viên 3']);
  assert.deepEqual(await titles(3), ['Người của tỉnh', 'Người của Xã Một']);
  assert.equal((await titles(4)).length, 3);
  const sheet = (await ballotOf(world.app, vote.id, world.members[4]?.by ?? world.office)).sheets.find(
    ({ items }) => items.some(({ title }) => title === 'Người của Xã Một'),
  );
  const body = { papers: [{ sheetId: sheet?.id, blinded: `A${'b'.repeat(341)}` }] };
  assertProblem(
    await world.app.request('POST', papersPath(vote.id), world.members[1]?.by, body),
    'not-found',
  );
  assertProblem(
    await world.app.request('POST', `/api/votes/${vote.id}/conflicts`, world.members[4]?.by, {
      itemIds: [vote.items[0]?.id],
      ground: 'family',
    }),
    'step-not-allowed',
  );
});

test('fewer ballots than the council’s least: only the outcome, in the answer and in the database', async () => {
  const vote = await world.vote(await world.openMeeting(), { threshold: 20 });
  for (const member of world.members.slice(0, 2)) {
    const [paper] = await takePapers(world.app, vote.id, member.by);
    assert.ok(paper !== undefined);
    await cast(world.app, paper, '10');
  }
  const closed = await world.step(vote.id, 'close');
  assert.deepEqual(
    closed.items.map(({ result }) => [result?.passed, result?.yes, result?.no, result?.arithmetic]),
    [
      [true, null, null, null],
      [false, null, null, null],
    ],
  );
  const { rows } = await world.app.owner.query('select yes, no, percent from vote_item where vote_id = $1', [
    vote.id,
  ]);
  assert.ok(rows.every((row) => row.yes === null && row.no === null && row.percent === null));
});
