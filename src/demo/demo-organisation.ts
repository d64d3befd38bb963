import { sql } from 'kysely';
import { organisationTables } from '../features/organisation/server/organisation.tables.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { DemoData, DemoUnit } from './demo-data.ts';

const FOUNDED = '2015-01-01';
const REFORM = '2025-07-01';

export type Keys = (key: string) => string;

/** Writes units with their periods, successions, people and positions. @returns the id of each unit key and person name */
export async function writeOrganisation(
  write: Write,
  data: Pick<DemoData, 'units' | 'successions' | 'people'>,
): Promise<{ unit: Keys; person: Keys }> {
  const db = organisationTables(write.db);
  const unit = keysOf(data.units.map(({ key }) => key));
  const person = keysOf(data.people.map(({ name }) => name));

  await db
    .insertInto('unit')
    .values(data.units.map(({ key, code }) => ({ id: unit(key), code })))
    .execute();
  await db
    .insertInto('unitPeriod')
    .values(data.units.flatMap((row) => periodsOf(row, unit)))
    .execute();
  await sql`select refresh_unit_now(${today(write.clock)})`.execute(write.db);
  for (const { kind, on, basis, from, to } of data.successions) {
    const id = newId();
    await db.insertInto('succession').values({ id, kind, onDay: on, basis, note: null }).execute();
    const sides = [...from.map((key) => ['from', key] as const), ...to.map((key) => ['to', key] as const)];
    await db
      .insertInto('successionUnit')
      .values(sides.map(([side, key]) => ({ successionId: id, unitId: unit(key), side })))
      .execute();
  }
  await db
    .insertInto('person')
    .values(
      data.people.map(({ name, born, gender = null }, n) => ({
        id: person(name),
        fullName: name.normalize('NFC'),
        birthDate: born,
        gender,
        email: null,
        phone: null,
        code: `HT-CB${String(n + 1).padStart(3, '0')}`,
      })),
    )
    .execute();
  await db
    .insertInto('position')
    .values(
      data.people.map(({ name, unit: key, title, head }) => ({
        id: newId(),
        personId: person(name),
        unitId: unit(key),
        title,
        isHead: head ?? false,
        validFrom: data.units.find((row) => row.key === key)?.from ?? '2021-06-01',
        validTo: null,
      })),
    )
    .execute();
  return { unit, person };
}

function keysOf(keys: readonly string[]): Keys {
  const ids = new Map(keys.map((key) => [key, newId()]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the demo data names "${key}", which it does not have`);
    return id;
  };
}

/** A unit that hung under a district has two periods: before and since the end of the district level. */
function periodsOf(row: DemoUnit, unit: Keys) {
  const base = {
    unitId: unit(row.key),
    name: row.name.normalize('NFC'),
    shortName: row.short ?? null,
    kind: row.kind,
  };
  const parentId = row.parent === undefined ? null : unit(row.parent);
  const last = { ...base, id: newId(), parentId, validFrom: row.from ?? FOUNDED, validTo: row.to ?? null };
  if (row.before === undefined) return [last];
  return [
    { ...base, id: newId(), parentId: unit(row.before), validFrom: FOUNDED, validTo: REFORM },
    { ...last, validFrom: REFORM },
  ];
}
