import { sql } from 'kysely';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { documentTables } from './document.tables.ts';

/**
 * Makes `unitIds` the units a document is sent to.
 * @throws AppError `invalid-input` when one of them is no unit of today
 */
export async function setAddressees(
  { db }: Pick<WriteContext, 'db'>,
  documentId: string,
  unitIds: readonly string[],
): Promise<void> {
  const asked = [...new Set(unitIds)];
  const { rows } = await sql<{ unitId: string }>`select unit_id from unit_now
    where unit_id = any(${asked}::uuid[]) and active`.execute(db);
  if (rows.length < asked.length) {
    const message = {
      vi: 'Có đơn vị không còn hoạt động. Hãy chọn lại nơi nhận.',
      en: 'One of the units is no longer active. Choose the addressees again.',
    };
    throw fieldError('addresseeIds', message);
  }
  await documentTables(db).deleteFrom('documentAddressee').where('documentId', '=', documentId).execute();
  if (asked.length > 0)
    await documentTables(db)
      .insertInto('documentAddressee')
      .values(asked.map((unitId) => ({ documentId, unitId })))
      .execute();
}
