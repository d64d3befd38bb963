import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { newId } from '../../../platform/ids.ts';
import type { Credentials } from '../../../testing/build.ts';
import { dice } from '../../../testing/dice.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { accountPolicy } from '../model/account.policy.ts';
import { ROLES, type Role } from '../model/roles.ts';

/** Rolls of the same seed in the ways this test asks. */
function randomFrom(seed: number) {
  const roll = dice(seed);
  return {
    below: roll,
    chance: (p: number) => roll(2 ** 32) < p * 2 ** 32,
    of: <T>(list: readonly T[]): T => list[roll(list.length)] as T,
  };
}

interface Assignment {
  id: string;
  account: number;
  role: Role;
  unit: number;
  validFrom: string;
  validTo: string | null;
  lentFrom: Assignment | null;
  revoked: boolean;
}

interface World {
  units: { id: string; parent: number | null }[];
  accounts: { id: string; disabled: boolean; by: Credentials }[];
  assignments: Assignment[];
}

const TODAY = '2026-11-21';
const DAYS = ['2020-01-01', '2026-11-20', '2026-11-21', '2026-11-22', '2030-01-01'];
/** Roles that hold acts of this feature often enough for the table to say something. */
const LIKELY: readonly Role[] = [
  'administrator',
  'auditor',
  'administrator',
  'auditor',
  'unit-clerk',
  ...ROLES,
];

// --- The naive oracle: walks the tree upwards for every question, knows no paths and no SQL. ---

function isAtOrBelow({ units }: World, unit: number, top: number): boolean {
  for (let at: number | null = unit; at !== null; at = units[at]?.parent ?? null) if (at === top) return true;
  return false;
}

function counts({ accounts }: World, { lentFrom, ...own }: Assignment): boolean {
  const inForce = !own.revoked && own.validFrom <= TODAY && (own.validTo === null || own.validTo > TODAY);
  if (!inForce || lentFrom === null) return inForce;
  return counts({ accounts } as World, lentFrom) && accounts[lentFrom.account]?.disabled === false;
}

function mayAt(world: World, account: number, act: keyof typeof accountPolicy, unit: number): boolean {
  return world.assignments.some(
    (held) =>
      held.account === account &&
      counts(world, held) &&
      (accountPolicy[act] as readonly Role[]).includes(held.role) &&
      !(held.lentFrom !== null && act === 'account.write') &&
      isAtOrBelow(world, unit, held.unit),
  );
}

const isSeen = (world: World, by: number, account: number, act: 'account.read' | 'account.write') =>
  world.assignments.some((held) => held.account === account && mayAt(world, by, act, held.unit));

function isManaged(world: World, by: number, account: number): boolean {
  const all = world.assignments.filter((held) => held.account === account);
  const open = all.filter((held) => !held.revoked && (held.validTo === null || held.validTo > TODAY));
  const relevant = open.length > 0 ? open : all;
  return (
    isSeen(world, by, account, 'account.write') &&
    relevant.every((held) => mayAt(world, by, 'account.write', held.unit))
  );
}

// --- A random world, in memory and in the database. ---

function makeWorld(seed: number): Omit<World, 'accounts'> & { disabled: boolean[] } {
  const random = randomFrom(seed);
  const units = Array.from({ length: 14 }, (_, i) => ({
    id: newId(),
    parent: i < 2 ? null : random.below(Math.min(i, 5)),
  }));
  const disabled = Array.from({ length: 12 }, () => random.chance(0.2));
  const assignments: Assignment[] = [];
  for (let i = 0; i < 26; i++) {
    const lentFrom = random.chance(0.3)
      ? random.of(assignments.filter((one) => one.lentFrom === null))
      : undefined;
    const validFrom = random.chance(0.7) ? '2020-01-01' : random.of(DAYS);
    const later = DAYS.filter((day) => day > validFrom);
    assignments.push({
      id: newId(),
      account: random.below(disabled.length),
      role: lentFrom?.role ?? random.of(LIKELY),
      // More of them near the top, where they reach others.
      unit: lentFrom?.unit ?? Math.min(random.below(units.length), random.below(units.length)),
      validFrom,
      validTo: later.length > 0 && random.chance(0.4) ? random.of(later) : null,
      lentFrom: lentFrom ?? null,
      revoked: random.chance(0.15),
    });
  }
  return { units, assignments, disabled };
}

