import { type Selectable, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { OrganisationTables } from './organisation.tables.ts';

/** A unit as of today (an ended one as of its last day). */
export type UnitNow = Omit<Selectable<OrganisationTables['unitNow']>, 'search'>;

/** The units `ids` as of today, by key; those that do not exist are missing. Asks for no right. */
export async function findUnitsNow(db: Db, ids: readonly string[]): Promise<Map<string, UnitNow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<UnitNow>`
    select unit_id, parent_id, name, short_name, kind, code, path, active
    from unit_now where unit_id = any(${[...new Set(ids)]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** A unit as of today. Asks for no right. @throws AppError `not-found` */
export async function getUnitNow(db: Db, unitId: string): Promise<UnitNow> {
  const unit = (await findUnitsNow(db, [unitId])).get(unitId);
  if (unit === undefined) throw new AppError('not-found');
  return unit;
}

/** The unit's path in the tree (ltree) today, or null when there is no such unit. */
export async function findUnitPath(db: Db, unitId: string): Promise<string | null> {
  return (await findUnitsNow(db, [unitId])).get(unitId)?.path ?? null;
}
