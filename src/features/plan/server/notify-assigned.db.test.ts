import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { PLAN_NOTIFICATIONS } from '../model/reminder-texts.ts';
import { type PlanWorld, planWorld } from './test-plan.ts';

let world: PlanWorld;
before(async () => {
  world = await planWorld();
});
after(() => world.close());
beforeEach(() => world.app.owner.query('delete from notification'));

const assign = (planId: string, body: object, by: Credentials | null = world.office) =>
  world.app.request('PUT', `/api/plans/${planId}/assignments`, by, {
    units: [],
    personIds: [],
    mode: 'add',
    ...body,
  });

/** Who was told what: sentence and link, by account. */
async function told(): Promise<Map<string, { text: string; link: string }[]>> {
  const { rows } = await world.app.owner.query('select account_id, kind, params, link from notification');
  const lines = rows.map(({ account_id, kind, params, link }) => ({
    accountId: String(account_id),
    text: PLAN_NOTIFICATIONS[kind]?.vi(params) ?? '',
    link: String(link),
  }));
  return new Map(
    [...Map.groupBy(lines, ({ accountId }) => accountId)].map(([accountId, own]) => [
      accountId,
      own.map(({ text, link }) => ({ text, link })),
    ]),
  );
}

/** A person of the commune with an account of some other role. */
async function person(): Promise<{ personId: string; accountId: string }> {
  const personId = await world.app.build.person();
  const { accountId } = await world.app.build.signedIn('auditor', world.foreignProvince);
  await world.app.owner.query('update account set person_id = $1 where id = $2', [personId, accountId]);
  return { personId, accountId };
}

test('asks for sign-in', async () => {
  assertProblem(await assign(await world.plan(), { taskIds: [] }, null), 'sign-in-required');
});

test('the people and who answers for the units are told, with a link to the task; again only who is new to it', async () => {
  const planId = await world.plan({ title: 'Kế hoạch của năm' });
  const taskId = await world.task(planId, { content: 'Tổng kết năm', deadline: 'Trước ngày 15/12/2026' });
  const { personId, accountId } = await person();
  const unit = { unitId: world.commune, part: 'coordinator' };
  await assign(planId, { taskIds: [taskId], units: [unit] });
  const first = await told();
  assert.deepEqual([...first.keys()], [world.clerk.accountId]);
  const line = first.get(world.clerk.accountId)?.[0];
  assert.match(line?.text ?? '', / giao việc \(hạn 14\/12\/2026\): .*Tổng kết năm$/);
  assert.equal(line?.link, `/ke-hoach/${planId}?viec=${taskId}`);

  // Else the key of the day would keep the clerk from being told twice.
  await world.app.owner.query('delete from notification');
  await assign(planId, { taskIds: [taskId], units: [unit], personIds: [personId], mode: 'replace' });
  assert.deepEqual([...(await told()).keys()], [accountId]);
  await assign(planId, { taskIds: [taskId], personIds: [personId], mode: 'remove' });
  assert.equal((await told()).get(accountId)?.length, 1);
});

test('several tasks at once are one line, and whoever assigns is not told', async () => {
  const planId = await world.plan({ title: 'Kế hoạch của năm' });
  const taskIds = [await world.task(planId), await world.task(planId)];
  await assign(planId, {
    taskIds,
    units: [world.commune, world.province].map((unitId) => ({ unitId, part: 'implementer' })),
  });
  const lines = await told();
  assert.equal(lines.has(world.office.accountId), false);
  assert.deepEqual([...lines.keys()].sort(), [world.clerk.accountId, world.head.accountId].sort());
  const [line] = lines.get(world.clerk.accountId) ?? [];
  assert.match(line?.text ?? '', / giao 2 nhiệm vụ của “Kế hoạch của năm”\.$/);
  assert.equal(line?.link, `/ke-hoach/${planId}`);
});

test('of a plan that is not in force nobody hears; when it is issued all of it is told', async () => {
  const planId = await world.plan({ state: 'approved' });
  await world.task(planId, { units: [world.commune], state: 'done' });
  const taskId = await world.task(planId);
  await assign(planId, { taskIds: [taskId], units: [{ unitId: world.commune, part: 'implementer' }] });
  assert.deepEqual(await told(), new Map());
  const issued = await world.app.request('POST', `/api/plans/${planId}/steps`, world.office, {
    step: 'issue',
    version: 1,
    number: '901',
    symbol: 'KH-UBND',
    signedOn: '2026-11-20',
  });
  assert.equal(issued.statusCode, 200, issued.body);
  assert.deepEqual(
    (await told()).get(world.clerk.accountId)?.map(({ link }) => link),
    [`/ke-hoach/${planId}?viec=${taskId}`],
  );
});
