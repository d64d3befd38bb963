import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import type { EnvelopesView, ReceiptsView } from './ballot.schema.ts';
import { blindFor, cast, takePapers } from './test-ballots.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';
import type { VoteView } from './vote.schema.ts';

let world: CouncilWorld;
before(async () => {
  world = await councilWorld(7);
});
after(() => world.close());

const path = (voteId: string, memberId?: string) =>
  `/api/votes/${voteId}/envelopes${memberId === undefined ? '' : `/${memberId}`}`;
const member = (index: number) => {
  const found = world.members[index];
  assert.ok(found !== undefined);
  return found;
};
const put = (voteId: string, index: number, step: string, by: Credentials | null) =>
  world.app.request('PUT', path(voteId, member(index).memberId), by, { step });
const view = async (voteId: string, by: Credentials) =>
  (await world.app.request('GET', path(voteId), by)).json() as EnvelopesView;
const stateOf = async (voteId: string, index: number, by = world.office) =>
  (await view(voteId, by)).members.find(({ memberId }) => memberId === member(index).memberId);

/** A secret vote of seven, of whom two answer in writing. */
async function opened(): Promise<VoteView> {
  return world.vote(await world.openMeeting({ inWriting: [3, 4] }), {
    closesAt: new Date(world.app.clock.now().getTime() + 86_400_000).toISOString(),
  });
}

async function confirmed(voteId: string, ...indexes: number[]): Promise<void> {
  for (const index of indexes) {
    assert.equal((await put(voteId, index, 'record', world.office)).statusCode, 200);
    assert.equal((await put(voteId, index, 'confirm', member(1).by)).statusCode, 200);
  }
}

test('asks for sign-in; is nothing to strangers, and not for a token', async () => {
  const vote = await opened();
  assertProblem(await world.app.request('GET', path(vote.id), null), 'sign-in-required');
  assertProblem(await put(vote.id, 3, 'record', null), 'sign-in-required');
  for (const by of [world.administrator, world.clerk, world.foreign]) {
    assertIndistinguishable(
      await world.app.request('GET', path(vote.id), by),
      await world.app.request('GET', path(newId()), by),
    );
    assertProblem(await put(vote.id, 3, 'record', by), 'not-found');
  }
  assertProblem(await world.app.request('GET', path(vote.id), world.auditor), 'not-found');
  const token = await world.app.build.token(world.office.accountId, ['council:write', 'council:read']);
  assertProblem(await put(vote.id, 3, 'record', token), 'token-scope-missing');
});

test('two tellers, each for himself: nobody confirms what he recorded, or handles his own', async () => {
  const vote = await opened();
  assertProblem(await put(vote.id, 3, 'confirm', world.office), 'step-not-allowed');
  assertProblem(await put(vote.id, 3, 'record', member(3).by), 'step-not-allowed');
  assertProblem(await put(vote.id, 1, 'record', world.office), 'step-not-allowed');
  const nobody = await world.app.request('PUT', path(vote.id, newId()), world.office, { step: 'record' });
  assertProblem(nobody, 'not-found');
  await put(vote.id, 3, 'record', world.office);
  assertProblem(await put(vote.id, 3, 'confirm', world.office), 'step-not-allowed');
  assert.deepEqual((await stateOf(vote.id, 3, member(1).by))?.may, ['confirm', 'remove']);
  assert.equal((await put(vote.id, 3, 'remove', world.office)).statusCode, 200);
  assert.equal((await stateOf(vote.id, 3))?.state, 'none');
  await confirmed(vote.id, 3);
  assertProblem(await put(vote.id, 3, 'remove', world.office), 'step-not-allowed');
  const shown = (await world.app.request('GET', `/api/votes/${vote.id}`, world.chair.by)).json() as VoteView;
  assert.deepEqual([shown.byPost, shown.postWaiting], [[member(3).name], 1]);
  const { rows } = await world.app.owner.query(
    `select count(*)::int as n from notification where kind = 'vote-envelope' and account_id = $1`,
    [member(3).by.accountId],
  );
  assert.deepEqual(rows, [{ n: 1 }]);
});

