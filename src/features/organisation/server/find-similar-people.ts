import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/http/context.ts';
import { heldToday } from './find-people.ts';
import type { PersonRow, SimilarPeopleQuery, SimilarPeopleView } from './person.schema.ts';
import { mayReadPerson } from './person.store.ts';

const MAX_SHOWN = 10;

/**
 * People the actor may read who may be the one meant: the same code, or the same name without diacritics and a birth date
 * that is the same or not known of one of them.
 */
export async function findSimilarPeople(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  { fullName, birthDate, code }: SimilarPeopleQuery,
): Promise<SimilarPeopleView> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.full_name, p.code, p.birth_date, ${heldToday(context)} as positions
    from person p
    where (p.code = ${code ?? null}
        or (search_key(p.full_name) = search_key(${fullName})
          and (p.birth_date = ${birthDate ?? null}::date or p.birth_date is null or ${birthDate ?? null}::date is null)))
      and ${mayReadPerson(context.actor, sql`p.id`)}
    order by p.full_name collate "vi-x-icu", p.id limit ${MAX_SHOWN}`.execute(context.db);
  return { items: rows };
}
