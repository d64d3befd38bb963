import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { holdVote, type VotesWorld, votesWorld } from './test-votes.ts';

const ADVANCED = 'lao-dong-tien-tien';

let world: VotesWorld;
before(async () => {
  world = await votesWorld();
});
after(() => world.close());

/** A dossier of another commune whose vote is closed: everybody agreed, or nobody did. */
async function voted(choice: 'yes' | 'no', awards: readonly string[] = [ADVANCED]) {
  const dossier = await world.appraised(awards, world.otherCommune);
  const { id: meetingId } = await world.newMeeting();
  const body = { meetingId, agendaItemId: null, pointTitle: 'Xét khen thưởng', dossierIds: [dossier.id] };
  const brought = await world.bring(body);
  assert.equal(brought.statusCode, 200, brought.body);
  const [vote] = await world.votesOf(meetingId);
  assert.ok(vote !== undefined);
  await world.app.owner.query(`update vote set mode = 'open' where id = $1`, [vote.id]);
  await holdVote(world, meetingId, vote.id, choice);
  return { ...dossier, meetingId, voteId: vote.id };
}

async function annul(voteId: string, by: Credentials | null = world.chair, more: object = {}) {
  const { version } = await world.vote(voteId);
  const body = { step: 'annul', version, reason: 'Kiểm phiếu sai', ...more };
  return world.app.request('POST', `/api/votes/${voteId}/steps`, by, body);
}

const told = async (kind: string, dossierId: string) =>
  (
    await world.app.owner.query<{ reason: string }>(
      `select params ->> 'reason' as reason from notification where kind = $1 and link = $2`,
      [kind, `/ho-so/${dossierId}`],
    )
  ).rows.map(({ reason }) => reason);

