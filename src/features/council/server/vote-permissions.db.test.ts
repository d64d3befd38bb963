import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { chooser } from '../../../testing/dice.ts';
import { ENVELOPE_STEPS, envelopeVerbs } from '../model/envelopes.ts';
import { VOTE_LIFE, VOTE_STATES, VOTE_STEPS } from '../model/vote-life.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';

const SEED = 20_261_121;

interface Who {
  name: string;
  by: Credentials;
  reads: boolean;
  presides: boolean;
  writes: boolean;
  member: number | null;
}

let world: CouncilWorld;
let people: Who[];
before(async () => {
  world = await councilWorld(7);
  const nobody = { reads: false, presides: false, writes: false, member: null };
  const at = (index: number) => world.members[index]?.by ?? world.office;
  people = [
    { ...nobody, name: 'office', by: world.office, reads: true, presides: true, writes: true },
    { ...nobody, name: 'chair', by: world.chair.by, reads: true, presides: true, member: 0 },
    { ...nobody, name: 'member', by: at(1), reads: true, member: 1 },
    { ...nobody, name: 'absent member', by: at(3), reads: true, member: 3 },
    { ...nobody, name: 'auditor', by: world.auditor, reads: true },
    { ...nobody, name: 'administrator', by: world.administrator },
    { ...nobody, name: 'clerk', by: world.clerk },
    { ...nobody, name: 'foreign', by: world.foreign },
  ];
});
after(() => world.close());

test(`role × step × state of a vote at random (seed ${SEED}): what is answered follows from the tables alone`, async () => {
  const pick = chooser(SEED);
  const vote = await world.vote(await world.openMeeting(), { mode: 'open' });
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let round = 0; round < 110; round++) {
    const [who, state] = [pick(people), pick(VOTE_STATES)];
    const known = Object.keys(VOTE_LIFE[state]) as (typeof VOTE_STEPS)[number][];
    const step = known.length === 0 ? pick(VOTE_STEPS) : pick([...known, ...known, ...VOTE_STEPS]);
    const annulled = state === 'annulled';
    const { rows } = await world.app.owner.query<{ version: number }>(
      `update vote set state = $2, annulled_reason = $3, annulled_at = case when $3::text is null then null else now() end,
         closed_at = now(), member_count = 7 where id = $1 returning version`,
      [vote.id, state, annulled ? 'Thử' : null],
    );
    const response = await world.app.request('POST', `/api/votes/${vote.id}/steps`, who.by, {
      ...{ step, version: rows[0]?.version, reason: 'Thử quyền' },
    });
    const about = `round ${round}: ${who.name} ${step} in ${state}: ${response.statusCode} ${response.body.slice(0, 200)}`;
    if (!who.presides && !who.writes) {
      assert.equal(response.statusCode, 404, about);
      seen.hidden += 1;
      continue;
    }
    const transition = VOTE_LIFE[state][step];
    const may = transition && (transition.act === 'council.write' ? who.writes : who.presides);
    assert.equal(response.statusCode, may ? 200 : 409, about);
    if (may) assert.equal(response.json().state, transition.to, about);
    seen[may ? 'done' : 'refused'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 10),
    JSON.stringify(seen),
  );
});

test(`role × step × state of an envelope at random (seed ${SEED}): two tellers, and nobody his own`, async () => {
  const pick = chooser(SEED + 1);
  const vote = await world.vote(await world.openMeeting({ inWriting: [3, 4] }));
  const path = `/api/votes/${vote.id}/envelopes`;
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let round = 0; round < 160; round++) {
    const [who, index, step] = [pick(people), pick([3, 4]), pick(ENVELOPE_STEPS)];
    const state = pick(['none', 'recorded', 'confirmed'] as const);
    const [first, second] = [pick([world.office, world.chair.by]), world.members[1]?.by];
    const memberId = world.members[index]?.memberId ?? '';
    await world.app.owner.query('delete from ballot_envelope where vote_id = $1', [vote.id]);
    if (state !== 'none')
      await world.app.owner.query('insert into ballot_envelope values ($1, $2, $3, $4)', [
        ...[vote.id, memberId, first.accountId, state === 'confirmed' ? second?.accountId : null],
      ]);
    const response = await world.app.request('PUT', `${path}/${memberId}`, who.by, { step });
    const about = `round ${round}: ${who.name} ${step} ${index} ${state}: ${response.statusCode} ${response.body.slice(0, 200)}`;
    if (!who.presides && who.member === null) {
      assertProblem(response, 'not-found');
      seen.hidden += 1;
      continue;
    }
    const may = envelopeVerbs(state, {
      own: who.member === index,
      recordedByMe: first.accountId === who.by.accountId,
      teller: false,
    }).includes(step);
    assert.equal(response.statusCode, may ? 200 : 409, about);
    seen[may ? 'done' : 'refused'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 10),
    JSON.stringify(seen),
  );
  assertProblem(
    await world.app.request('PUT', `${path}/${newId()}`, world.office, { step: 'record' }),
    'not-found',
  );
});
