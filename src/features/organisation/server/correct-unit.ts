import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { correctPeriod } from '../model/unit-period.ts';
import { auditPeriods, changeTree } from './change-tree.ts';
import { getUnitForChange, given } from './change-unit.ts';
import { codeTaken } from './create-unit.ts';
import { organisationTables } from './organisation.tables.ts';
import { loadHistories } from './tree.store.ts';
import type { CorrectUnit, UnitsWritten } from './unit-change.schema.ts';

/**
 * Mends what was recorded wrongly of one period of a unit, its code, or the day it began to exist; nothing new happened.
 * @throws AppError `not-found`, `stale-version`, `already-exists` (the code), `invalid-input`
 */
export async function correctUnit(
  context: WriteContext,
  unitId: string,
  input: CorrectUnit,
): Promise<UnitsWritten> {
  const { version, period, validFrom, code, reason, ...wanted } = input;
  const unit = await getUnitForChange(context, unitId, wanted, version);
  const before = await loadHistories(context.db, { above: [unitId], below: [] });
  const history = before.get(unitId) ?? [];
  if (!history.some((candidate) => candidate.validFrom === period)) throw new AppError('not-found');

  let after = correctPeriod(history, period, given(wanted));
  const [first, ...rest] = after;
  if (validFrom !== undefined && validFrom !== period) {
    if (first?.validFrom !== period || (first.validTo !== null && first.validTo <= validFrom))
      throw wrongFirstDay();
    after = [{ ...first, validFrom }, ...rest];
  }
  if (code !== undefined && code !== unit.code) await changeCode(context, unitId, code);
  await changeTree(context, before, new Map([[unitId, after]]));
  context.audit({
    act: 'unit.correct',
    entity: 'unit',
    entityId: unitId,
    unitId,
    before: { code: unit.code, ...auditPeriods(history) },
    after: { code: code === undefined ? unit.code : code, ...auditPeriods(after) },
    reason,
  });
  return { units: [{ id: unitId, name: wanted.name ?? unit.name, version: version + 1 }] };
}

async function changeCode(context: WriteContext, unitId: string, code: string | null): Promise<void> {
  await organisationTables(context.db)
    .updateTable('unit')
    .set({ code })
    .where('id', '=', unitId)
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'unit_code_key') ? codeTaken(code) : error;
    });
}

function wrongFirstDay(): AppError {
  const detail = {
    vi: 'Chỉ sửa được ngày bắt đầu của giai đoạn đầu tiên, và ngày đó phải trước khi giai đoạn kết thúc.',
    en: 'Only the first day of the first period can be corrected, to a day before that period ends.',
  };
  return fieldError('validFrom', detail, { detail });
}
