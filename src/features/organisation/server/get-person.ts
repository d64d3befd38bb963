import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { findHistory } from './history.read.ts';
import type { PersonHistoryView, PersonView } from './person.schema.ts';
import { getReadablePerson, mayWritePerson } from './person.store.ts';
import { categoryName } from './person-categories.ts';

/**
 * A person with every position, newest first.
 * @throws AppError `not-found` when there is none, or none that the actor may read
 */
export async function getPerson(context: ReadContext, personId: string): Promise<PersonView> {
  const { db, actor, clock, language } = context;
  const { person, positions } = await getReadablePerson(db, actor, personId);
  const day = today(clock);
  const mayWrite = mayWritePerson(actor, positions, day);
  const { rows } = await sql<{ category: string }>`select category from person_category
    where person_id = ${personId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by valid_from, category`.execute(db);
  return {
    ...person,
    categories: rows.map(({ category }) => categoryName(category, language)),
    positions: positions.map(({ personId: _, unitPath, ...position }) => ({
      ...position,
      unitVisible: mayAt(actor, 'unit.read', unitPath),
      allowed: mayAt(actor, 'person.write', unitPath) ? ['change'] : [],
    })),
    allowed: mayWrite ? ['update', 'add-position'] : [],
  };
}

/**
 * Who changed what of the person and the positions, newest first.
 * @throws AppError as `getPerson`
 */
export async function getPersonHistory(
  { db, actor }: ReadContext,
  personId: string,
): Promise<PersonHistoryView> {
  const { positions } = await getReadablePerson(db, actor, personId);
  const items = await findHistory(db, [
    { entity: 'person', ids: [personId] },
    { entity: 'position', ids: positions.map(({ id }) => id) },
  ]);
  return { items };
}
