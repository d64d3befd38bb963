import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type PlanWorld, planWorld } from '../test-plan.ts';

let world: PlanWorld;

before(async () => {
  world = await planWorld();
});
beforeEach(async () => {
  world.app.clock.set('2026-11-21T09:00:00+07:00');
  await world.app.owner.query('delete from notification');
  await world.app.owner.query('delete from reminder');
  await world.app.owner.query('delete from plan_import');
  await world.app.owner.query("update plan set state = 'closed'");
});
after(() => world.close());

interface Told {
  accountId: string;
  kind: string;
  urgent: boolean;
  params: Record<string, unknown>;
  link: string;
}

async function told(accountId?: string): Promise<Told[]> {
  const { rows } = await world.app.owner.query(
    `select account_id as "accountId", kind, urgent, params, link from notification
     where $1::uuid is null or account_id = $1 order by created_at, id`,
    [accountId ?? null],
  );
  return rows;
}
const run = () => world.app.runJob('send-reminders');

describe('send-reminders', () => {
  it('reminds the clerk of the responsible unit once a day, however often it runs', async () => {
    const plan = await world.plan();
    const task = await world.task(plan, { deadline: 'Trước ngày 28/11/2026', units: [world.commune] });
    await run();
    await run();
    const [one, ...others] = await told();
    assert.deepEqual(others, []);
    assert.equal(one?.accountId, world.clerk.accountId);
    assert.equal(one?.kind, 'task-due');
    assert.equal(one?.link, `/ke-hoach/${plan}?viec=${task}`);
    assert.equal(one?.params.dueDay, '2026-11-27');
    assert.equal(one?.params.days, 6);
  });

  it('two nodes at once tell nobody twice', async () => {
    const plan = await world.plan();
    for (let i = 0; i < 20; i++)
      await world.task(plan, { deadline: 'Trước ngày 20/11/2026', units: [world.commune] });
    await Promise.all([run(), run(), run()]);
    assert.equal((await told(world.clerk.accountId)).length, 20);
    const { rows } = await world.app.owner.query('select count(*) from reminder');
    assert.equal(Number(rows[0].count), 20);
  });

  it('waits until seven in the morning in Hà Nội', async () => {
    await world.task(await world.plan(), { deadline: 'Trước ngày 20/11/2026', units: [world.commune] });
    world.app.clock.set('2026-11-22T06:59:00+07:00');
    await run();
    assert.equal((await told()).length, 0);
    world.app.clock.set('2026-11-22T07:00:00+07:00');
    await run();
    assert.equal((await told()).length, 1);
  });

  it('is silent about what is done, cancelled, not in force or has no day', async () => {
    const issued = await world.plan();
    await world.task(issued, { deadline: 'Trước ngày 20/11/2026', state: 'done', units: [world.commune] });
    await world.task(issued, {
      deadline: 'Trước ngày 20/11/2026',
      state: 'cancelled',
      units: [world.commune],
    });
    await world.task(issued, { deadline: 'Thường xuyên', units: [world.commune] });
    await world.task(issued, { deadline: 'Trước ngày 20/12/2026', units: [world.commune] });
    await world.task(await world.plan({ state: 'draft' }), {
      deadline: 'Trước ngày 20/11/2026',
      units: [world.commune],
    });
    await run();
    assert.deepEqual(await told(), []);
  });

  it('reminds on the first late day urgently, and weekly from then on', async () => {
    await world.task(await world.plan(), { deadline: 'Trước ngày 21/11/2026', units: [world.commune] });
    await run();
    assert.deepEqual(
      (await told()).map(({ kind, urgent, params }) => [kind, urgent, params.days]),
      [['task-late', true, 1]],
    );
    for (const day of ['22', '27', '28', '28'].map((d) => `2026-11-${d}T09:00:00+07:00`)) {
      world.app.clock.set(day);
      await run();
    }
    assert.deepEqual(
      (await told()).map(({ urgent, params }) => [urgent, params.days]),
      [
        [true, 1],
        [false, 8],
      ],
    );
  });

  it('reminds ahead of each turn of a recurring task, and never that a turn is late', async () => {
    const plan = await world.plan({ year: 2026 });
    const monthly = await world.task(plan, { deadline: 'Hàng tháng', units: [world.commune] });
    await world.task(plan, { deadline: 'Thường xuyên', units: [world.commune] });
    await world.task(plan, { deadline: 'Hàng tháng', state: 'done', units: [world.commune] });
    await world.task(plan, { deadline: 'Hằng quý, trước ngày 20 tháng cuối quý', units: [world.commune] });
    for (const day of ['20', '23', '26', '27', '29', '30']) {
      world.app.clock.set(`2026-11-${day}T09:00:00+07:00`);
      await run();
    }
    world.app.clock.set('2026-12-02T09:00:00+07:00');
    await run();
    assert.deepEqual(
      (await told()).map(({ kind, link, params }) => [kind, link, params.dueDay, params.days]),
      // 29/11 is a Sunday: the day before comes with the third day before, on Friday.
      [7, 3].map((days) => ['task-due', `/ke-hoach/${plan}?viec=${monthly}`, '2026-11-30', days]),
    );
  });

  it('keeps to the days each plan has set', async () => {
    const plan = await world.plan();
    await world.app.owner.query("update plan set reminder_days = '{}' where id = $1", [plan]);
    await world.task(plan, { deadline: 'Trước ngày 23/11/2026', units: [world.commune] });
    await run();
    assert.deepEqual(await told(), []);
    await world.app.owner.query("update plan set reminder_days = '{2}' where id = $1", [plan]);
    await run();
    assert.equal((await told()).length, 1);
  });

  it('tells the assigned person, the nearest unit above where nobody answers, and the plan’s unit where no unit is named', async () => {
    const { build } = world.app;
    const hamlet = await build.unit({
      name: 'Tổ dân phố 1',
      parentId: world.commune,
      kind: 'residential-group',
    });
    const personId = await build.person({ unitId: hamlet });
    const accountId = await build.account({ personId });
    const plan = await world.plan();
    await world.task(plan, { deadline: 'Trước ngày 20/11/2026', units: [hamlet], people: [personId] });
    await run();
    assert.deepEqual(
      new Set((await told()).map((n) => n.accountId)),
      new Set([world.clerk.accountId, accountId]),
    );

    await world.app.owner.query('delete from notification');
    await world.task(plan, { deadline: 'Trước ngày 20/11/2026' });
    await run();
    assert.deepEqual(
      new Set((await told()).map((n) => n.accountId)),
      new Set([world.office.accountId, world.head.accountId]),
    );
  });

  it('reminds of a milestone apart from its task', async () => {
    const plan = await world.plan();
    await world.task(plan, {
      deadline: 'Tháng 12/2026 (đơn vị gửi hồ sơ trước 25/11/2026)',
      units: [world.commune],
    });
    await run();
    const [one, ...others] = await told();
    assert.deepEqual(others, []);
    assert.equal(one?.kind, 'milestone-due');
    assert.equal(one?.params.dueDay, '2026-11-24');
    await world.app.owner.query("update milestone set done_on = '2026-11-21'");
    await world.app.owner.query('delete from reminder');
    await world.app.owner.query('delete from notification');
    await run();
    assert.deepEqual(await told(), []);
  });

  it('tells twenty tasks one by one and the rest as a number', async () => {
    const plan = await world.plan();
    for (let i = 0; i < 30; i++)
      await world.task(plan, { deadline: 'Trước ngày 20/11/2026', units: [world.commune] });
    await run();
    const notifications = await told(world.clerk.accountId);
    assert.equal(notifications.length, 21);
    const more = notifications.filter(({ kind }) => kind === 'reminders-more');
    assert.deepEqual(
      more.map(({ params }) => params.count),
      [10],
    );
  });

  it('reminds again of a deadline that was moved after a reminder', async () => {
    const plan = await world.plan();
    const task = await world.task(plan, { deadline: 'Trước ngày 28/11/2026', units: [world.commune] });
    await run();
    const move = (to: string) =>
      world.app.owner.query(
        'update task set date_to = $2, due_day = $2::date - 1, late_from = $2 where id = $1',
        [task, to],
      );
    await move('2026-12-12');
    await run();
    world.app.clock.set('2026-12-04T09:00:00+07:00');
    await run();
    await move('2026-12-03');
    await run();
    assert.deepEqual(
      (await told()).map(({ kind, params }) => [kind, params.dueDay]),
      [
        ['task-due', '2026-11-27'],
        ['task-due', '2026-12-11'],
        ['task-late', '2026-12-02'],
      ],
    );
  });

  it('does not count disabled accounts', async () => {
    const { build, owner } = world.app;
    const unit = await build.unit({ parentId: world.province, kind: 'commune' });
    const gone = await build.account({ roles: [{ role: 'unit-clerk', unitId: unit }] });
    await owner.query('update account set disabled_at = now() where id = $1', [gone]);
    await world.task(await world.plan(), { deadline: 'Trước ngày 20/11/2026', units: [unit] });
    await run();
    assert.deepEqual(
      new Set((await told()).map((n) => n.accountId)),
      new Set([world.office.accountId, world.head.accountId]),
    );
  });
});
