import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { changeFrom, type UnitFacts } from '../model/unit-period.ts';
import { auditPeriods, changeTree } from './change-tree.ts';
import { loadHistories, lockTree } from './tree.store.ts';
import { assertVersion, getWritableUnits, type KnownUnit } from './unit-access.ts';
import type { ChangeUnit, UnitsWritten } from './unit-change.schema.ts';

/**
 * Renames, moves or changes the kind of a unit from a day on.
 * @throws AppError `not-found`, `stale-version`, `invalid-input` (the unit does not exist on the day, the tree would be wrong)
 */
export async function changeUnit(
  context: WriteContext,
  unitId: string,
  input: ChangeUnit,
): Promise<UnitsWritten> {
  const { version, from, reason, ...wanted } = input;
  const unit = await getUnitForChange(context, unitId, wanted, version);
  const before = await loadHistories(context.db, { above: [unitId], below: [] });
  const history = before.get(unitId) ?? [];
  const changes = given(wanted);
  const after = changeFrom(history, from, changes);
  if (after === null) {
    const detail = {
      vi: 'Đơn vị không hoạt động vào ngày này. Hãy chọn ngày khác.',
      en: 'The unit does not exist on this day. Choose another day.',
    };
    throw fieldError('from', detail, { detail });
  }
  await changeTree(context, before, new Map([[unitId, after]]));
  context.audit({
    act: changes.parentId === undefined ? 'unit.change' : 'unit.move',
    entity: 'unit',
    entityId: unitId,
    unitId,
    before: auditPeriods(history),
    after: auditPeriods(after),
    reason,
  });
  return { units: [{ id: unitId, name: wanted.name ?? unit.name, version: version + 1 }] };
}

/**
 * Locks the tree and returns the unit when the actor may make these changes: to move it or change its kind takes the right
 * to write above it, and to write where it goes.
 */
export async function getUnitForChange(
  context: WriteContext,
  unitId: string,
  wanted: { kind?: string; parentId?: string },
  version: number,
): Promise<KnownUnit> {
  const { db, actor } = context;
  await lockTree(db);
  const far = wanted.parentId !== undefined || wanted.kind !== undefined;
  const unit = (await getWritableUnits(db, actor, [unitId], far ? 'above' : 'unit')).get(unitId);
  if (unit === undefined) throw new AppError('not-found');
  if (wanted.parentId !== undefined) await getWritableUnits(db, actor, [wanted.parentId], 'unit');
  assertVersion(unit, version);
  return unit;
}

/** The facts that were given at all; null is a value. */
export function given(wanted: Partial<UnitFacts>): Partial<UnitFacts> {
  const { name, shortName, kind, parentId } = wanted;
  return Object.fromEntries(
    Object.entries({ name, shortName, kind, parentId }).filter(([, value]) => value !== undefined),
  );
}
