import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { holdVote, type VotesWorld, votesWorld } from './test-votes.ts';
import type { VoteNomineeListView, VoteNomineeView } from './votes.schema.ts';

const GRASSROOTS = 'chien-si-thi-dua-co-so';
const PROVINCIAL = 'chien-si-thi-dua-bo-ban-nganh-tinh';
const ADVANCED = 'lao-dong-tien-tien';

let world: VotesWorld;
before(async () => {
  world = await votesWorld();
});
after(() => world.close());

const brought = async (dossierIds: string[], more: object = {}) => {
  const { id: meetingId } = await world.newMeeting();
  const body = { meetingId, agendaItemId: null, pointTitle: 'Xét khen thưởng', dossierIds, ...more };
  const response = await world.bring(body);
  assert.equal(response.statusCode, 200, response.body);
  return { meetingId, votes: await world.votesOf(meetingId) };
};

const faultsOf = (response: Awaited<ReturnType<VotesWorld['bring']>>) =>
  (assertProblem(response, 'invalid-input').errors as { path: string }[]).map(({ path }) => path);

const hold = (meetingId: string, voteId: string, choice: 'yes' | 'no') =>
  holdVote(world, meetingId, voteId, choice);

describe('GET and POST /api/rounds/:id/council', () => {
  test('asks for sign-in', async () => {
    assertProblem(await world.bring({}, null as unknown as Credentials), 'sign-in-required');
    const url = `/api/rounds/${world.round}/council`;
    assertProblem(await world.app.request('GET', url, null), 'sign-in-required');
  });

  test('only who appraises for the body; a foreign office sees what it would see for no round', async () => {
    const { id } = await world.appraised([ADVANCED]);
    const { id: meetingId } = await world.newMeeting();
    const body = { meetingId, agendaItemId: null, pointTitle: 'Xét', dossierIds: [id] };
    for (const by of [world.clerk, world.head, world.auditor, world.members[1]])
      assertProblem(await world.bring(body, by), 'not-found');
    const at = (round: string) =>
      world.app.request('POST', `/api/rounds/${round}/council`, world.foreignOffice, body);
    assertIndistinguishable(await at(world.round), await at(newId()));
    const see = (round: string) =>
      world.app.request('GET', `/api/rounds/${round}/council`, world.foreignOffice);
    assertIndistinguishable(await see(world.round), await see(newId()));
    const elsewhere = { ...body, dossierIds: [id, newId()] };
    assertProblem(await world.bring(elsewhere), 'not-found');
    assert.deepEqual(await world.states(id), ['appraised', 'agreed']);
  });

  test('says what waits, by rule, with source and confidence', async () => {
    const { id } = await world.appraised([PROVINCIAL, GRASSROOTS, ADVANCED]);
    const plan = await world.plan();
    const rules = plan.groups.filter(({ dossierId }) => dossierId === id).map(({ rule }) => rule);
    assert.deepEqual(rules.map(({ percent, ballot }) => [percent, ballot]).slice(0, 2), [
      [90, 'secret'],
      [80, 'secret'],
    ]);
    assert.ok(rules.every(({ source, confirmed }) => source !== '' && !confirmed));
    const dossier = plan.dossiers.find((one) => one.id === id);
    assert.deepEqual([dossier?.waiting, dossier?.obstacle], [3, null]);
  });

  test('prepares one vote a rule, excludes members by their unit, and moves the dossier in one transaction', async () => {
    const { id } = await world.appraised([PROVINCIAL, GRASSROOTS, ADVANCED, ADVANCED]);
    const { votes } = await brought([id]);
    assert.equal(votes.length, 3);
    const [strict, middle, general] = votes.toSorted((a, b) => b.thresholdPercent - a.thresholdPercent);
    assert.deepEqual([strict?.thresholdPercent, strict?.mode, strict?.items.length], [90, 'secret', 1]);
    assert.deepEqual([middle?.thresholdPercent, middle?.ruleConfidence], [80, 'recalled']);
    assert.equal(general?.items[0]?.group, 'Lao động tiên tiến');
    assert.deepEqual(
      strict?.items[0]?.excluded.map(({ name, ground }) => [name, ground]),
      [['Thành viên 2', 'own-unit']],
    );
    assert.deepEqual(await world.states(id), ['in-council', 'agreed', 'agreed', 'agreed', 'agreed']);
    const again = await world.bring({
      meetingId: (await world.newMeeting()).id,
      ...{ agendaItemId: null, pointTitle: 'Lại', dossierIds: [id] },
    });
    assert.equal(faultsOf(again)[0], 'dossierIds');
  });

  test('a secret rule takes no open vote; an unfinished dossier or posting is refused by name', async () => {
    const { id, nominations } = await world.appraised([PROVINCIAL]);
    const { id: meetingId } = await world.newMeeting();
    const rule = (await world.plan()).groups.find(({ dossierId }) => dossierId === id)?.rule.id;
    const body = { meetingId, agendaItemId: null, pointTitle: 'Xét', dossierIds: [id] };
    const open = await world.bring({ ...body, votes: [{ ruleId: rule, mode: 'open', asList: false }] });
    assert.equal(faultsOf(open)[0], 'votes');
    const posting = newId();
    await world.app.owner.query(
      `insert into posting (id, unit_id, code, title, from_day, to_day, working_days, rule_source, rule_confidence, state, created_at)
       values ($1::uuid, $2, $1::text, 'Niêm yết', '2026-11-20', '2026-12-04', 10, 'x', 'recalled', 'posted', now())`,
      [posting, world.province],
    );
    await world.app.owner.query('insert into posting_item values ($1, $2)', [posting, nominations[0]]);
    const refused = assertProblem(await world.bring(body), 'step-not-allowed');
    assert.equal(refused.need, 'posted');
    assert.match(String(refused.detail), /Đề nghị của xã/);
    assert.ok((await world.plan()).dossiers.find((one) => one.id === id)?.obstacle);
    await world.app.owner.query(`update dossier set state = 'in-appraisal' where id = $1`, [id]);
    assertProblem(await world.bring(body), 'step-not-allowed');
  });

  test('of another council’s meeting nothing is found', async () => {
    const { id } = await world.appraised([ADVANCED]);
    const body = { agendaItemId: null, pointTitle: 'Xét', dossierIds: [id] };
    assertProblem(await world.bring({ ...body, meetingId: newId() }), 'not-found');
  });
});

