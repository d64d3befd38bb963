import { sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type SheetRound, type SheetState, sheetVerbs } from '../model/sheet-life.ts';

export interface SheetRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  year: number;
  round: SheetRound;
  state: SheetState;
  theme: string | null;
  returnReason: string | null;
  submittedAt: Date | null;
  approvedAt: Date | null;
  approvedByName: string | null;
  version: number;
  createdBy: string;
  updatedAt: Date;
}

/** The sheet `id` if the actor may read it. @throws AppError `not-found` */
export async function getReadableSheet(db: Db | Tx, actor: Actor, id: string): Promise<SheetRecord> {
  const { rows } =
    await sql<SheetRecord>`select s.id, s.unit_id, u.name as unit_name, u.path::text as unit_path, s.year, s.round,
      s.state, s.theme, s.return_reason, s.submitted_at, s.approved_at, a.name as approved_by_name, s.version, s.created_by, s.updated_at
    from registration_sheet s join unit_now u on u.unit_id = s.unit_id left join account a on a.id = s.approved_by
    where s.id = ${id} and u.path <@ any(${scopePaths(actor, 'registration.read')}::ltree[])`.execute(db);
  const [sheet] = rows;
  if (sheet === undefined) throw new AppError('not-found');
  return sheet;
}

/** What the actor may do with the sheet now. */
export function verbsOf(actor: Actor, sheet: Pick<SheetRecord, 'state' | 'unitPath'>): string[] {
  return sheetVerbs(sheet.state, (act) => mayAt(actor, act, sheet.unitPath));
}

/** The sheet, locked until the transaction ends. @throws AppError `not-found`, `stale-version` */
export async function lockSheet(db: Tx, actor: Actor, id: string, version?: number): Promise<SheetRecord> {
  await sql`select from registration_sheet where id = ${id} for update`.execute(db);
  const sheet = await getReadableSheet(db, actor, id);
  if (version !== undefined && version !== sheet.version)
    throw new AppError('stale-version', { extra: { current: { version: sheet.version } } });
  return sheet;
}

/** The sheet, locked for changing its rows or theme. @throws AppError `not-found`, `stale-version`, `step-not-allowed` */
export async function lockOpenSheet(
  db: Tx,
  actor: Actor,
  id: string,
  version?: number,
): Promise<SheetRecord> {
  const sheet = await lockSheet(db, actor, id, version);
  if (!mayAt(actor, 'registration.write', sheet.unitPath)) throw new AppError('not-found');
  const allowed = verbsOf(actor, sheet);
  if (!allowed.includes('edit')) throw new AppError('step-not-allowed', { extra: { allowed } });
  return sheet;
}

/** Counts a change of the sheet and tells those who look at it. */
export async function touchSheet(
  write: { db: Tx; clock: { now(): Date }; announce(topic: string): void },
  id: string,
): Promise<void> {
  await sql`update registration_sheet set version = version + 1, updated_at = ${write.clock.now()} where id = ${id}`.execute(
    write.db,
  );
  write.announce(`registration:${id}`);
}

/** For open event streams: whether the actor may follow the sheet. */
export async function mayFollowSheet(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const { rows } =
    await sql`select from registration_sheet s join unit_now u on u.unit_id = s.unit_id where s.id = ${id}
    and u.path <@ any(${scopePaths(actor, 'registration.read')}::ltree[])`.execute(db);
  return rows.length > 0;
}
