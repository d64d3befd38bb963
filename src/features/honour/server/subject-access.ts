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
 * The condition that the actor may do `act` where subject `ref` belongs: a person to each unit where a position is or was held, so that
 * honours follow from one unit to the next; a collective also to those that it became part of.
 * @param day with it, only to the units of the positions held on the day, as long as there is one
 */
export function reaches(
  actor: Actor,
  { subject, id }: SubjectRef,
  act: string,
  day?: string,
): RawBuilder<boolean> {
  const inside = within(actor, act, sql`u.path`);
  const held = (alias: string) =>
    sql`${sql.raw(alias)}.valid_from <= ${day} and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to > ${day})`;
  const now =
    day === undefined
      ? sql``
      : sql`and ((${held('o')}) or not exists (select from position n where n.person_id = ${id} and ${held('n')}))`;
  const of = {
    individual: sql`select from position o join unit_now u on u.unit_id = o.unit_id where o.person_id = ${id} and ${inside} ${now}`,
    collective: sql`with recursive heir as (select ${id}::uuid as id union
        select t.unit_id from heir join succession_unit f on f.unit_id = heir.id and f.side = 'from'
          join succession_unit t on t.succession_id = f.succession_id and t.side = 'to')
      select from heir join unit_now u on u.unit_id = heir.id where ${inside}`,
    household: sql`select from household d join unit_now u on u.unit_id = d.unit_id where d.id = ${id} and ${inside}`,
  };
  return sql<boolean>`exists (${of[subject]})`;
}

/**
 * A subject at whose unit the actor may do `act`, as `reaches` says.
 * @throws AppError `not-found`
 */
export function getSubject(
  db: Db,
  actor: Actor,
  ref: SubjectRef,
  act: string,
  day?: string,
): Promise<KnownSubject> {
  return getSubjectWith(db, ref, reaches(actor, ref, act, day));
}

/**
 * A subject for which `may` is true, with the `columns` that are asked for beside it.
 * @throws AppError `not-found`
 */
export async function getSubjectWith<T extends object>(
  db: Db,
  ref: SubjectRef,
  may: RawBuilder<boolean>,
  columns: RawBuilder<unknown> = sql``,
): Promise<KnownSubject & T> {
  const of = {
    individual: sql`select p.full_name as name, p.birth_date, u.unit_id, u.name as unit_name ${columns}
      from person p join position h on h.person_id = p.id join unit_now u on u.unit_id = h.unit_id
      where p.id = ${ref.id} and ${may}
      order by (h.valid_to is null) desc, h.valid_from desc limit 1`,
    collective: sql`select u.name, null as birth_date, u.unit_id, u.name as unit_name ${columns}
      from unit_now u where u.unit_id = ${ref.id} and ${may}`,
    household: sql`select d.head_name as name, null as birth_date, u.unit_id, u.name as unit_name ${columns}
      from household d join unit_now u on u.unit_id = d.unit_id where d.id = ${ref.id} and ${may}`,
  };
  const { rows } = await sql<
    Omit<KnownSubject, 'subject' | 'id'> & T
  >`${sql.raw(PREPARED)} ${of[ref.subject]}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new AppError('not-found');
  return { ...ref, ...found };
}
