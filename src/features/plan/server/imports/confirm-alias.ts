import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { rememberAlias } from '../../../organisation/server/index.ts';
import { presentUnits } from './find-import-units.ts';
import { assertOpen, getImportRecord } from './import.store.ts';
import type { ConfirmAlias, ImportUnits } from './import-units.schema.ts';

/**
 * Keeps which units some words mean in papers of the import's unit; no units: forgets what was kept.
 * @returns all bodies of the import with what they mean now
 * @throws AppError `not-found` also when a unit does not exist in the same tree, `step-not-allowed` when it is not open
 */
export async function confirmAlias(
  context: WriteContext,
  id: string,
  input: ConfirmAlias,
): Promise<ImportUnits> {
  const { db, actor } = context;
  const record = await getImportRecord(db, actor, id, true);
  assertOpen(record);
  const unitIds = [...new Set(input.unitIds)];
  // The matcher looks no farther than the issuer's own tree; nor may a person point beyond it.
  const { rows } = await sql<{ unitId: string }>`select unit_id from unit_now
    where unit_id = any(${unitIds}::uuid[]) and path <@ subpath(${record.unitPath}::ltree, 0, 1)`.execute(db);
  if (rows.length !== unitIds.length) throw new AppError('not-found');
  await rememberAlias(context, { nearUnitId: record.unitId, text: input.text, unitIds });
  context.announce(`plan-import:${id}`);
  return presentUnits(db, record);
}