test('only the two who confirmed take the paper, once; the member himself takes none besides', async () => {
  const vote = await opened();
  await put(vote.id, 4, 'record', world.office);
  const sheet = (await view(vote.id, world.office)).sheets[0];
  assert.ok(sheet !== undefined);
  const take = async (by: Credentials, index: number) => {
    const { body } = await blindFor(sheet, member(index).memberId);
    return world.app.request('POST', `/api/votes/${vote.id}/papers`, by, { papers: [body] });
  };
  assertProblem(await take(world.office, 4), 'not-found');
  await put(vote.id, 4, 'confirm', member(1).by);
  assertProblem(await take(world.chair.by, 4), 'not-found');
  assertProblem(await take(world.office, 3), 'not-found');
  assertProblem(await take(world.clerk, 4), 'not-found');
  const own = await world.app.request('POST', `/api/votes/${vote.id}/papers`, member(4).by, {
    papers: [{ sheetId: sheet.id, blinded: (await blindFor(sheet)).body.blinded }],
  });
  assert.match(String(assertProblem(own, 'already-exists').detail), /gửi bằng văn bản/);
  assert.equal((await take(member(1).by, 4)).statusCode, 200);
  assertProblem(await take(world.office, 4), 'already-exists');
  assert.equal((await stateOf(vote.id, 4))?.state, 'taken');
  // Who took a paper on his own device needs no envelope.
  await takePapers(world.app, vote.id, member(3).by);
  assert.equal(await stateOf(vote.id, 3), undefined);
  assertProblem(await put(vote.id, 3, 'record', world.office), 'step-not-allowed');
});

test('papers of envelopes lie in the same urn: counted with the others, told from none, and no row ties them to a member', async () => {
  const vote = await opened();
  await confirmed(vote.id, 3, 4);
  const { sheets } = await view(vote.id, world.office);
  const [sheet] = sheets;
  assert.ok(sheet !== undefined);
  assert.equal(sheet.members.length, 2);
  const receipts: string[] = [];
  for (const memberId of sheet.members) {
    const { body, finish } = await blindFor(sheet, memberId);
    const signed = await world.app.request('POST', `/api/votes/${vote.id}/papers`, world.office, {
      papers: [body],
    });
    const paper = await finish(signed.json().papers[0].signature);
    const done = await cast(world.app, paper, '01');
    assert.equal(done.statusCode, 200, done.body);
    receipts.push((done.json() as { receipt: string }).receipt);
  }
  for (const index of [0, 1, 2, 5, 6]) {
    const [paper] = await takePapers(world.app, vote.id, member(index).by);
    assert.ok(paper !== undefined);
    receipts.push(((await cast(world.app, paper, '10')).json() as { receipt: string }).receipt);
  }
  const { rows: urn } = await world.app.owner.query<{ urn: Record<string, string> }>(
    'select urn from ballot_sheet where vote_id = $1',
    [vote.id],
  );
  assert.equal(Object.keys(urn[0]?.urn ?? {}).length, 7);
  const { rows: kept } = await world.app.owner.query('select * from ballot_envelope where vote_id = $1', [
    vote.id,
  ]);
  for (const row of kept) {
    assert.deepEqual(Object.keys(row).sort(), ['confirmed_by', 'member_id', 'recorded_by', 'vote_id']);
    for (const receipt of receipts) assert.ok(!JSON.stringify(row).includes(receipt));
  }
  const closed = await world.step(vote.id, 'close');
  assert.deepEqual(
    closed.items.map(({ result }) => result?.arithmetic),
    ['5/7 = 71,42 % < 80 %', '2/7 = 28,57 % < 80 %'],
  );
  assert.deepEqual([closed.byPost.length, closed.postWaiting, closed.progress.cast], [2, 0, 7]);
  const list = (
    await world.app.request('GET', `/api/votes/${vote.id}/receipts`, world.chair.by)
  ).json() as ReceiptsView;
  assert.deepEqual(list.sheets[0]?.receipts, receipts.sort());
  assertProblem(await put(vote.id, 3, 'record', world.office), 'step-not-allowed');
});
