import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooser } from '../../../testing/dice.ts';
import { roleHolders } from '../../../testing/role-holders.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { ROLES, type Role } from '../../account/index.ts';
import type { SheetView } from './registration.schema.ts';

const SEED = 20_261_124;
const ROUNDS = 250;
const STATES = ['draft', 'submitted', 'approved', 'returned'] as const;
const STEPS = ['submit', 'approve', 'return'] as const;

/** Who registers for a unit, and who of these approves; others only read, or not even that. */
const REGISTER: readonly Role[] = ['standing-office', 'unit-clerk', 'unit-head'];
const APPROVE: readonly Role[] = ['unit-head'];
/** What leads on from where, and for whom. */
const LEADS_ON: Readonly<Record<string, { to: string; for: readonly Role[] }>> = {
  'draft submit': { to: 'submitted', for: REGISTER },
  'returned submit': { to: 'submitted', for: REGISTER },
  'submitted approve': { to: 'approved', for: APPROVE },
  'submitted return': { to: 'returned', for: APPROVE },
  'approved return': { to: 'returned', for: APPROVE },
};

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

test(`role × step × unit × state of a registration at random (seed ${SEED})`, async () => {
  const pick = chooser(SEED);
  const province = await app.build.unit({ name: 'Tỉnh Sông Mộc' });
  const commune = await app.build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const places = {
    ...{ province, commune },
    other: await app.build.unit({ name: 'Xã Đồi Chè', parentId: province }),
    foreign: await app.build.unit({ name: 'Tỉnh Núi Xa' }),
  };
  const holder = roleHolders(app);
  const clerk = await holder('unit-clerk', commune);
  const made = await app.request('POST', '/api/registration-sheets', clerk, { unitId: commune, year: 2026 });
  const url = `/api/registration-sheets/${(made.json() as SheetView).id}`;
  const subjectId = await app.build.person({ fullName: 'Nguyễn Văn An', unitId: commune });
  const items = [{ subject: 'individual', subjectId, award: 'lao-dong-tien-tien' }];
  assert.equal((await app.request('POST', `${url}/registrations`, clerk, { items })).statusCode, 201);
  const seen = { done: 0, refused: 0, hidden: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [state, step] = [pick(STATES), pick(STEPS)];
    // Mostly who has to do with registrations at places that lie above, else nearly all would be hidden.
    const role = pick([...REGISTER, ...REGISTER, ...APPROVE, ...APPROVE, ...APPROVE, ...ROLES]);
    const place = pick(['commune', 'province', 'commune', 'province', 'other', 'foreign'] as const);
    const { rows } = await app.owner.query<{ version: number }>(
      'update registration_sheet set state = $2 where id = $1 returning version',
      [url.split('/').at(-1), state],
    );
    const body = { step, version: rows[0]?.version, reason: 'Thử quyền' };
    const response = await app.request('POST', `${url}/steps`, await holder(role, places[place]), body);
    const about = `round ${round}: ${role} at ${place} ${step} in ${state}: ${response.body.slice(0, 200)}`;
    const next = LEADS_ON[`${state} ${step}`];
    const sees = (place === 'commune' || place === 'province') && REGISTER.includes(role);
    const may = sees && next?.for.includes(role) === true;
    assert.equal(response.statusCode, may ? 200 : sees ? 409 : 404, about);
    if (may) assert.equal(response.json().state, next?.to, about);
    seen[may ? 'done' : sees ? 'refused' : 'hidden'] += 1;
  }
  assert.ok(
    Object.values(seen).every((count) => count > 25),
    JSON.stringify(seen),
  );
});
