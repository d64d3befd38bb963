import { sql } from 'kysely';
import { addDays } from '../../../law/calendar/index.ts';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { findBreadcrumb, findPeriods, findPositions, findSuccessions } from './unit.read.ts';
import type { UnitAct, UnitView } from './unit.schema.ts';
import { mayRearrange } from './unit-access.ts';

/**
 * One unit as of a day, with where it hangs, who works there and how it came about.
 * @throws AppError `not-found` when it does not exist or may not be read
 */
export async function getUnit(context: ReadContext, unitId: string, ngay?: string): Promise<UnitView> {
  const { db, actor, clock } = context;
  const unit = await getReadableUnit(db, actor, unitId);
  const day = ngay ?? today(clock);
  const periods = await findPeriods(db, unitId);
  const on = periods.find(
    (period) => period.validFrom <= day && (period.validTo === null || period.validTo > day),
  );
  const last = periods.at(-1);
  const shown = on ?? (last?.validTo != null && last.validTo <= day ? last : periods[0]);
  if (shown === undefined) throw new AppError('not-found');
  const asOf =
    on !== undefined
      ? day
      : shown.validTo !== null && shown.validTo <= day
        ? addDays(shown.validTo, -1)
        : shown.validFrom;
  const mayReadPeople = mayAt(actor, 'person.read', unit.path);
  const [path, positions, successions, counts] = await Promise.all([
    findBreadcrumb(db, actor, unitId, asOf),
    findPositions(db, unitId, asOf, !mayReadPeople),
    findSuccessions(db, unitId),
    countBelow(db, unitId, asOf),
  ]);
  return {
    id: unitId,
    code: unit.code,
    version: unit.version,
    asOf,
    exists: on !== undefined,
    name: shown.name,
    shortName: shown.shortName,
    kind: shown.kind,
    parentId: shown.parent?.id ?? null,
    path,
    periods,
    positions,
    successions,
    ...counts,
    allowed: allowedActs(actor, unit.path, unit.active),
  };
}

/** @throws AppError `not-found` when the unit does not exist or the actor may not read it */
export async function getReadableUnit(
  db: Db,
  actor: Actor,
  unitId: string,
): Promise<{ path: string; code: string | null; version: number; active: boolean }> {
  const { rows } = await sql<{ path: string; code: string | null; version: number; active: boolean }>`
    select n.path, n.active, u.code, u.version from unit_now n join unit u on u.id = n.unit_id
    where n.unit_id = ${unitId}`.execute(db);
  const [unit] = rows;
  if (unit === undefined || !mayAt(actor, 'unit.read', unit.path)) throw new AppError('not-found');
  return unit;
}

async function countBelow(db: Db, unitId: string, day: string) {
  const { rows } = await sql<{ childCount: number; positionCount: number }>`
    select
      (select count(*) from unit_period where parent_id = ${unitId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})) as child_count,
      (select count(*) from position where unit_id = ${unitId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})) as position_count`.execute(
    db,
  );
  return rows[0] ?? { childCount: 0, positionCount: 0 };
}

function allowedActs(actor: Actor, path: string, active: boolean): UnitAct[] {
  const acts: UnitAct[] = [];
  if (mayAt(actor, 'unit.write', path)) acts.push('change');
  if (active && mayRearrange(actor, path)) acts.push('move', 'merge', 'split', 'dissolve');
  if (active && mayAt(actor, 'unit.write', path)) acts.push('create-child');
  if (mayAt(actor, 'person.read', path)) acts.push('read-people');
  return acts;
}
