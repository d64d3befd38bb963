import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { unseen } from '../../../platform/db/prepared.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { UnitKind } from '../model/unit.ts';

/** The condition that the unit with `path` lies where the actor may do `act`. */
export function inScope(actor: Actor, act: string, path: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${path} <@ any(${scopePaths(actor, act)}::ltree[])`;
}

/** The same for statements that are prepared. */
export function inUnseenScope(actor: Actor, act: string, path: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${path} <@ any(${unseen(scopePaths(actor, act), 'ltree')})`;
}

export interface KnownUnit {
  id: string;
  parentId: string | null;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  code: string | null;
  path: string;
  active: boolean;
  version: number;
}

/** What the right to write must reach: the unit, or what stands above it (to move or end it). */
type Reach = 'unit' | 'above';

/** The path of the unit's parent; of a root its own. */
function pathAbove(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot === -1 ? path : path.slice(0, dot);
}

/** Whether the actor may move, merge, split or end the unit with `path`: who may write above it. */
export function mayRearrange(actor: Actor, path: string): boolean {
  return mayAt(actor, 'unit.write', pathAbove(path));
}

/**
 * The units `ids`, which the actor may write.
 * @throws AppError `not-found` when one of them does not exist or is out of reach
 */
export async function getWritableUnits(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  reach: Reach,
): Promise<Map<string, KnownUnit>> {
  const { rows } = await sql<KnownUnit>`
    select u.unit_id as id, u.parent_id, u.name, u.short_name, u.kind, u.code, u.path, u.active, b.version
    from unit_now u join unit b on b.id = u.unit_id
    where u.unit_id = any(${[...new Set(ids)]}::uuid[])`.execute(db);
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const unit = known.get(id);
    const may =
      unit !== undefined &&
      (reach === 'above' ? mayRearrange(actor, unit.path) : mayAt(actor, 'unit.write', unit.path));
    if (!may) throw new AppError('not-found');
  }
  return known;
}

/** @throws AppError `stale-version` when the unit has changed since the version that the actor saw */
export function assertVersion(unit: KnownUnit, seen: number | undefined): void {
  if (unit.version === seen) return;
  const { id, name, shortName, kind, code, parentId, version } = unit;
  throw new AppError('stale-version', {
    extra: { current: { id, name, shortName, kind, code, parentId, version } },
  });
}
