import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { Period } from '../model/unit-period.ts';
import { auditPeriods, changeTree } from './change-tree.ts';
import { organisationTables } from './organisation.tables.ts';
import { lockTree } from './tree.store.ts';
import { getWritableUnits } from './unit-access.ts';
import type { CreateUnit, NewUnit, UnitsWritten } from './unit-change.schema.ts';

/**
 * Makes a unit under a unit of the actor's, from a day on.
 * @throws AppError `not-found` (the parent is out of reach), `already-exists` (the code), `invalid-input` (the tree would be wrong)
 */
export async function createUnit(context: WriteContext, input: CreateUnit): Promise<UnitsWritten> {
  await getWritableUnits(context.db, context.actor, [input.parentId], 'unit');
  await lockTree(context.db);
  const period = await insertUnit(context, input, input.validFrom);
  await changeTree(context, new Map(), new Map([[period.unitId, [period]]]));
  context.audit({
    act: 'unit.create',
    entity: 'unit',
    entityId: period.unitId,
    unitId: period.unitId,
    after: { code: input.code, ...auditPeriods([period]) },
    reason: input.reason,
  });
  return { units: [{ id: period.unitId, name: period.name, version: 1 }] };
}

/**
 * Makes the row of a new unit. @returns its first period, not stored yet
 * @throws AppError `already-exists` when another unit has the code
 */
export async function insertUnit(
  context: WriteContext,
  unit: Omit<NewUnit, 'parentId'> & { parentId: string | null },
  from: string,
): Promise<Period> {
  const id = newId();
  const { name, shortName, kind, parentId, code } = unit;
  await organisationTables(context.db)
    .insertInto('unit')
    .values({ id, code, createdAt: context.clock.now() })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'unit_code_key') ? codeTaken(code) : error;
    });
  return { id: null, unitId: id, parentId, name, shortName, kind, validFrom: from, validTo: null };
}

/** The error for a code that another unit has. */
export function codeTaken(code: string | null): AppError {
  const detail = {
    vi: `Mã đơn vị “${code}” đã dùng cho một đơn vị khác. Hãy dùng mã khác.`,
    en: `Another unit has the code “${code}”. Use a different one.`,
  };
  return new AppError('already-exists', { detail, fields: [{ path: 'code', message: detail.vi }] });
}
