import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Credentials } from '../../../../testing/build.ts';
import { dice } from '../../../../testing/dice.ts';
import { ROLES, type Role } from '../../../account/index.ts';
import { commendationPolicy } from '../../model/commendation.policy.ts';
import { DOSSIER_LIFE, DOSSIER_STATES, DOSSIER_STEPS } from '../../model/dossier-life.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';

const SEED = 20_261_121;
const ROUNDS = 400;

let world: CommendationWorld;
before(async () => {
  world = await commendationWorld();
});
after(() => world.close());

test(`role × step × unit × state at random (seed ${SEED}): what is answered follows from the tables alone`, async () => {
  const roll = dice(SEED);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const places = ['province', 'commune', 'otherCommune', 'foreignProvince'] as const;
  const people = new Map<string, Credentials>();
  const signedIn = async (role: Role, place: (typeof places)[number]) => {
    const key = `${role} ${place}`;
    const known = people.get(key) ?? (await world.app.build.signedIn(role, world[place]));
    people.set(key, known);
    return known;
  };
  const { id } = await world.complete(1);
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let i = 0; i < ROUNDS; i += 1) {
    const [place, state] = [pick(places), pick(DOSSIER_STATES)];
    // Mostly who has to do with dossiers, and mostly steps that there are; else all would only be refused.
    const role = roll(3) === 0 ? pick(ROLES) : pick(['standing-office', 'unit-clerk', 'unit-head'] as const);
    const known = Object.keys(DOSSIER_LIFE[state]) as (typeof DOSSIER_STEPS)[number][];
    const step = known.length === 0 || roll(3) === 0 ? pick(DOSSIER_STEPS) : pick(known);
    await world.app.owner.query(
      `update dossier set state = $2, sent_at = case when $2 in ('draft', 'awaiting-approval') then null else now() end,
         received_on = '2026-11-20', code = 'HS-1' where id = $1`,
      [id, state],
    );
    const { rows } = await world.app.owner.query<{ version: number }>(
      'select version from dossier where id = $1',
      [id],
    );
    const by = await signedIn(role, place);
    const response = await world.app.request('POST', `/api/dossiers/${id}/steps`, by, {
      step,
      version: rows[0]?.version,
      reason: 'Thử quyền',
      lateReason: 'Thử quyền',
    });
    const about = `round ${i}: ${role} at ${place} ${step} in ${state}: ${response.statusCode} ${response.body.slice(0, 200)}`;
    const holds = (act: keyof typeof commendationPolicy) =>
      (commendationPolicy[act] as readonly Role[]).includes(role);
    // Both sides lie in the province; the communes beside and other provinces have no part.
    const atSender = place === 'province' || place === 'commune';
    const atReceiver = place === 'province';
    if (!holds('dossier.read') || !atSender) {
      assert.equal(response.statusCode, 404, about);
      seen.hidden += 1;
      continue;
    }
    const transition = DOSSIER_LIFE[state][step];
    const may =
      transition !== undefined &&
      transition.act !== null &&
      holds(transition.act) &&
      (transition.side === 'sender' ? atSender : atReceiver);
    if (!may) {
      assert.equal(response.statusCode, 409, about);
      seen.refused += 1;
    } else {
      // What a step needs may be missing; a route of its own takes two of them.
      assert.ok([200, 409, 422].includes(response.statusCode), about);
      if (response.statusCode === 200) {
        assert.equal(response.json().state, transition.to, about);
        seen.done += 1;
      }
    }
  }
  assert.ok(
    Object.values(seen).every((count) => count > 10),
    JSON.stringify(seen),
  );
});

test(`the appraisal of a dossier: role × unit × state × assignee at random (seed ${SEED})`, async () => {
  const roll = dice(SEED + 1);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const places = ['province', 'commune', 'foreignProvince'] as const;
  const people = new Map<string, Credentials>();
  const { id } = await world.complete(1);
  const { rows: nominees } = await world.app.owner.query<{ id: string }>(
    'select id from nomination where dossier_id = $1',
    [id],
  );
  const nominee = nominees[0]?.id ?? '';
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let i = 0; i < ROUNDS / 2; i += 1) {
    const [place, assignee] = [pick(places), pick(['nobody', 'self', 'other'] as const)];
    const state = roll(2) === 0 ? 'in-appraisal' : pick(DOSSIER_STATES);
    const role = roll(3) === 0 ? pick(ROLES) : 'standing-office';
    const key = `${role} ${place}`;
    const by = people.get(key) ?? (await world.app.build.signedIn(role, world[place]));
    people.set(key, by);
    await world.app.owner.query(
      `update dossier set state = $2, assigned_to = $3,
         sent_at = case when $2 in ('draft', 'awaiting-approval') then null else now() end where id = $1`,
      [id, state, { nobody: null, self: by.accountId, other: world.clerk.accountId }[assignee]],
    );
    await world.app.owner.query('delete from appraisal where nomination_id = $1', [nominee]);
    const wrote = await world.app.request('PUT', `/api/nominations/${nominee}/appraisal`, by, { version: 0 });
    const reading = await world.app.request('GET', `/api/nominations/${nominee}/appraisal`, by);
    const about = `round ${i}: ${key} in ${state}, taken by ${assignee}: ${wrote.statusCode}, ${reading.statusCode}`;
    const sent = state !== 'draft' && state !== 'awaiting-approval';
    const appraises = role === 'standing-office' && place === 'province';
    assert.equal(reading.statusCode, appraises && sent ? 200 : 404, about);
    // At the sender's side the dossier is known, but its appraisal is nobody's to change.
    const knows =
      role === 'standing-office' && (place === 'commune' || (place === 'province' && (sent || appraises)));
    const expected = !knows ? 404 : appraises && state === 'in-appraisal' && assignee !== 'other' ? 200 : 409;
    assert.equal(wrote.statusCode, expected, about);
    seen[expected === 200 ? 'done' : expected === 409 ? 'refused' : 'hidden'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 3),
    JSON.stringify(seen),
  );
});
