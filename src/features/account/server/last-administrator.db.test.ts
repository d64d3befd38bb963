import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { LOCK_KEY } from './last-administrator.ts';

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

async function assignmentOf(accountId: string): Promise<string> {
  const { rows } = await app.owner.query(
    "select id from role_assignment where account_id = $1 and role = 'administrator'",
    [accountId],
  );
  return rows[0].id;
}

test('the last administrator at the top can be neither removed nor disabled, also not by two of them at the same moment', async () => {
  const province = await app.build.unit();
  const one = await app.build.signedIn('administrator', province);
  const commune = await app.build.unit({ parentId: province });
  await app.build.account({ roles: [{ role: 'administrator', unitId: commune }] });
  const temporary = { role: 'administrator', unitId: province, validTo: '2027-01-01' } as const;
  await app.build.account({ roles: [temporary] });
  const revoke = async (id: string, by = one) =>
    app.request('POST', `/api/accounts/${id}/roles/${await assignmentOf(id)}/revoke`, by, {});
  const refused = assertProblem(await revoke(one.accountId), 'step-not-allowed');
  assert.match(String(refused.detail), /quản trị cuối cùng/);

  const two = await app.build.signedIn('administrator', province);
  const codes = await atOnce(
    () => revoke(two.accountId, one),
    () => revoke(one.accountId, two),
  );
  assert.deepEqual(codes, [200, 409]);
});

test('of two administrators who disable each other at the same moment one stays', async () => {
  const province = await app.build.unit();
  const [one, two] = await Promise.all([1, 2].map(() => app.build.signedIn('administrator', province)));
  assert.ok(one && two);
  const disable = (id: string, by: typeof one) => () =>
    app.request('POST', `/api/accounts/${id}/disable`, by, {});
  assert.deepEqual(await atOnce(disable(two.accountId, one), disable(one.accountId, two)), [200, 409]);
});

/** Sends both when each has passed all checks of its sender: they meet at the lock, which is held until both wait for it. */
async function atOnce(...requests: (() => ReturnType<TestApplication['request']>)[]): Promise<number[]> {
  const client = await app.owner.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
  const answers = requests.map((send) => send());
  const waiting = "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted";
  while ((await app.owner.query(waiting)).rows[0].n < requests.length) await setImmediate();
  await client.query('commit');
  client.release();
  return (await Promise.all(answers)).map(({ statusCode }) => statusCode).sort();
}