describe('when the vote closes', () => {
  const rule = async (dossierId: string) =>
    (await world.plan()).groups.find((group) => group.dossierId === dossierId)?.rule.id;

  test('each nomination has its result, and the dossier waits for the decision', async () => {
    const { id } = await world.appraised([ADVANCED, ADVANCED], world.otherCommune);
    const ruleId = await rule(id);
    const mode = (await world.plan()).groups.find((group) => group.dossierId === id)?.rule.ballot;
    const { meetingId, votes } = await brought([id], {
      votes: [{ ruleId, mode: mode === 'secret' ? 'secret' : 'open', asList: false }],
    });
    const vote = votes[0];
    assert.ok(vote !== undefined);
    await world.app.owner.query(`update vote set mode = 'open' where id = $1`, [vote.id]);
    await hold(meetingId, vote.id, 'yes');
    assert.deepEqual(await world.states(id), ['voted', 'passed', 'passed']);
  });

  test('as a list: one item, with who a member may not vote on beside it; the result is everybody’s', async () => {
    const mine = await world.appraised([ADVANCED]);
    const others = await world.appraised([ADVANCED, ADVANCED], world.otherCommune);
    const ruleId = await rule(others.id);
    const { meetingId, votes } = await brought([mine.id, others.id], {
      votes: [{ ruleId, mode: 'secret', asList: true }],
    });
    const vote = votes[0];
    assert.ok(vote !== undefined && votes.length === 1);
    assert.deepEqual(
      vote.items.map(({ parts, excluded }) => [parts, excluded.length]),
      [
        [2, 0],
        [0, 1],
      ],
    );
    await world.app.owner.query(`update vote set mode = 'open' where id = $1`, [vote.id]);
    await hold(meetingId, vote.id, 'no');
    assert.deepEqual(await world.states(others.id), ['not-granted', 'not-passed', 'not-passed']);
    const list = await world.app.request('GET', `/api/votes/${vote.id}/nominees`, world.members[1] ?? null);
    assert.equal((list.json() as VoteNomineeListView).total, 3);
    const { version } = await world.meeting(meetingId);
    await world.app.request('POST', `/api/meetings/${meetingId}/steps`, world.chair, {
      step: 'close',
      version,
    });
    const made = await world.app.request('POST', `/api/meetings/${meetingId}/documents`, world.office, {
      kind: 'minutes',
    });
    const document = (made.json().documents as { id: string }[])[0]?.id;
    const { body } = await world.app.request('GET', `/api/documents/${document}/preview`, world.office);
    assert.match(body, /Lao động tiên tiến: 0 đạt, 3 không đạt/i);
    assert.match(body, /Danh sách 2 trường hợp/);
  });

  test('a dossier whose appraisal was opened again is not touched', async () => {
    const { id } = await world.appraised([ADVANCED], world.otherCommune);
    const { meetingId, votes } = await brought([id]);
    const vote = votes[0];
    assert.ok(vote !== undefined);
    await world.app.owner.query(`update vote set mode = 'open' where id = $1`, [vote.id]);
    await world.app.owner.query(`update dossier set state = 'in-appraisal' where id = $1`, [id]);
    await hold(meetingId, vote.id, 'yes');
    assert.deepEqual(await world.states(id), ['in-appraisal', 'agreed']);
  });

  test('cancelled, its nominations wait again and can be brought once more', async () => {
    const { id } = await world.appraised([ADVANCED]);
    const { votes } = await brought([id]);
    await world.voteStep(votes[0]?.id ?? '', 'cancel', { reason: 'Chuẩn bị lại' });
    assert.equal((await world.plan()).dossiers.find((one) => one.id === id)?.waiting, 1);
    assert.equal((await brought([id])).votes.length, 1);
  });
});

