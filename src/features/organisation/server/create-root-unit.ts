import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { newId } from '../../../platform/ids.ts';
import type { UnitKind } from '../model/unit.ts';
import { auditPeriods } from './change-tree.ts';
import { organisationTables } from './organisation.tables.ts';
import { lockTree, refreshUnitNow, saveHistories } from './tree.store.ts';

/**
 * Makes a unit without a parent. No person's right reaches above the roots, so only the first run and the command line call it.
 * @returns the unit's key
 */
export async function createRootUnit(
  write: Pick<Write, 'audit' | 'clock'> & { db: Tx },
  unit: { name: string; shortName?: string | null; kind: UnitKind; code?: string | null; validFrom: string },
): Promise<string> {
  const { db, clock } = write;
  const id = newId();
  const { name, shortName = null, kind, code = null, validFrom } = unit;
  await lockTree(db);
  await organisationTables(db).insertInto('unit').values({ id, code, createdAt: clock.now() }).execute();
  const period = { id: null, unitId: id, parentId: null, name, shortName, kind, validFrom, validTo: null };
  await saveHistories(db, new Map(), new Map([[id, [period]]]));
  await refreshUnitNow(db, today(clock));
  write.audit({
    act: 'unit.create',
    entity: 'unit',
    entityId: id,
    unitId: id,
    after: { code, ...auditPeriods([period]) },
  });
  return id;
}
