import type { z } from 'zod';
import { mayAt } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { assertHoldable, refuseOverlap } from './add-position.ts';
import { organisationTables } from './organisation.tables.ts';
import type { ChangePosition, personWrittenView } from './person.schema.ts';

/**
 * Changes or ends a position.
 * @throws AppError `not-found`, `stale-version`, `already-exists` (the same title there at that time), `invalid-input`
 */
export async function changePosition(
  context: WriteContext,
  positionId: string,
  { version, ...changes }: ChangePosition,
): Promise<z.infer<typeof personWrittenView>> {
  const { db, actor } = context;
  const tables = organisationTables(db);
  const row = await tables
    .selectFrom('position')
    .innerJoin('unitNow', 'unitNow.unitId', 'position.unitId')
    .selectAll('position')
    .select('unitNow.path')
    .where('position.id', '=', positionId)
    .executeTakeFirst();
  if (row === undefined || !mayAt(actor, 'person.write', row.path)) throw new AppError('not-found');
  const { path: _, ...position } = row;
  if (position.version !== version) throw new AppError('stale-version', { extra: { current: position } });
  const after = {
    title: changes.title ?? position.title,
    isHead: changes.isHead ?? position.isHead,
    validFrom: changes.validFrom ?? position.validFrom,
    validTo: changes.validTo === undefined ? position.validTo : changes.validTo,
  };
  await assertHoldable(db, actor, { unitId: position.unitId, ...after });
  const updated = await tables
    .updateTable('position')
    .set({ ...after, version: version + 1 })
    .where('id', '=', positionId)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch(refuseOverlap);
  if (updated.numUpdatedRows === 0n) throw new AppError('stale-version');
  const { title, isHead, validFrom, validTo } = position;
  context.audit({
    act: 'position.change',
    entity: 'position',
    entityId: positionId,
    unitId: position.unitId,
    before: { title, isHead, validFrom, validTo },
    after,
  });
  return { id: positionId, version: version + 1 };
}