describe('the papers of a nominee', () => {
  test('a member reads exactly the nominees of votes of his council; strangers find nothing', async () => {
    const { id, nominations } = await world.appraised([ADVANCED]);
    const other = await world.appraised([ADVANCED]);
    const { votes } = await brought([id]);
    const vote = votes[0]?.id ?? '';
    const nominee = nominations[0] ?? '';
    const member = world.members[1];
    assert.ok(member !== undefined);
    const get = (path: string, by: Credentials | null) => world.app.request('GET', path, by);
    assertProblem(await get(`/api/votes/${vote}/nominees`, null), 'sign-in-required');
    assertProblem(await get(`/api/dossiers/${id}`, member), 'not-found');
    const papers = (await get(`/api/votes/${vote}/nominees/${nominee}`, member)).json() as VoteNomineeView;
    assert.equal(papers.summary, 'Thành tích của người được đề nghị.');
    assert.deepEqual([papers.number, papers.total, papers.result], [1, 1, null]);
    assertProblem(await get(`/api/votes/${vote}/nominees/${other.nominations[0]}`, member), 'not-found');
    for (const by of [world.clerk, world.foreign, world.foreignOffice]) {
      assertIndistinguishable(
        await get(`/api/votes/${vote}/nominees/${nominee}`, by),
        await get(`/api/votes/${newId()}/nominees/${nominee}`, by),
      );
      assertProblem(await get(`/api/votes/${vote}/nominees`, by), 'not-found');
    }
    const file = `/api/votes/${vote}/nominees/${nominee}/files/${newId()}`;
    assertProblem(await get(file, member), 'not-found');
  });
});
