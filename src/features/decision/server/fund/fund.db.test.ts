import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';
import type { FundEntryListView, FundView } from './fund.schema.ts';

let world: DecisionWorld;
before(async () => {
  world = await decisionWorld();
});
after(() => world.close());

const entry = (more: object = {}) => ({
  ...{ unitId: world.province, year: 2026, kind: 'source', amount: 500_000_000 },
  ...{ text: 'Ngân sách cấp', onDay: '2026-01-05', ...more },
});
const add = (body: object, by: Credentials | null = world.office) =>
  world.app.request('POST', '/api/fund-entries', by, body);
const get = (by: Credentials | null = world.office, unit = world.province) =>
  world.app.request('GET', `/api/funds?unit=${unit}&year=2026`, by);
const view = async () => (await get()).json() as FundView;
const entries = async () =>
  (
    await world.app.request(
      'GET',
      `/api/fund-entries?unit=${world.province}&year=2026&size=100`,
      world.office,
    )
  ).json() as FundEntryListView;

describe('the fund', () => {
  test('asks for sign-in', async () => {
    assertProblem(await get(null), 'sign-in-required');
    assertProblem(await add(entry(), null), 'sign-in-required');
    assertProblem(await world.app.request('GET', '/api/fund-entries', null), 'sign-in-required');
  });

  test('is read by who oversees and written by the standing office of the unit; nothing to anybody else', async () => {
    for (const by of [world.office, world.head, world.auditor]) assert.equal((await get(by)).statusCode, 200);
    for (const by of [world.clerk, world.head, world.auditor])
      assertProblem(await add(entry(), by), 'not-found');
    assertProblem(await get(world.clerk), 'not-found');
    assertIndistinguishable(await get(world.foreign), await get(world.foreign, newId()));
    assertIndistinguishable(
      await add(entry(), world.foreign),
      await add(entry({ unitId: newId() }), world.foreign),
    );
    const file = `/api/fund-export?unit=${world.province}&year=2026`;
    assertProblem(await world.app.request('GET', file, world.foreign), 'not-found');
    assert.equal((await world.app.request('GET', file, world.auditor)).statusCode, 200);
  });

  test('follows decisions: committed while drafted, spent when in effect', async () => {
    await add(entry());
    await add(entry({ kind: 'planned', amount: 300_000_000, text: 'Dự kiến khen thưởng cuối năm' }));
    const draft = await world.draft(2);
    const before = await view();
    assert.equal(before.sums.source, 500_000_000);
    assert.equal(before.sums.committed, draft.bonusTotal);
    assert.equal(before.left, before.balance - draft.bonusTotal);
    assert.deepEqual(draft.fund, { year: 2026, known: true, available: before.balance, over: 0 });
    await world.issue(draft);
    const after = await view();
    assert.deepEqual([after.sums.committed, after.sums.spent], [0, draft.bonusTotal]);
    assert.equal(after.balance, 500_000_000 - draft.bonusTotal);
    const { items } = await entries();
    const spent = items.find(({ kind }) => kind === 'spent');
    assert.deepEqual([spent?.decisionId, spent?.allowed], [draft.id, []]);
  });

  test('warns when a decision goes beyond it, and does not block', async () => {
    const year = await view();
    await add(entry({ kind: 'planned', amount: 1 }));
    const source = (await entries()).items.find(({ kind, reversed }) => kind === 'source' && !reversed);
    await world.post(`/api/fund-entries/${source?.id}/reversal`, { reason: 'Ghi nhầm năm' });
    const draft = await world.draft(1);
    assert.ok(draft.fund !== null && draft.fund.over >= draft.bonusTotal, JSON.stringify(draft.fund));
    assert.equal((await world.issue(draft)).state, 'effective');
    assert.ok((await view()).balance < year.balance);
  });

  test('a mistake is taken back once, by a line against it; a decision’s line is not', async () => {
    await add(entry({ amount: 7, text: 'Nhầm' }));
    const before = await view();
    const mistake = (await entries()).items.find(({ text }) => text === 'Nhầm');
    const reverse = (id: string | undefined, by: Credentials | null = world.office) =>
      world.app.request('POST', `/api/fund-entries/${id}/reversal`, by, { reason: 'Nhập nhầm' });
    assertProblem(await reverse(mistake?.id, null), 'sign-in-required');
    assertIndistinguishable(await reverse(mistake?.id, world.foreign), await reverse(newId(), world.foreign));
    assert.equal((await reverse(mistake?.id)).statusCode, 200);
    assert.equal((await view()).sums.source, before.sums.source - 7);
    assertProblem(await reverse(mistake?.id), 'step-not-allowed');
    const spent = (await entries()).items.find(({ kind }) => kind === 'spent');
    assertProblem(await reverse(spent?.id), 'step-not-allowed');
    await assert.rejects(
      world.app.db.transaction().execute((tx) => sql`update fund_entry set amount = 1`.execute(tx)),
      /permission denied/,
    );
  });
});
