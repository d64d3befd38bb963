import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { dice } from '../../../../testing/dice.ts';
import { ROLES, type Role } from '../../../account/index.ts';
import { commendationPolicy } from '../../model/commendation.policy.ts';
import { DOSSIER_STATES, type DossierState } from '../../model/dossier-life.ts';
import { DOSSIER_SEALS } from '../../model/dossier-seals.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';

const SEED = 20_261_123;
const ROUNDS = 320;
const PLACES = ['province', 'commune', 'otherCommune', 'foreignProvince'] as const;

type Act = keyof typeof commendationPolicy;
type Answer = ReturnType<CommendationWorld['app']['request']>;

/** What somebody tries: by which act, at the unit of which side, and in which states it may be done. */
interface Attempt {
  act: Act;
  side: 'sender' | 'receiver';
  open: readonly DossierState[];
  run(by: Credentials): Answer;
}

let world: CommendationWorld;
let dossierId: string;
let nomineeId: string;
const extraId = newId();
before(async () => {
  world = await commendationWorld();
  dossierId = (await world.complete(1, 'lao-dong-tien-tien')).id;
  const { rows } = await world.app.owner.query<{ id: string }>(
    `update nomination set award = 'bang-khen-thu-tuong' where dossier_id = $1 returning id`,
    [dossierId],
  );
  nomineeId = rows[0]?.id ?? '';
});
after(() => world.close());

const versionOf = async (table: 'dossier' | 'nomination', id: string) => {
  const { rows } = await world.app.owner.query<{ version: number }>(
    `select version from ${table} where id = $1`,
    [id],
  );
  return rows[0]?.version;
};

/** Puts the dossier into a state, with two nominees again. */
async function set(state: DossierState): Promise<void> {
  const { owner } = world.app;
  const unsent = state === 'draft' || state === 'awaiting-approval';
  await owner.query(
    'update dossier set state = $2, sent_at = case when $3 then null else now() end where id = $1',
    [...[dossierId, state, unsent]],
  );
  await owner.query('delete from nomination where dossier_id = $1 and id <> $2', [dossierId, nomineeId]);
  await owner.query(
    `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, state)
     values ($1, $2, 2, 'individual', $3, 'Trần Thị Bình', $4, 'bang-khen-thu-tuong', 2026, $5)`,
    [extraId, dossierId, world.people[1], world.commune, state === 'voted' ? 'passed' : 'proposed'],
  );
  await owner.query('update nomination set state = $2 where id = $1', [
    ...[nomineeId, ['voted', 'forwarded'].includes(state) ? 'passed' : 'proposed'],
  ]);
}

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  add: {
    ...{ act: 'dossier.write', side: 'sender', open: DOSSIER_SEALS.nominees.open },
    run: (by) =>
      world.app.request('POST', `/api/dossiers/${dossierId}/nominations`, by, {
        items: [{ subject: 'individual', subjectId: world.people[2], award: 'lao-dong-tien-tien' }],
      }),
  },
  change: {
    ...{ act: 'dossier.write', side: 'sender', open: DOSSIER_SEALS.reports.open },
    run: async (by) =>
      world.app.request('PATCH', `/api/nominations/${nomineeId}`, by, {
        version: await versionOf('nomination', nomineeId),
        summary: 'Hoàn thành xuất sắc nhiệm vụ.',
      }),
  },
  explain: {
    ...{ act: 'dossier.write', side: 'sender', open: DOSSIER_SEALS.reports.open },
    run: (by) =>
      world.app.request('POST', `/api/dossiers/${dossierId}/explanations`, by, {
        ...{ nominationIds: [nomineeId], reason: 'Hồ sơ giấy đủ.' },
      }),
  },
  remove: {
    ...{ act: 'dossier.write', side: 'sender', open: DOSSIER_SEALS.nominees.open },
    run: (by) => world.app.request('DELETE', `/api/nominations/${extraId}`, by),
  },
  rename: {
    ...{ act: 'dossier.write', side: 'sender', open: DOSSIER_SEALS.general.open },
    run: async (by) =>
      world.app.request('PATCH', `/api/dossiers/${dossierId}`, by, {
        ...{ version: await versionOf('dossier', dossierId), title: 'Đề nghị khen thưởng năm 2026' },
      }),
  },
  result: {
    ...{ act: 'dossier.appraise', side: 'receiver', open: ['forwarded'] },
    run: async (by) =>
      world.app.request('POST', `/api/dossiers/${dossierId}/result`, by, {
        version: await versionOf('dossier', dossierId),
        ...{ decisionNumber: '15/QĐ-TTg', decidedOn: '2026-11-20', authority: 'Thủ tướng Chính phủ' },
        grantedIds: [],
      }),
  },
  forward: {
    ...{ act: 'dossier.appraise', side: 'receiver', open: ['voted'] },
    run: (by) =>
      world.app.request('POST', '/api/dossier-submissions/on-paper', by, {
        ...{ dossierIds: [dossierId], addressee: 'Bộ Nội vụ' },
        letter: { sort: 'issued', number: '88/TTr-UBND', date: '2026-11-21' },
      }),
  },
};

test(`role × act × unit × state at random (seed ${SEED}): nominees, parts, going upward and the result`, async () => {
  const roll = dice(SEED);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const people = new Map<string, Credentials>();
  const seen = { done: 0, refused: 0, hidden: 0 };
  const tried = new Set<string>();
  for (let i = 0; i < ROUNDS; i += 1) {
    const name = pick(Object.keys(ATTEMPTS));
    const attempt = ATTEMPTS[name];
    assert.ok(attempt !== undefined);
    const { act, side, open, run } = attempt;
    // Mostly a state in which it is open, and who has to do with it; else all would only be refused.
    const state = roll(2) === 0 ? pick(open) : pick(DOSSIER_STATES);
    const place = roll(2) === 0 ? pick(PLACES) : side === 'sender' ? 'commune' : 'province';
    const role = roll(3) === 0 ? pick(ROLES) : pick(['standing-office', 'unit-clerk', 'unit-head'] as const);
    const key = `${role} ${place}`;
    const by = people.get(key) ?? (await world.app.build.signedIn(role, world[place]));
    people.set(key, by);
    await set(state);
    const { statusCode, body } = await run(by);
    const about = `round ${i}: ${key} ${name} in ${state}: ${statusCode} ${body.slice(0, 200)}`;
    const holds = (wanted: Act) => (commendationPolicy[wanted] as readonly Role[]).includes(role);
    const within = place === 'province' || place === 'commune';
    const atSide = side === 'sender' ? within : place === 'province';
    // Whoever does not appraise there is not told that there are dossiers to send upward.
    const finds = holds(act) && holds('dossier.read') && (name === 'forward' ? atSide : within);
    const may = finds && atSide && open.includes(state);
    assert.equal(statusCode, !finds ? 404 : !may ? 409 : name === 'add' ? 201 : 200, about);
    seen[may ? 'done' : finds ? 'refused' : 'hidden'] += 1;
    if (may) tried.add(name);
  }
  assert.deepEqual([...tried].sort(), Object.keys(ATTEMPTS).sort(), 'each was done by somebody');
  assert.ok(
    Object.values(seen).every((count) => count > 30),
    JSON.stringify(seen),
  );
});
