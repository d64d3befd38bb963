import { sql } from 'kysely';
import { formatDay } from '../../../law/calendar/index.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { PlannedUnit } from '../model/unit-import.ts';
import { changeFrom, type Period } from '../model/unit-period.ts';
import { findTreeFaults } from '../model/unit-tree.ts';
import { auditPeriods, toAppError } from './change-tree.ts';
import { type HistoryMap, loadHistories, refreshUnitNow, saveHistories } from './tree.store.ts';
import { unitCatalogue } from './unit-catalogue.ts';

/**
 * What the histories of the planned units would be. Rows that would make the tree wrong become errors.
 * @returns the histories as they are (`before`) and as they would be (`after`, new units under their `row-<n>`)
 */
export async function planHistories(
  db: Db,
  planned: PlannedUnit[],
): Promise<{ before: HistoryMap; after: HistoryMap }> {
  const isNew = (id: string) => id.startsWith('row-');
  const touched = planned.filter(({ status }) => status === 'new' || status === 'changed');
  const changed = touched.filter(({ status }) => status === 'changed').map(({ id }) => id);
  const parents = touched.flatMap(({ parentId }) => (parentId === null || isNew(parentId) ? [] : [parentId]));
  const before = await loadHistories(db, { above: [...new Set([...changed, ...parents])], below: changed });
  const after: HistoryMap = new Map();
  for (const unit of touched) {
    const history = historyAfter(unit, before.get(unit.id));
    if (history === null) fail(unit, 'Từ ngày', 'Đơn vị không hoạt động vào ngày này.');
    else after.set(unit.id, history);
  }
  const tree: HistoryMap = new Map([...before, ...after]);
  const byId = new Map(planned.map((unit) => [unit.id, unit]));
  for (const fault of findTreeFaults(tree, after.keys(), unitCatalogue.kinds)) {
    const unit = byId.get(fault.unitId) ?? ('parentId' in fault ? byId.get(fault.parentId) : undefined);
    if (unit !== undefined) fail(unit, null, toAppError([fault], tree).detail?.vi ?? fault.code);
  }
  // What hangs under a row in error has no parent either.
  for (let again = true; again; ) {
    again = false;
    for (const unit of planned) {
      const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
      if (unit.status === 'error' || parent?.status !== 'error' || !isNew(parent.id)) continue;
      fail(unit, null, `Đơn vị cấp trên ở hàng ${parent.row.row} có lỗi.`);
      again = true;
    }
  }
  return { before, after };
}

function historyAfter(unit: PlannedUnit, history: Period[] | undefined): Period[] | null {
  const { row, id, parentId, kind, from } = unit;
  const name = row.cells.name ?? '';
  const shortName = row.cells.shortName;
  if (history === undefined) {
    return [{ id: null, unitId: id, parentId, name, shortName, kind, validFrom: from, validTo: null }];
  }
  row.problems.push({
    level: 'warning',
    column: null,
    message: `Thay đổi đơn vị đã có, áp dụng từ ngày ${formatDay(from)}.`,
  });
  return changeFrom(history, from, { name, kind, parentId, ...(shortName !== null && { shortName }) });
}

function fail(unit: PlannedUnit, column: string | null, message: string): void {
  unit.status = 'error';
  unit.row.problems.push({ level: 'error', column, message });
}

/** Stores what was planned without errors: a few statements however many rows. */
export async function saveUnitImport(
  context: WriteContext,
  planned: readonly PlannedUnit[],
  before: HistoryMap,
  after: HistoryMap,
  fileName: string,
): Promise<void> {
  const { db, clock } = context;
  const created = planned.filter(({ status }) => status === 'new');
  const keys = new Map(created.map(({ id }) => [id, newId()]));
  const key = (id: string) => keys.get(id) ?? id;
  const stored: HistoryMap = new Map(
    [...after].map(([id, history]) => [
      key(id),
      history.map((period) => ({
        ...period,
        unitId: key(id),
        parentId: period.parentId === null ? null : key(period.parentId),
      })),
    ]),
  );
  const units = created.map(({ id, row }) => ({ id: key(id), code: row.cells.code }));
  await sql`insert into unit (id, code, created_at) select n.id, n.code, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as n(id uuid, code text)`.execute(db);
  await saveHistories(db, before, stored);
  await refreshUnitNow(db, today(clock));
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  for (const [id, history] of stored) {
    const old = before.get(id);
    context.audit({
      act: old === undefined ? 'unit.create' : 'unit.change',
      entity: 'unit',
      entityId: id,
      unitId: id,
      before: old === undefined ? null : auditPeriods(old),
      after: { ...(codes.has(id) && { code: codes.get(id) }), ...auditPeriods(history) },
      reason: `Excel: ${fileName}`,
    });
  }
}
