import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PREPARED, unseen } from '../../../platform/db/prepared.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { SubjectRef } from '../model/subject.ts';

/** The condition that the unit with `path` lies where the actor may do `act`. */
export function within(actor: Actor, act: string, path: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${path} <@ any(${unseen(scopePaths(actor, act), 'ltree')})`;
}

/** Somebody with a history: the name of today, and what tells those of one name apart. */
export interface KnownSubject extends SubjectRef {
  name: string;
  birthDate: string | null;
  /** The unit it belongs to today; of a person the first position held now, else the last. */
  unitId: string;
  unitName: string;
}

/**
 * A subject at whose unit the actor may do `act`. A person belongs to each unit where a position is or was held, so that honours follow
 * from one unit to the next; a collective also to those that it became part of.
 * @param day with it, only to the units of the positions held on the day, as long as there is one
 * @throws AppError `not-found`
 */
export async function getSubject(
  db: Db,
  actor: Actor,
  ref: SubjectRef,
  act: string,
  day?: string,
): Promise<KnownSubject> {
  const inside = within(actor, act, sql`u.path`);
  const held = (alias: string) =>
    sql`${sql.raw(alias)}.valid_from <= ${day} and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to > ${day})`;
  const now =
    day === undefined
      ? sql``
      : sql`and ((${held('o')}) or not exists (select from position n where n.person_id = p.id and ${held('n')}))`;
  const of = {
    individual: sql`select p.full_name as name, p.birth_date, u.unit_id, u.name as unit_name
      from person p join position h on h.person_id = p.id join unit_now u on u.unit_id = h.unit_id
      where p.id = ${ref.id} and exists (select from position o join unit_now u on u.unit_id = o.unit_id
        where o.person_id = p.id and ${inside} ${now})
      order by (h.valid_to is null) desc, h.valid_from desc limit 1`,
    collective: sql`select u.name, null as birth_date, u.unit_id, u.name as unit_name from unit_now u where u.unit_id = ${ref.id} and exists (
      with recursive heir as (select ${ref.id}::uuid as id union
        select t.unit_id from heir join succession_unit f on f.unit_id = heir.id and f.side = 'from'
          join succession_unit t on t.succession_id = f.succession_id and t.side = 'to')
      select from heir join unit_now u on u.unit_id = heir.id where ${inside})`,
    household: sql`select d.head_name as name, null as birth_date, u.unit_id, u.name as unit_name
      from household d join unit_now u on u.unit_id = d.unit_id where d.id = ${ref.id} and ${inside}`,
  };
  const { rows } = await sql<
    Omit<KnownSubject, 'subject' | 'id'>
  >`${sql.raw(PREPARED)} ${of[ref.subject]}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new AppError('not-found');
  return { ...ref, ...found };
}