async function writeWorld(app: TestApplication, owner: pg.Pool, seed: number): Promise<World> {
  const { units, assignments, disabled } = makeWorld(seed);
  for (const { id, parent } of units) {
    await owner.query('insert into unit (id) values ($1)', [id]);
    await owner.query(
      `insert into unit_period (id, unit_id, parent_id, name, kind, valid_from) values ($1, $2, $3, 'Đơn vị', 'commune', '2010-01-01')`,
      [newId(), id, parent === null ? null : units[parent]?.id],
    );
  }
  await owner.query('select refresh_unit_now($1)', [TODAY]);
  const accounts: World['accounts'] = [];
  for (const isDisabled of disabled) {
    const id = await app.build.account();
    const by = await app.build.session(id);
    if (isDisabled) await owner.query('update account set disabled_at = now() where id = $1', [id]);
    accounts.push({ id, disabled: isDisabled, by });
  }
  for (const one of assignments) {
    await owner.query(
      `insert into role_assignment (id, account_id, role, unit_id, valid_from, valid_to, delegated_from, granted_at, revoked_at)
       values ($1, $2, $3, $4, $5, $6, $7, now(), case when $8 then now() end)`,
      [
        one.id,
        accounts[one.account]?.id,
        one.role,
        units[one.unit]?.id,
        one.validFrom,
        one.validTo,
        one.lentFrom?.id ?? null,
        one.revoked,
      ],
    );
  }
  return { units, accounts, assignments };
}

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

const tally = { seen: 0, hidden: 0, managed: 0, unmanaged: 0 };
for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 2026]) {
  test(`what everybody sees and may do in a random province agrees with the naive rule (seed ${seed})`, async () => {
    const world = await writeWorld(app, app.owner, seed);
    for (const [by, { by: credentials, disabled }] of world.accounts.entries()) {
      if (disabled) {
        assert.equal((await app.request('GET', '/api/me', credentials)).statusCode, 401);
        continue;
      }
      await checkActs(world, by, credentials);
      await checkAccounts(world, by, credentials);
    }
  });
}

test('the worlds above had enough of everything', () => {
  assert.ok(
    Object.values(tally).every((n) => n >= 20),
    JSON.stringify(tally),
  );
});

async function checkActs(world: World, by: number, credentials: Credentials): Promise<void> {
  const { acts } = (await app.request('GET', '/api/me', credentials)).json();
  for (const act of Object.keys(accountPolicy) as (keyof typeof accountPolicy)[]) {
    const somewhere = world.units.some((_, unit) => mayAt(world, by, act, unit));
    assert.equal(acts.includes(act), somewhere, `account ${by}: ${act}`);
  }
}

async function checkAccounts(world: World, by: number, credentials: Credentials): Promise<void> {
  const mayRead = world.units.some((_, unit) => mayAt(world, by, 'account.read', unit));
  const list = await app.request('GET', '/api/accounts?size=200', credentials);
  assert.equal(list.statusCode, mayRead ? 200 : 404);
  const listed = new Set(mayRead ? list.json().items.map((item: { id: string }) => item.id) : []);
  for (const [account, { id }] of world.accounts.entries()) {
    const seen = isSeen(world, by, account, 'account.read');
    assert.equal(listed.has(id), seen, `account ${by} lists ${account}`);
    const view = await app.request('GET', `/api/accounts/${id}`, credentials);
    assert.equal(view.statusCode, seen ? 200 : 404, `account ${by} opens ${account}`);
    tally[seen ? 'seen' : 'hidden'] += 1;
    if (!seen) continue;
    const managed = isManaged(world, by, account);
    assert.equal(view.json().allowed.includes('update'), managed, `account ${by} manages ${account}`);
    tally[managed ? 'managed' : 'unmanaged'] += 1;
    for (const one of view.json().assignments as { id: string; allowed: string[] }[]) {
      const held = world.assignments.find(({ id: key }) => key === one.id);
      assert.ok(held);
      const open = !held.revoked && (held.validTo === null || held.validTo > TODAY);
      assert.equal(one.allowed.includes('revoke'), open && mayAt(world, by, 'account.write', held.unit));
    }
  }
}
