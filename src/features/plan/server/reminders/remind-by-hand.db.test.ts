import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { ReminderPreview, SentReminders } from './reminder.schema.ts';

let world: PlanWorld;
let plan: string;
let late: string;
let orphan: string;
let onTime: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan();
  late = await world.task(plan, { deadline: 'Trước ngày 11/11/2026', units: [world.commune] });
  const { build, owner } = world.app;
  const empty = await build.unit({ name: 'Tỉnh Không Người' });
  orphan = await world.task(plan, { deadline: 'Trước ngày 11/11/2026', units: [empty] });
  onTime = await world.task(plan, { deadline: 'Trước ngày 11/12/2026', units: [world.commune] });
  await owner.query('delete from notification');
});
after(() => world.close());

const preview = (by = world.office) => world.app.request('GET', `/api/plans/${plan}/reminder-preview`, by);
const remind = (by = world.office, body: unknown = { tasks: 'late' }, planId = plan) =>
  world.app.request('POST', `/api/plans/${planId}/reminders`, by, body);

test('asks for sign-in', async () => {
  for (const [method, path] of [
    ['GET', 'reminder-preview'],
    ['POST', 'reminders'],
    ['PUT', 'reminder-days'],
  ] as const)
    assertProblem(
      await world.app.request(method, `/api/plans/${plan}/${path}`, null, {}),
      'sign-in-required',
    );
});

test('a clerk of a foreign unit cannot tell the plan from none, and a clerk below may not remind', async () => {
  assertIndistinguishable(
    await preview(world.foreign),
    await world.app.request('GET', `/api/plans/${newId()}/reminder-preview`, world.foreign),
  );
  const foreignOffice = await world.app.build.signedIn('standing-office', world.foreignProvince);
  assertIndistinguishable(await remind(foreignOffice), await remind(foreignOffice, undefined, newId()));
  assertProblem(await remind(world.clerk), 'not-found');
  const days = (planId: string) =>
    world.app.request('PUT', `/api/plans/${planId}/reminder-days`, world.foreign, { version: 1, days: [5] });
  assertIndistinguishable(await days(plan), await days(newId()));
});

test('shows the late tasks and whom a reminder would reach before it is sent', async () => {
  const answer = (await preview()).json() as ReminderPreview;
  assert.deepEqual(
    answer.tasks.map(({ taskId, days, accounts, remindedOn }) => ({ taskId, days, accounts, remindedOn })),
    [
      { taskId: late, days: 11, accounts: 1, remindedOn: null },
      { taskId: orphan, days: 11, accounts: 0, remindedOn: null },
    ],
  );
  assert.deepEqual(answer.tasks[0]?.units, [{ unitId: world.commune, name: 'Xã Bến Gỗ', accounts: 1 }]);
  assert.deepEqual(answer.allowed, ['remind', 'days']);
  assert.deepEqual(((await preview(world.clerk)).json() as ReminderPreview).allowed, []);
});

test('tells each unit once a day, says what was left out, and writes it down', async () => {
  const body = { tasks: [late, orphan, onTime], message: 'Báo cáo ngay trong hôm nay' };
  const first = (await remind(world.office, body)).json() as SentReminders;
  assert.equal(first.sent, 1);
  assert.equal(first.accounts, 1);
  assert.deepEqual(first.units, [{ unitId: world.commune, name: 'Xã Bến Gỗ', tasks: 1, accounts: 1 }]);
  assert.deepEqual(
    new Map(first.skipped.map((s) => [s.taskId, s.reason])),
    new Map([
      [onTime, 'not-late'],
      [orphan, 'nobody'],
    ]),
  );
  const second = (await remind()).json() as SentReminders;
  assert.equal(second.sent, 0);
  assert.deepEqual(new Map(second.skipped.map((s) => [s.taskId, s.reason])).get(late), 'already-reminded');

  const { rows } = await world.app.owner.query('select account_id, kind, urgent, params from notification');
  assert.equal(rows.length, 1);
  assert.equal(rows[0].account_id, world.clerk.accountId);
  assert.equal(rows[0].urgent, true);
  assert.equal(rows[0].params.message, 'Báo cáo ngay trong hôm nay');
  const audit = await world.app.owner.query("select after from audit_entry where act = 'task.remind'");
  assert.deepEqual(
    audit.rows.map((row) => row.after.tasks),
    [[late]],
  );
  assert.equal(((await preview()).json() as ReminderPreview).tasks[0]?.remindedOn, '2026-11-21');
});

test('refuses for a plan that is not in force, saying what is allowed', async () => {
  const draft = await world.plan({ state: 'draft' });
  const problem = assertProblem(await remind(world.office, undefined, draft), 'step-not-allowed');
  assert.deepEqual(problem.allowed, ['days']);
});

test('sets the days of a plan, refuses a stale version and nonsense', async () => {
  const set = (body: unknown) =>
    world.app.request('PUT', `/api/plans/${plan}/reminder-days`, world.office, body);
  assert.deepEqual((await set({ version: 1, days: [1, 14, 1, 5] })).json(), { days: [14, 5, 1], version: 2 });
  assertProblem(await set({ version: 1, days: [2] }), 'stale-version');
  assertProblem(await set({ version: 2, days: [99] }), 'invalid-input');
});
