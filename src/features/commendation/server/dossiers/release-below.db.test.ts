import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SYSTEM } from '../../../../platform/auth/actor.ts';
import { write } from '../../../../platform/db/unit-of-work.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertProblem } from '../../../../testing/assert-problem.ts';
import { markGranted } from '../index.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { DossierView } from './dossier.schema.ts';

let world: CommendationWorld;
/** A round of the centre, to which the province carries dossiers upward. */
let above: string;
let one: DossierView;
let other: DossierView;
let joined: DossierView;
before(async () => {
  world = await commendationWorld();
  const centre = await world.app.build.unit({ name: 'Ban Thi đua, khen thưởng Trung ương', code: 'TW' });
  above = await world.makeRound({ unitId: centre, kind: 'state' });
});
after(() => world.close());

const query = <T>(text: string, values: unknown[]) =>
  world.app.owner.query<T & object>(text, values).then(({ rows }) => rows);
const voted = async (count: number, award?: string) => {
  const { id } = await world.complete(count, award);
  await query(`update nomination set override_reason = 'Hồ sơ giấy đủ.' where dossier_id = $1`, [id]);
  await world.step(id, 'send', world.head);
  await query(`update nomination set state = 'passed' where dossier_id = $1`, [id]);
  await query(`update dossier set state = 'voted', received_on = '2026-11-20' where id = $1`, [id]);
  return world.get(id);
};
const join = () =>
  world.post<DossierView>('/api/dossier-submissions', world.office, {
    roundId: above,
    dossierIds: [one.id, other.id],
    title: 'Trình khen thưởng cấp Nhà nước',
  });
const withdraw = (id: string, by = world.office) =>
  world.step(id, 'withdraw', by, { reason: 'Trình nhầm đợt' });
const stateOf = async (id: string) => (await world.get(id)).state;
const nomineesOf = (id: string) =>
  query<{ id: string; originId: string; state: string; of: string }>(
    `select n.id, n.origin_id as "originId", n.state, o.dossier_id as of from nomination n
       left join nomination o on o.id = n.origin_id where n.dossier_id = $1 order by n.position`,
    [id],
  );
const statesIn = async (id: string) => (await nomineesOf(id)).map(({ state }) => state);
const remove = (id: string) => world.app.request('DELETE', `/api/nominations/${id}`, world.office);
const grant = async (id: string, ids: string[]) => {
  await query(`update nomination set state = 'passed' where dossier_id = $1`, [id]);
  await query(`update dossier set state = 'voted' where id = $1`, [id]);
  await write({ db: world.app.db, clock: world.app.clock, actor: SYSTEM }, (tx) =>
    markGranted(tx, ids, newId()),
  );
};

beforeEach(async () => {
  one = await voted(2);
  other = await voted(1, 'chien-si-thi-dua-co-so');
  joined = await join();
});

