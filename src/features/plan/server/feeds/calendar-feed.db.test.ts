import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type PlanWorld, planWorld } from '../test-plan.ts';
import type { CreatedFeed, FeedList } from './calendar-feed.schema.ts';

let world: PlanWorld;
let plan: string;
let own: string;

before(async () => {
  world = await planWorld();
  plan = await world.plan({ title: 'Kế hoạch thi đua của tỉnh' });
  own = await world.task(plan, {
    content: 'Nộp báo cáo',
    deadline: 'Trước ngày 11/12/2026',
    units: [world.commune],
  });
  await world.task(plan, {
    content: 'Việc của tỉnh',
    deadline: 'Tháng 12/2026 (đơn vị gửi trước 05/12/2026)',
  });
  await world.task(plan, { content: 'Việc quanh năm', deadline: 'Thường xuyên' });
});
after(() => world.close());

async function create(by: Credentials, body: object = {}): Promise<CreatedFeed> {
  const response = await world.app.request('POST', '/api/calendar-feeds', by, body);
  assert.equal(response.statusCode, 201, response.body);
  return response.json();
}
const fetch = (address: string, headers: Record<string, string> = {}) =>
  world.app.request('GET', new URL(address).pathname, null, undefined, headers);
const summaries = (ics: string) =>
  ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith('SUMMARY:'))
    .map((line) => line.slice('SUMMARY:'.length).replaceAll('\\,', ','));

test('asks for sign-in, to make, list and revoke', async () => {
  for (const [method, path] of [
    ['POST', '/api/calendar-feeds'],
    ['GET', '/api/calendar-feeds'],
    ['DELETE', `/api/calendar-feeds/${newId()}`],
  ] as const)
    assertProblem(await world.app.request(method, path, null, {}), 'sign-in-required');
});

test('an access token cannot make a secret address', async () => {
  const token = await world.app.build.token(world.clerk.accountId, ['plan:write']);
  assertProblem(await world.app.request('POST', '/api/calendar-feeds', token, {}), 'token-scope-missing');
});

test('a stranger with the address reads the owner’s tasks, and nothing of the address is kept', async () => {
  const feed = await create(world.clerk);
  const answer = await fetch(feed.address);
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-type']), /^text\/calendar; charset=utf-8/);
  assert.deepEqual(summaries(answer.body), ['1. Nộp báo cáo']);
  assert.match(answer.body, /DTSTART;VALUE=DATE:20261210/);
  assert.ok(answer.body.replaceAll('\r\n ', '').includes(`viec=${own}`));
  const secret = new URL(feed.address).pathname.split('/').pop()?.replace('.ics', '') ?? '';
  const kept = await world.app.owner.query(
    `select count(*) from calendar_feed where encode(secret_hash, 'escape') like '%' || $1 || '%'`,
    [secret],
  );
  assert.equal(Number(kept.rows[0].count), 0);
  const trail = await world.app.owner.query('select count(*) from audit_entry where after::text like $1', [
    `%${secret}%`,
  ]);
  assert.equal(Number(trail.rows[0].count), 0);
  assert.ok(world.app.logLines.every((line) => !line.includes(secret)));
});

test('a plan’s feed has its tasks and milestones that name a day', async () => {
  const feed = await create(world.office, { planId: plan });
  assert.deepEqual(summaries((await fetch(feed.address)).body), [
    'Mốc: 2. đơn vị gửi trước 05/12/2026',
    '1. Nộp báo cáo',
    '2. Việc của tỉnh',
  ]);
});

test('each turn of a recurring task is an entry of its own, on its day, as long as the task is open', async () => {
  const year = await world.plan({ title: 'Kế hoạch có việc định kỳ' });
  await world.task(year, {
    content: 'Gửi báo cáo tuyên truyền',
    deadline: 'Trước ngày 25 của tháng cuối quý',
  });
  const done = await world.task(year, { content: 'Họp giao ban', deadline: 'Hàng tháng' });
  await world.app.owner.query(`update task set state = 'done', done_on = '2026-11-20' where id = $1`, [done]);
  const { body } = await fetch((await create(world.office, { planId: year })).address);
  assert.deepEqual(
    [...body.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day),
    ['20260324', '20260624', '20260924', '20261224'],
  );
  assert.equal(new Set([...body.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid)).size, 4);
});

