import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getSheet } from './get-sheet.ts';
import type { CreateSheet, SheetView } from './registration.schema.ts';
import { registrationTables } from './registration.tables.ts';

/**
 * Begins the registration of a unit for a year.
 * @throws AppError `not-found` for a unit the actor may not write for, `invalid-input` when there is such a sheet already
 */
export async function createSheet(context: WriteContext, input: CreateSheet): Promise<SheetView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${input.unitId} and active`.execute(db);
  if (rows[0] === undefined || !mayAt(actor, 'registration.write', rows[0].path))
    throw new AppError('not-found');
  const id = newId();
  try {
    await registrationTables(db)
      .insertInto('registrationSheet')
      .values({
        ...input,
        id,
        theme: null,
        returnReason: null,
        submittedAt: null,
        approvedAt: null,
        approvedBy: null,
        createdBy: actor.accountId,
        createdAt: clock.now(),
        updatedAt: clock.now(),
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = {
      vi: 'Đơn vị đã có bản đăng ký của năm và đợt này. Hãy mở bản đó trong danh sách.',
      en: 'The unit has a sheet of this year and round already. Open it from the list.',
    };
    throw fieldError('year', message);
  }
  context.audit({
    act: 'registration-sheet.create',
    entity: 'registration-sheet',
    entityId: id,
    unitId: input.unitId,
    after: input,
  });
  context.announce(`registration:${id}`);
  return getSheet(context, id);
}