describe('annulling a closed vote', () => {
  test('asks for sign-in, for the chair or the office, for a reason and the present version', async () => {
    const { voteId } = await voted('yes');
    assertProblem(await annul(voteId, null), 'sign-in-required');
    for (const by of [world.clerk, world.foreign, world.foreignOffice])
      assertIndistinguishable(
        await annul(voteId, by),
        await world.app.request('POST', `/api/votes/${newId()}/steps`, by, {
          step: 'annul',
          version: 1,
          reason: 'Kiểm phiếu sai',
        }),
      );
    assertProblem(await annul(voteId, world.members[1] ?? null), 'not-found');
    assertProblem(await annul(voteId, world.chair, { reason: undefined }), 'invalid-input');
    assertProblem(await annul(voteId, world.chair, { version: 999 }), 'stale-version');
  });

  test('the nominations wait for the council again, the same items stand to vote, and what was counted can be read', async () => {
    const { id, voteId, meetingId } = await voted('yes', [ADVANCED, ADVANCED]);
    assert.deepEqual(await world.states(id), ['voted', 'passed', 'passed']);
    assert.ok((await world.vote(voteId)).annulRule?.confirmed === false, 'the rule is marked as unsure');
    const response = await annul(voteId);
    assert.equal(response.statusCode, 200, response.body);
    const annulled = await world.vote(voteId);
    assert.deepEqual(
      [annulled.state, annulled.annulledReason, annulled.items[0]?.result?.passed],
      ['annulled', 'Kiểm phiếu sai', true],
    );
    assert.deepEqual(await world.states(id), ['in-council', 'agreed', 'agreed']);
    assertProblem(await annul(voteId), 'step-not-allowed');
    const again = (await world.votesOf(meetingId)).find(({ repeatsId }) => repeatsId === voteId);
    assert.ok(again !== undefined);
    assert.deepEqual([again.state, again.items.length], ['prepared', annulled.items.length]);
    await holdVote(world, meetingId, again.id, 'no');
    assert.deepEqual(await world.states(id), ['not-granted', 'not-passed', 'not-passed']);
    const { rows } = await world.app.owner.query(
      `select reason from audit_entry where act = 'vote.annul' and entity_id = $1`,
      [voteId],
    );
    assert.deepEqual(rows, [{ reason: 'Kiểm phiếu sai' }]);
  });

  test('a vote held again has the last word: what it said is not undone with the first', async () => {
    const { id, voteId, meetingId } = await voted('yes');
    await world.app.owner.query(`update dossier set state = 'in-council' where id = $1`, [id]);
    await world.app.owner.query(`update nomination set state = 'agreed' where dossier_id = $1`, [id]);
    const body = { meetingId, agendaItemId: null, pointTitle: 'Xét lại', dossierIds: [id] };
    assert.equal((await world.bring(body)).statusCode, 200);
    const second = (await world.votesOf(meetingId)).find((vote) => vote.id !== voteId);
    assert.ok(second !== undefined);
    await world.app.owner.query(`update vote set mode = 'open' where id = $1`, [second.id]);
    world.app.clock.set('2026-11-21T10:00:00+07:00');
    await holdVote(world, meetingId, second.id, 'yes');
    assert.equal((await annul(voteId)).statusCode, 200);
    assert.deepEqual(await world.states(id), ['voted', 'passed']);
  });

  test('finished minutes are open again, and their next version crosses the result out', async () => {
    const { voteId, meetingId } = await voted('yes');
    const step = async (name: string) => {
      const { version } = await world.meeting(meetingId);
      const url = `/api/meetings/${meetingId}/steps`;
      const by = name === 'minute' ? world.office : world.chair;
      const response = await world.app.request('POST', url, by, { step: name, version });
      assert.equal(response.statusCode, 200, response.body);
    };
    const minutes = (body: object) =>
      world.app.request('POST', `/api/meetings/${meetingId}/documents`, world.office, {
        kind: 'minutes',
        ...body,
      });
    await step('close');
    assert.equal((await minutes({})).statusCode, 200);
    await step('minute');
    assert.equal((await annul(voteId)).statusCode, 200);
    const response = await minutes({ reason: 'Hủy kết quả bỏ phiếu' });
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(response.json().state, 'closed');
    // The meeting takes no votes any more: the nominations are brought to another.
    assert.equal((await world.votesOf(meetingId)).length, 1);
    const [{ id }] = response.json().documents as [{ id: string }];
    const { body } = await world.app.request('GET', `/api/documents/${id}/preview`, world.office);
    assert.match(body, /đã bị hủy ngày \d+\/\d+\/\d+, không còn giá trị\. Lý do: Kiểm phiếu sai\./);
    assert.match(body, /Đạt \(đã hủy\)/);
  });

  test('is refused once a decision has taken effect, stands in a draft, or the dossier has gone upward', async () => {
    const granted = await voted('yes');
    await world.app.owner.query(`update nomination set state = 'granted' where dossier_id = $1`, [
      granted.id,
    ]);
    await world.app.owner.query(`update dossier set state = 'decided' where id = $1`, [granted.id]);
    assert.match(
      String(assertProblem(await annul(granted.voteId), 'step-not-allowed').detail),
      /đã có quyết định/,
    );

    const above = await voted('yes');
    await world.app.owner.query(`update dossier set state = 'forwarded' where id = $1`, [above.id]);
    assert.match(
      String(assertProblem(await annul(above.voteId), 'step-not-allowed').detail),
      /đã trình cấp trên/,
    );

    const drafted = await voted('yes');
    const decision = await world.app.request('POST', '/api/decisions', world.office, {
      roundId: world.round,
      decidedOn: '2026-11-25',
    });
    assert.equal(decision.statusCode, 201, decision.body);
    const refused = assertProblem(await annul(drafted.voteId), 'step-not-allowed');
    assert.match(String(refused.detail), /dự thảo quyết định/);
    const { id, version } = decision.json() as { id: string; version: number };
    const cancelled = await world.app.request('POST', `/api/decisions/${id}/cancellation`, world.office, {
      version,
      reason: 'Bỏ phiếu lại',
    });
    assert.equal(cancelled.statusCode, 200, cancelled.body);
    assert.equal((await annul(drafted.voteId)).statusCode, 200);
  });
});

describe('a dossier in which nobody passed', () => {
  test('ends, its sender is told with the arithmetic, and annulling the vote opens it again', async () => {
    const { id, voteId } = await voted('no');
    assert.deepEqual(await world.states(id), ['not-granted', 'not-passed']);
    assert.deepEqual([...new Set(await told('dossier-end-ungranted', id))], ['Người 1: 0/3 = 0 % ≤ 50 %']);
    assert.equal((await annul(voteId)).statusCode, 200);
    assert.deepEqual(await world.states(id), ['in-council', 'agreed']);
    assert.deepEqual([...new Set(await told('dossier-annul-vote', id))], ['Kiểm phiếu sai']);
    const list = await world.app.request('GET', `/api/dossiers?state=in-council`, world.office);
    assert.ok((list.json().items as { id: string }[]).some((row) => row.id === id));
  });

  test('when others of it were granted it counts as decided', async () => {
    const { id, voteId, meetingId } = await voted('yes', [ADVANCED, ADVANCED]);
    assert.equal((await annul(voteId)).statusCode, 200);
    await world.app.owner.query(
      `update nomination set state = 'granted' where dossier_id = $1 and position = 1`,
      [id],
    );
    const again = (await world.votesOf(meetingId)).find(({ repeatsId }) => repeatsId === voteId);
    await holdVote(world, meetingId, again?.id ?? '', 'no');
    assert.deepEqual(await world.states(id), ['decided', 'granted', 'not-passed']);
  });
});