describe('a dossier joined from others', () => {
  test('withdrawn as a draft, those below wait again and can be joined anew', async () => {
    assert.deepEqual([await stateOf(one.id), await stateOf(other.id)], ['forwarded', 'forwarded']);
    await withdraw(joined.id);
    for (const { id } of [one, other]) {
      const { state, above: carriedBy, steps } = await world.get(id);
      assert.deepEqual([state, carriedBy], ['voted', []]);
      assert.deepEqual([steps[0]?.step, steps[0]?.reason], ['undo-forward', 'Trình nhầm đợt']);
      const list = await world.app.request('GET', '/api/dossier-submissions?size=200', world.office);
      const row = list.json().items.find((each: { id: string }) => each.id === id);
      assert.deepEqual([row.passed > 0, row.aboveId], [true, null]);
    }
    const again = await join();
    assert.equal(again.nomineeCount, 3);
    assert.equal((await world.get(one.id)).above[0]?.id, again.id);
    const nominees = await nomineesOf(again.id);
    await grant(
      again.id,
      nominees.map(({ id }) => id),
    );
    assert.deepEqual([await stateOf(one.id), await stateOf(other.id)], ['decided', 'decided']);
  });

  test('while it is under way, those below are neither taken back nor refused nor given a result by hand', async () => {
    const below = await world.get(one.id, world.office);
    assert.deepEqual(below.allowed, []);
    for (const step of ['recall', 'refuse'])
      assert.match(
        String(
          assertProblem(
            await world.app.request('POST', `/api/dossiers/${one.id}/steps`, world.office, {
              ...{ step, version: below.version, reason: 'Nhầm' },
            }),
            'step-not-allowed',
          ).detail,
        ),
        /“Trình khen thưởng cấp Nhà nước”/,
      );
    const result = {
      ...{ version: below.version, decisionNumber: '1/QĐ', decidedOn: '2026-11-20', authority: 'Bộ' },
      grantedIds: [],
    };
    assertProblem(
      await world.app.request('POST', `/api/dossiers/${one.id}/result`, world.office, result),
      'step-not-allowed',
    );
  });

  test('withdrawn after it came back, those below have passed again whatever was said above', async () => {
    await query(
      `update dossier set letter_number = '1/TTr', letter_date = '2026-11-20', state = 'in-appraisal', sent_at = now() where id = $1`,
      [joined.id],
    );
    // The level above had refused everybody from the second dossier, which was told so.
    const refused = (await nomineesOf(joined.id)).filter(({ of }) => of === other.id);
    await query(`update nomination set state = 'refused' where id = any($1::uuid[])`, [
      refused.map(({ id }) => id),
    ]);
    await query(`update nomination set state = 'not-granted' where dossier_id = $1`, [other.id]);
    await query(`update dossier set state = 'not-granted' where id = $1`, [other.id]);
    await query(`update dossier set state = 'returned' where id = $1`, [joined.id]);
    await withdraw(joined.id, await world.app.build.signedIn('unit-head', world.province));
    assert.deepEqual([await stateOf(one.id), await stateOf(other.id)], ['voted', 'voted']);
    assert.deepEqual(await statesIn(other.id), ['passed']);
    const { steps } = await world.get(other.id);
    assert.deepEqual(
      steps.slice(0, 2).map(({ step }) => step),
      ['undo-forward', 'undo-result'],
    );
  });

  test('who is taken off its list goes back alone; the last one takes the dossier along', async () => {
    const nominees = await nomineesOf(joined.id);
    const [first, second] = nominees.filter(({ of }) => of === one.id);
    const [third] = nominees.filter(({ of }) => of === other.id);
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    assertProblem(
      await world.app.request('DELETE', `/api/nominations/${third.id}`, world.clerk),
      'not-found',
    );
    assert.equal((await remove(third.id)).statusCode, 200);
    assert.deepEqual([await stateOf(one.id), await stateOf(other.id)], ['forwarded', 'voted']);
    assert.equal((await remove(first.id)).statusCode, 200);
    assert.equal(await stateOf(one.id), 'forwarded', 'another of its nominees still waits');
    await grant(joined.id, [second.id]);
    assert.equal(await stateOf(one.id), 'decided');
    assert.deepEqual((await statesIn(one.id)).sort(), ['granted', 'not-granted'], 'nobody waits for ever');
    assert.deepEqual([await stateOf(other.id), await statesIn(other.id)], ['voted', ['passed']]);
  });

  test('who is in two dossiers for the same award cannot be joined into one', async () => {
    const [first, second] = [await voted(2), await voted(1)];
    const refused = await world.app.request('POST', '/api/dossier-submissions', world.office, {
      roundId: above,
      dossierIds: [first.id, second.id],
      title: 'Trình khen thưởng cấp Nhà nước',
    });
    assert.match(String(assertProblem(refused, 'already-exists').detail), /Nguyễn Văn An\. Hãy/);
    assert.equal(await stateOf(first.id), 'voted');
  });

  test('a dossier that was joined from nothing is withdrawn as ever', async () => {
    const { id } = await world.complete(1);
    await world.step(id, 'withdraw', world.clerk, { reason: 'Nhầm' });
    assert.equal(await stateOf(id), 'withdrawn');
  });
});
