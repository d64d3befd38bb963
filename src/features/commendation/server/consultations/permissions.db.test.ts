import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { dice } from '../../../../testing/dice.ts';
import { ROLES, type Role } from '../../../account/index.ts';
import { commendationPolicy } from '../../model/commendation.policy.ts';
import { type OpinionWorld, opinionWorld } from '../opinions/test-opinions.ts';
import type { ConsultationView } from './consultation.schema.ts';

const SEED = 20_261_122;
const ROUNDS = 250;
const STATES = ['drafted', 'open', 'answered', 'withdrawn', 'gone'] as const;
const VERBS = ['read', 'answer', 'record', 'extend', 'withdraw'] as const;

let world: OpinionWorld;
before(async () => {
  world = await opinionWorld();
});
after(() => world.close());

test(`role × unit × state × verb at random (seed ${SEED}): no agency before its letter, nobody in another's place`, async () => {
  const roll = dice(SEED);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const places = ['province', 'police', 'tax', 'commune', 'foreignProvince'] as const;
  const people = new Map<string, Credentials>();
  const dossier = await world.accepted(1);
  const made = await world.post<ConsultationView>('/api/consultations', world.office, {
    choice: { dossierId: dossier.id },
    agencyIds: [world.police],
    title: 'Hiệp y thử quyền',
  });
  const url = `/api/consultations/${made.id}`;
  const agency = `${url}/agencies/${world.police}`;
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let i = 0; i < ROUNDS; i += 1) {
    // Mostly the two bodies that have to do with it; else all would only be hidden.
    const place = roll(3) === 0 ? pick(places) : pick(['province', 'police'] as const);
    const [state, verb] = [pick(STATES), pick(VERBS)];
    const role = roll(3) === 0 ? pick(ROLES) : pick(['standing-office', 'consulted-agency'] as const);
    const key = `${role} ${place}`;
    const by = people.get(key) ?? (await world.app.build.signedIn(role, world[place]));
    people.set(key, by);
    await set(made.id, dossier.id, state, by.accountId);
    const request = () => {
      if (verb === 'read') return world.app.request('GET', url, by);
      if (verb === 'withdraw')
        return world.app.request('POST', `${url}/withdrawal`, by, { version: 1, reason: 'Thử quyền' });
      if (verb === 'extend')
        return world.app.request('POST', `${agency}/extension`, by, {
          version: 1,
          dueOn: '2027-01-15',
          reason: 'Thử quyền',
        });
      return world.app.request('PUT', `${agency}/answer`, by, {
        version: 1,
        opinion: 'favourable',
        ...(verb === 'record' && { recorded: true, paperReference: `12/CV ${newId()}` }),
      });
    };
    const { statusCode, body } = await request();
    const about = `round ${i}: ${key} ${verb} in ${state}: ${statusCode} ${body.slice(0, 200)}`;
    const holds = (act: keyof typeof commendationPolicy) =>
      (commendationPolicy[act] as readonly Role[]).includes(role);
    const asks = place === 'province' && holds('dossier.read');
    const answers = (place === 'police' || place === 'province') && holds('consultation.answer');
    const reads = holds('consultation.read') && (asks || (answers && state !== 'drafted'));
    const writes = place === 'province' && holds('consultation.write');
    // The verbs of the office are routes that only who asks somewhere finds at all.
    const finds = reads && (['read', 'answer', 'record'].includes(verb) || holds('consultation.write'));
    const live = state === 'open' || state === 'answered';
    const may =
      verb === 'read' ||
      (verb === 'answer' && live && answers) ||
      (verb === 'record' && live && writes && state === 'open') ||
      (verb === 'extend' && state === 'open' && writes) ||
      (verb === 'withdraw' && ['drafted', 'open', 'gone'].includes(state) && writes);
    const expected = !finds ? 404 : may ? 200 : 409;
    assert.equal(statusCode, expected, about);
    seen[expected === 200 ? 'done' : expected === 409 ? 'refused' : 'hidden'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 15),
    JSON.stringify(seen),
  );
});

/** Puts the consultation and its agency into a state; `gone`: its dossier is before the council. */
async function set(
  id: string,
  dossierId: string,
  state: (typeof STATES)[number],
  accountId: string,
): Promise<void> {
  const { owner } = world.app;
  await owner.query(
    `update consultation set awaits_letter = $2, withdrawn_at = case when $3 then now() end, version = 1 where id = $1`,
    [id, state === 'drafted', state === 'withdrawn'],
  );
  await owner.query(
    `update consultation_agency set answered_at = case when $2 then now() end, answered_by = case when $2 then $3::uuid end,
       recorded = false, paper_reference = null, due_on = null, extension_reason = null, version = 1 where consultation_id = $1`,
    [id, state === 'answered', accountId],
  );
  await owner.query('update dossier set state = $2 where id = $1', [
    dossierId,
    state === 'gone' ? 'in-council' : 'accepted',
  ]);
}