test('answers 304 while nothing has changed, and again after a change', async () => {
  const feed = await create(world.clerk);
  const first = await fetch(feed.address);
  const etag = String(first.headers.etag);
  assert.equal((await fetch(feed.address, { 'if-none-match': etag })).statusCode, 304);
  await world.app.owner.query("update task set content = 'Nộp báo cáo năm' where id = $1", [own]);
  const later = await fetch(feed.address, { 'if-none-match': etag });
  assert.equal(later.statusCode, 200);
  assert.notEqual(later.headers.etag, etag);
});

test('unknown, revoked and malformed addresses cannot be told apart; nor can those of a disabled account', async () => {
  const unknown = await fetch(`http://x/api/feeds/${'a'.repeat(43)}.ics`);
  assertProblem(unknown, 'not-found');
  const feed = await create(world.clerk);
  await world.app.request('DELETE', `/api/calendar-feeds/${feed.id}`, world.clerk, {});
  assertIndistinguishable(await fetch(feed.address), unknown);
  assertIndistinguishable(await fetch('http://x/api/feeds/..%2Fx.ics'), unknown);

  const accountId = await world.app.build.account({ roles: [{ role: 'unit-clerk', unitId: world.commune }] });
  const theirs = await create(await world.app.build.session(accountId));
  assert.equal((await fetch(theirs.address)).statusCode, 200);
  await world.app.owner.query('update account set disabled_at = now() where id = $1', [accountId]);
  assertIndistinguishable(await fetch(theirs.address), unknown);
});

test('a right that is taken away takes the plan out of the feed at the next reading', async () => {
  const accountId = await world.app.build.account({ roles: [{ role: 'inspector', unitId: world.province }] });
  const draft = await world.plan({ state: 'draft' });
  const feed = await create(await world.app.build.session(accountId), { planId: draft });
  assert.equal((await fetch(feed.address)).statusCode, 200);
  await world.app.owner.query('update role_assignment set revoked_at = now() where account_id = $1', [
    accountId,
  ]);
  assertProblem(await fetch(feed.address), 'not-found');
});

test('nobody makes a feed of a plan out of reach, nor sees or revokes those of others', async () => {
  const foreign = (planId: string) =>
    world.app.request('POST', '/api/calendar-feeds', world.foreign, { planId });
  const hidden = await world.plan({ state: 'draft' });
  assertIndistinguishable(await foreign(hidden), await foreign(newId()));
  const feed = await create(world.clerk);
  const list = (await world.app.request('GET', '/api/calendar-feeds', world.foreign)).json() as FeedList;
  assert.deepEqual(list.items, []);
  const revoke = (id: string) => world.app.request('DELETE', `/api/calendar-feeds/${id}`, world.foreign, {});
  assertIndistinguishable(await revoke(feed.id), await revoke(newId()));
  assert.equal((await fetch(feed.address)).statusCode, 200);
});

test('lists own feeds without their addresses, newest first, revoked ones left out', async () => {
  const by = await world.app.build.signedIn('unit-clerk', world.commune);
  const first = await create(by);
  world.app.clock.set('2026-11-21T10:00:00+07:00');
  const second = await create(by, { planId: plan });
  const { items } = (await world.app.request('GET', '/api/calendar-feeds', by)).json() as FeedList;
  assert.deepEqual(
    items.map(({ id, planTitle }) => [id, planTitle]),
    [
      [second.id, 'Kế hoạch thi đua của tỉnh'],
      [first.id, null],
    ],
  );
  assert.equal(JSON.stringify(items).includes('.ics'), false);
});
