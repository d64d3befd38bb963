import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { getSheet } from './get-sheet.ts';
import type { SheetView, UpdateSheet } from './registration.schema.ts';
import { lockOpenSheet, touchSheet } from './sheet.store.ts';

/**
 * Changes the models and themes a unit will carry out.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version` with what stands now
 */
export async function updateSheet(
  context: WriteContext,
  id: string,
  { version, theme }: UpdateSheet,
): Promise<SheetView> {
  const sheet = await lockOpenSheet(context.db, context.actor, id);
  if (sheet.version !== version)
    throw new AppError('stale-version', { extra: { current: await getSheet(context, id) } });
  await sql`update registration_sheet set theme = ${theme} where id = ${id}`.execute(context.db);
  context.audit({
    act: 'registration-sheet.update',
    entity: 'registration-sheet',
    entityId: id,
    unitId: sheet.unitId,
    before: { theme: sheet.theme },
    after: { theme },
  });
  await touchSheet(context, id);
  return getSheet(context, id);
}
