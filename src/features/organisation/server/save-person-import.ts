import { sql } from 'kysely';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { ExistingPerson } from '../model/known-people.ts';
import type { PlannedPerson } from '../model/person-import.ts';

/** Stores what was planned without errors: a few statements however many rows. */
export async function savePersonImport(
  context: WriteContext,
  planned: readonly PlannedPerson[],
  existing: readonly ExistingPerson[],
  fileName: string,
): Promise<void> {
  const { db, clock } = context;
  const reason = `Excel: ${fileName}`;
  const keys = new Map(
    planned.filter(({ isNewPerson }) => isNewPerson).map(({ personId }) => [personId, newId()]),
  );
  const key = (id: string) => keys.get(id) ?? id;
  const byId = new Map(existing.map((person) => [person.id, person]));

  const people = planned.filter(({ isNewPerson }) => isNewPerson);
  await sql`insert into person (id, code, full_name, birth_date, gender, email, phone, created_at)
    select n.*, ${clock.now()}::timestamptz from ${asPeople(people.map((plan) => ({ id: key(plan.personId), ...plan.facts })))}`.execute(
    db,
  );
  const changed = planned.filter(({ changesFacts }) => changesFacts);
  await sql`update person p set code = coalesce(n.code, p.code), full_name = n.full_name,
      birth_date = coalesce(n.birth_date, p.birth_date), gender = coalesce(n.gender, p.gender),
      email = coalesce(n.email, p.email), phone = coalesce(n.phone, p.phone), version = p.version + 1
    from ${asPeople(changed.map((plan) => ({ id: plan.personId, ...plan.facts })))} where p.id = n.id`.execute(
    db,
  );
  for (const { personId, facts, unitId, isNewPerson } of [...people, ...changed]) {
    const known = byId.get(personId);
    context.audit({
      act: isNewPerson ? 'person.create' : 'person.update',
      entity: 'person',
      entityId: key(personId),
      unitId,
      before: known === undefined ? null : withoutPositions(known),
      after: facts,
      reason,
    });
  }

  const categories = planned.flatMap((plan) =>
    plan.newCategories.map((category) => ({
      id: newId(),
      person_id: key(plan.personId),
      category,
      valid_from: plan.validFrom,
      unitId: plan.unitId,
    })),
  );
  await sql`insert into person_category (id, person_id, category, valid_from, created_at)
    select n.*, ${clock.now()}::timestamptz from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb)
      as n(id uuid, person_id uuid, category text, valid_from date)`.execute(db);
  for (const { id, unitId, ...after } of categories)
    context.audit({ act: 'merit.add', entity: 'person_category', entityId: id, unitId, after, reason });

  const added = planned
    .filter(({ positionId }) => positionId === null)
    .map((plan) => ({ ...plan, positionId: newId(), personId: key(plan.personId) }));
  await sql`insert into position (id, person_id, unit_id, title, is_head, valid_from, valid_to)
    select n.id, n.person_id, n.unit_id, n.title, n.is_head, n.valid_from, n.valid_to from ${asPositions(added)}`.execute(
    db,
  );
  const ended = planned.filter(({ changesPosition }) => changesPosition);
  await sql`update position p set is_head = n.is_head, valid_to = coalesce(n.valid_to, p.valid_to), version = p.version + 1
    from ${asPositions(ended)} where p.id = n.id`.execute(db);
  for (const plan of [...added, ...ended]) {
    const { personId, positionId, unitId, title, isHead, validFrom, validTo } = plan;
    const old = byId.get(personId)?.positions.find(({ id }) => id === positionId);
    context.audit({
      act: old === undefined ? 'position.add' : 'position.change',
      entity: 'position',
      entityId: positionId ?? '',
      unitId,
      before: old ?? null,
      after:
        old === undefined ? { personId, unitId, title, isHead, validFrom, validTo } : { isHead, validTo },
      reason,
    });
  }
}

function withoutPositions({ positions: _, mayWrite: __, categories: ___, ...facts }: ExistingPerson): object {
  return facts;
}

function asPeople(people: readonly ({ id: string } & PlannedPerson['facts'])[]) {
  const rows = people.map(({ id, code, fullName, birthDate, gender, email, phone }) => ({
    id,
    code,
    full_name: fullName,
    birth_date: birthDate,
    gender,
    email,
    phone,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, code text, full_name text, birth_date date,
    gender text, email text, phone text)`;
}

function asPositions(positions: readonly PlannedPerson[]) {
  const rows = positions.map((plan) => ({
    id: plan.positionId,
    person_id: plan.personId.startsWith('row-') ? null : plan.personId,
    unit_id: plan.unitId,
    title: plan.title,
    is_head: plan.isHead,
    valid_from: plan.validFrom,
    valid_to: plan.validTo,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, person_id uuid, unit_id uuid, title text,
    is_head boolean, valid_from date, valid_to date)`;
}
