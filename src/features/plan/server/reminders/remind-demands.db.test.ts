import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { DemandView } from '../cascade/demand.schema.ts';
import { itemOf, makeDemand } from '../cascade/test-cascade.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';

let world: PlanWorld;
let plan: string;
let demand: DemandView;

before(async () => {
  world = await planWorld();
});
beforeEach(async () => {
  world.app.clock.set('2026-11-21T09:00:00+07:00');
  await world.app.owner.query("update plan set state = 'closed'");
  plan = await world.plan();
  demand = await makeDemand(world, plan, { dueDay: '2026-11-28' });
  await world.app.owner.query('delete from notification');
});
after(() => world.close());

const run = () => world.app.runJob('send-reminders');
const sql = (text: string, ...values: unknown[]) => world.app.owner.query(text, values);

async function told(accountId: string) {
  const { rows } = await sql(
    `select kind, urgent, link, params->>'dueDay' as due, (params->>'days')::int as days from notification
     where account_id = $1 and kind like 'demand-%' order by created_at, id`,
    accountId,
  );
  return rows;
}

test('who answers for a unit is told ahead of the day, once however often the job runs', async () => {
  await Promise.all([run(), run()]);
  await run();
  const item = await itemOf(world, demand.id, world.commune);
  assert.deepEqual(await told(world.clerk.accountId), [
    { kind: 'demand-due', urgent: false, link: `/can-gui/${item.id}`, due: '2026-11-28', days: 7 },
  ]);
  assert.deepEqual(await told(world.office.accountId), [], 'the office that asks is not reminded');
});

test('again on each day that the plan has set, urgently on the day before', async () => {
  await run();
  for (const day of ['22', '25', '27', '28', '29', '30']) {
    world.app.clock.set(`2026-11-${day}T09:00:00+07:00`);
    await run();
  }
  const rows = await told(world.clerk.accountId);
  const { rows: set } = await sql('select reminder_days as days from plan where id = $1', plan);
  assert.equal(rows.length, set[0].days.filter((days: number) => days <= 7).length);
  assert.deepEqual(
    rows.map(({ days, urgent }) => urgent === days <= 1),
    rows.map(() => true),
  );
  assert.ok(
    rows.every(({ days }) => days >= 0),
    'what is late the office reminds of',
  );
});

test('keeps to the days of the plan; none is set, none goes out', async () => {
  await sql("update plan set reminder_days = '{}' where id = $1", plan);
  // Another plan in force, on whose days this one's demand would have come up.
  await world.plan();
  await run();
  assert.deepEqual(await told(world.clerk.accountId), []);
  await sql("update plan set reminder_days = '{8}' where id = $1", plan);
  await run();
  assert.equal((await told(world.clerk.accountId)).length, 1);
});

test('is silent about what was sent, exempted or called off, and while the plan is not in force', async () => {
  const item = await itemOf(world, demand.id, world.commune);
  const set = (text: string) => sql(`update demand_item set ${text} where id = $1`, item.id);
  await set("sent_on = '2026-11-20'");
  await run();
  await set("sent_on = null, exempt_reason = 'Mới thành lập'");
  await run();
  await set('exempt_reason = null');
  await sql("update demand set state = 'cancelled' where id = $1", demand.id);
  await run();
  await sql("update demand set state = 'open' where id = $1", demand.id);
  await sql("update plan set state = 'closed' where id = $1", plan);
  await run();
  assert.deepEqual(await told(world.clerk.accountId), []);
  await sql("update plan set state = 'issued' where id = $1", plan);
  await run();
  assert.equal((await told(world.clerk.accountId)).length, 1);
});

test('each of many units is told by its own people', async () => {
  const { build } = world.app;
  const clerks: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const unitId = await build.unit({ parentId: world.province });
    clerks.push((await build.signedIn('unit-clerk', unitId)).accountId);
  }
  await makeDemand(world, plan, { dueDay: '2026-11-28' });
  await sql('delete from notification');
  await run();
  const { rows } = await sql(
    `select count(*)::int as messages, count(distinct account_id)::int as accounts from notification
     where kind = 'demand-due' and account_id = any($1)`,
    clerks,
  );
  assert.deepEqual(rows, [{ messages: 20, accounts: 20 }]);
});
