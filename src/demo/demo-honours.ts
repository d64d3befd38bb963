import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { type HonourTables, honourTables } from '../features/honour/server/honour.tables.ts';
import { enterHonours, type NewHonour } from '../features/honour/server/index.ts';
import { organisationTables } from '../features/organisation/server/organisation.tables.ts';
import type { Basis } from '../law/awards/facts.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { DemoData } from './demo-data.ts';
import type { Keys } from './demo-organisation.ts';

const FILE = join(import.meta.dirname, '../../samples/demo/honours.yaml');

interface Decided {
  unit: string;
  award: string;
  day: string;
  number: string;
  by: string;
  basis?: Basis;
}

interface DemoHonours {
  positions: { person: string; unit: string; title: string; from: string; to: string }[];
  categories: Record<string, string[]>;
  honours: (Decided & { of: string; years: number[]; next?: true })[];
  households: (Decided & { head: string; address: string; year: number })[];
  grades: { of: string; unit: string; by: Record<string, 'xs' | 'tot'> }[];
  initiatives: {
    of: string;
    unit: string;
    year: number;
    scope: string;
    title: string;
    number: string;
    by: string;
    used: { award: string; year: number }[];
  }[];
}

const SINCE = '2015-01-01';
const GRADES = { xs: 'hoan-thanh-xuat-sac', tot: 'hoan-thanh-tot' };

/** Writes honours of the past years, with what people are by law and the grades and initiatives they rest on. */
export async function writeHonours(
  write: Write,
  data: DemoData,
  keys: { unit: Keys; person: Keys },
): Promise<void> {
  const demo = parse(readFileSync(FILE, 'utf8')) as DemoHonours;
  const thisYear = Number(today(write.clock).slice(0, 4));
  const createdAt = write.clock.now();
  const db = honourTables(write.db);
  const nameOf = (unit: string) => data.units.find(({ key }) => key === unit)?.name ?? unit;
  const isUnit = (key: string) => data.units.some((unit) => unit.key === key);
  const links = (of: string) => ({
    personId: isUnit(of) ? null : keys.person(of),
    collectiveId: isUnit(of) ? keys.unit(of) : null,
  });

  await organisationTables(write.db)
    .insertInto('position')
    .values(
      demo.positions.map(({ person, unit, title, from, to }) => ({
        id: newId(),
        personId: keys.person(person),
        unitId: keys.unit(unit),
        title,
        validFrom: from,
        validTo: to,
      })),
    )
    .execute();

  const categories = Object.entries(demo.categories).flatMap(([category, people]) =>
    people.map((name) => ({ id: newId(), person: keys.person(name), category })),
  );
  await sql`insert into person_category (id, person_id, category, valid_from, created_at)
    select c.id, c.person, c.category, ${SINCE}, ${createdAt}
    from json_to_recordset(${JSON.stringify(categories)}::json) c(id uuid, person uuid, category text)`.execute(
    write.db,
  );

  const decided = ({ award, number, by, basis, unit }: Decided, year: number, decidedOn: string) => ({
    award,
    year,
    decidedOn,
    decisionNumber: number,
    authority: by,
    basis: basis ?? ('cong-trang' as const),
    unitId: keys.unit(unit),
  });
  const lines: NewHonour[] = demo.honours.flatMap((honour) =>
    honour.years.map((offset) => {
      const { of, unit, day, next } = honour;
      const year = thisYear + offset;
      const title = data.people.find(({ name }) => name === of)?.title;
      return {
        ...decided(honour, year, `${year + Number(next ?? false)}-${day}`),
        subject: isUnit(of)
          ? { subject: 'collective', id: keys.unit(of) }
          : { subject: 'individual', id: keys.person(of) },
        subjectName: isUnit(of) ? nameOf(of) : of,
        subjectDetail: isUnit(of) ? null : `${title}, ${nameOf(unit)}`,
      };
    }),
  );
  for (const household of demo.households) {
    const id = newId();
    const { head, address, unit, year: offset, day } = household;
    await db
      .insertInto('household')
      .values({ id, unitId: keys.unit(unit), headName: head, address, createdAt })
      .execute();
    const year = thisYear + offset;
    lines.push({
      ...decided(household, year, `${year}-${day}`),
      subject: { subject: 'household', id },
      subjectName: head,
      subjectDetail: address,
    });
  }
  await enterHonours(write, lines, 'typed');

  await db
    .insertInto('evaluation')
    .values(
      demo.grades.flatMap(({ of, unit, by }) =>
        Object.entries(by).map(([offset, grade]) => ({
          id: newId(),
          ...links(of),
          unitId: keys.unit(unit),
          year: thisYear + Number(offset),
          grade: GRADES[grade],
          basis: null,
          createdAt,
        })),
      ),
    )
    .execute();
  for (const initiative of demo.initiatives) await writeInitiative(write, initiative, { keys, thisYear });
}

async function writeInitiative(
  write: Write,
  { of, unit, year, scope, title, number, by, used }: DemoHonours['initiatives'][number],
  { keys, thisYear }: { keys: { unit: Keys; person: Keys }; thisYear: number },
): Promise<void> {
  const db = honourTables(write.db);
  const id = newId();
  await db
    .insertInto('initiativeRecognition')
    .values({
      id,
      personId: keys.person(of),
      unitId: keys.unit(unit),
      kind: 'sang-kien',
      title,
      scope,
      year: thisYear + year,
      recognisedOn: `${thisYear + year}-11-20`,
      decisionNumber: number,
      recognisedBy: by,
      createdAt: write.clock.now(),
    })
    .execute();
  const uses: HonourTables['initiativeUse'][] = used.map(({ award, year: of }) => ({
    initiativeId: id,
    award,
    year: thisYear + of,
  }));
  if (uses.length > 0) await db.insertInto('initiativeUse').values(uses).execute();
}
