import type { z } from 'zod';
import { today } from '../../../platform/clock.ts';
import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { personCodeTaken } from './create-person.ts';
import { organisationTables } from './organisation.tables.ts';
import type { personWrittenView, UpdatePerson } from './person.schema.ts';
import { getReadablePerson, mayWritePerson } from './person.store.ts';

/**
 * Changes what is known of a person.
 * @throws AppError `not-found`, `stale-version`, `already-exists` (the code)
 */
export async function updatePerson(
  context: WriteContext,
  personId: string,
  { version, ...changes }: UpdatePerson,
): Promise<z.infer<typeof personWrittenView>> {
  const { db, actor, clock } = context;
  const { person, positions } = await getReadablePerson(db, actor, personId);
  if (!mayWritePerson(actor, positions, today(clock))) throw new AppError('not-found');
  const updated = await organisationTables(db)
    .updateTable('person')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'person_code_key') ? personCodeTaken(changes.code) : error;
    });
  if (updated.numUpdatedRows === 0n) throw new AppError('stale-version', { extra: { current: person } });
  const { id: _, version: __, ...before } = person;
  context.audit({
    act: 'person.update',
    entity: 'person',
    entityId: personId,
    unitId: positions[0]?.unitId ?? null,
    before,
    after: changes,
  });
  return { id: personId, version: version + 1 };
}
