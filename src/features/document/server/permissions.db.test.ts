import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '../../../platform/ids.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { ROLES, type Role } from '../../account/index.ts';
import { documentPolicy } from '../model/document.policy.ts';
import { DOCUMENT_STATES, type DocumentState } from '../model/document-lifecycle.ts';

/** A document of the random world, as the naive rule sees it. */
interface Known {
  id: string;
  unit: number;
  state: DocumentState;
  numbered: boolean;
  published: boolean;
  addressees: number[];
}

interface World {
  /** Index of the unit above; −1 for a root. */
  parents: number[];
  holders: { role: Role; unit: number }[][];
  documents: Omit<Known, 'id'>[];
}

const UNITS = 9;
const unit = fc.nat(UNITS - 1);
const worlds: fc.Arbitrary<World> = fc.record({
  // Each hangs under an earlier one, or is a root.
  parents: fc.tuple(...Array.from({ length: UNITS }, (_, i) => fc.integer({ min: -1, max: i - 1 }))),
  holders: fc.array(
    fc.array(fc.record({ role: fc.constantFrom(...ROLES), unit }), { minLength: 1, maxLength: 2 }),
    {
      minLength: 7,
      maxLength: 7,
    },
  ),
  documents: fc.array(
    fc.record({
      unit,
      state: fc.constantFrom(...DOCUMENT_STATES),
      numbered: fc.boolean(),
      published: fc.boolean(),
      addressees: fc.uniqueArray(unit, { maxLength: 2 }),
    }),
    { minLength: 16, maxLength: 16 },
  ),
});

// --- The naive rule: walks the tree upwards for every question, knows no paths and no SQL. ---

function isAtOrBelow({ parents }: World, below: number, top: number): boolean {
  for (let at = below; at >= 0; at = parents[at] ?? -1) if (at === top) return true;
  return false;
}

function mayRead(world: World, holder: number, document: Omit<Known, 'id'>): boolean {
  const roles = world.holders[holder] ?? [];
  const reach = (place: number) =>
    roles.some(
      (held) =>
        (documentPolicy['document.read'] as readonly Role[]).includes(held.role) &&
        isAtOrBelow(world, place, held.unit),
    );
  if (reach(document.unit)) return true;
  const out =
    document.state === 'issued' ||
    document.state === 'received' ||
    (document.state === 'withdrawn' && document.numbered);
  if (!out) return false;
  return (
    (document.published && roles.some((held) => isAtOrBelow(world, held.unit, document.unit))) ||
    document.addressees.some(reach)
  );
}

function mayWrite(world: World, holder: number, document: Omit<Known, 'id'>): boolean {
  return (world.holders[holder] ?? []).some(
    (held) =>
      (documentPolicy['document.write'] as readonly Role[]).includes(held.role) &&
      isAtOrBelow(world, document.unit, held.unit),
  );
}

// --- The same world in the database. ---

async function writeWorld(
  app: TestApplication,
  world: World,
): Promise<{ people: Credentials[]; documents: Known[] }> {
  const units: string[] = [];
  for (const parent of world.parents)
    units.push(await app.build.unit({ parentId: parent < 0 ? null : (units[parent] ?? null) }));
  const people: Credentials[] = [];
  for (const holder of world.holders) {
    const roles = holder.map(({ role, unit: at }) => ({ role, unitId: units[at] ?? '' }));
    people.push(await app.build.session(await app.build.account({ roles })));
  }
  const documents: Known[] = [];
  for (const document of world.documents) {
    const id = newId();
    const received = document.state === 'received';
    await app.owner.query(
      `insert into document (id, unit_id, direction, kind, state, number, issuer, subject, published, created_at, updated_at)
       values ($1, $2, $3, 'notice', $4, $5, 'x', 'x', $6, now(), now())`,
      [
        id,
        units[document.unit],
        received ? 'received' : 'issued',
        document.state,
        document.numbered ? '1' : null,
        document.published,
      ],
    );
    for (const at of document.addressees)
      await app.owner.query('insert into document_addressee values ($1, $2)', [id, units[at]]);
    documents.push({ ...document, id });
  }
  return { people, documents };
}

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

const tally = { read: 0, hidden: 0, written: 0, refused: 0 };
for (const seed of [1, 2, 3, 4, 5, 2026]) {
  test(`what everybody reads and writes of random documents agrees with the naive rule (seed ${seed})`, async () => {
    const [world] = fc.sample(worlds, { seed, numRuns: 1 });
    assert.ok(world !== undefined);
    const { people, documents } = await writeWorld(app, world);
    for (const [holder, by] of people.entries()) {
      const list = await app.request('GET', '/api/documents?size=200', by);
      const listed = new Set(list.json().items.map(({ id }: { id: string }) => id));
      for (const document of documents) {
        const reads = mayRead(world, holder, document);
        const view = await app.request('GET', `/api/documents/${document.id}`, by);
        assert.equal(view.statusCode, reads ? 200 : 404, JSON.stringify({ holder, document }));
        assert.equal(listed.has(document.id), reads, `lists ${document.id}`);
        tally[reads ? 'read' : 'hidden'] += 1;
        if (!reads || document.state === 'withdrawn') continue;
        const writes = mayWrite(world, holder, document);
        assert.equal(view.json().allowed.includes('circulate'), writes);
        tally[writes ? 'written' : 'refused'] += 1;
      }
    }
  });
}

test('the worlds above had enough of everything', () => {
  assert.ok(
    Object.values(tally).every((n) => n >= 20),
    JSON.stringify(tally),
  );
});
