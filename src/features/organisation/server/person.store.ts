import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { inScope } from './unit-access.ts';

export interface StoredPerson {
  id: string;
  fullName: string;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  email: string | null;
  phone: string | null;
  code: string | null;
  version: number;
}

export interface StoredPosition {
  id: string;
  personId: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  title: string;
  isHead: boolean;
  validFrom: string;
  validTo: string | null;
  version: number;
}

/** The condition that the actor may read the person with key `id`: one who holds or held a position in the actor's subtree. */
export function mayReadPerson(actor: Actor, id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${id} in (select h.person_id from position h join unit_now u on u.unit_id = h.unit_id
    where ${inScope(actor, 'person.read', sql`u.path`)})`;
}

/**
 * A person with all positions, newest first.
 * @throws AppError `not-found` when there is none, or none that the actor may read
 */
export async function getReadablePerson(
  db: Db,
  actor: Actor,
  personId: string,
): Promise<{ person: StoredPerson; positions: StoredPosition[] }> {
  const [people, held] = await Promise.all([
    sql<StoredPerson>`select id, full_name, birth_date, gender, email, phone, code, version
      from person where id = ${personId}`.execute(db),
    sql<StoredPosition>`
      select h.id, h.person_id, h.unit_id, u.name as unit_name, u.path as unit_path, h.title, h.is_head, h.valid_from,
        h.valid_to, h.version
      from position h join unit_now u on u.unit_id = h.unit_id
      where h.person_id = ${personId} order by h.valid_from desc, h.id`.execute(db),
  ]);
  const [person] = people.rows;
  const positions = held.rows;
  if (person === undefined || !positions.some(({ unitPath }) => mayAt(actor, 'person.read', unitPath)))
    throw new AppError('not-found');
  return { person, positions };
}

/**
 * Whether the actor may change the person: a position of today or later lies in the actor's subtree, or, for who holds none
 * any more, the last one does. A unit that a person has left does not go on writing.
 */
export function mayWritePerson(actor: Actor, positions: readonly StoredPosition[], day: string): boolean {
  const open = positions.filter(({ validTo }) => validTo === null || validTo > day);
  const deciding = open.length > 0 ? open : positions.slice(0, 1);
  return deciding.some(({ unitPath }) => mayAt(actor, 'person.write', unitPath));
}
