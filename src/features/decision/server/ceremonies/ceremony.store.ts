import { sql } from 'kysely';
import { type Actor, mayAt } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { unitWithin } from '../certificates/template.store.ts';

export interface CeremonyRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  unitPath: string;
  title: string;
  startsAt: Date;
  place: string;
  version: number;
}

/** @throws AppError `not-found` also for what the actor may not read */
export async function getReadableCeremony(db: Db | Tx, actor: Actor, id: string): Promise<CeremonyRecord> {
  const { rows } =
    await sql<CeremonyRecord>`select c.id, c.unit_id, u.name as unit_name, u.kind as unit_kind, u.path::text as unit_path, c.title,
      c.starts_at, c.place, c.version
    from ceremony c join unit_now u on u.unit_id = c.unit_id
    where c.id = ${id} and ${unitWithin(actor, 'decision.read')}`.execute(db);
  const [ceremony] = rows;
  if (ceremony === undefined) throw new AppError('not-found');
  return ceremony;
}

/** The ceremony, locked, that the actor may change. @throws AppError `not-found`, `stale-version` */
export async function lockCeremony(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  id: string,
  version?: number,
): Promise<CeremonyRecord> {
  await sql`select from ceremony where id = ${id} for update`.execute(db);
  const ceremony = await getReadableCeremony(db, actor, id);
  if (!mayAt(actor, 'decision.write', ceremony.unitPath)) throw new AppError('not-found');
  if (version !== undefined && version !== ceremony.version)
    throw new AppError('stale-version', {
      extra: {
        current: { title: ceremony.title, place: ceremony.place, version: ceremony.version },
      },
    });
  return ceremony;
}

/** Counts a change of a ceremony or of the order of its lines. */
export async function touchCeremony({ db, announce }: WriteContext, id: string): Promise<void> {
  await sql`update ceremony set version = version + 1 where id = ${id}`.execute(db);
  announce(`ceremony:${id}`);
}

/** For open event streams: whether the actor may follow the ceremony. */
export async function mayFollowCeremony(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const { rows } = await sql`select from ceremony c join unit_now u on u.unit_id = c.unit_id
    where c.id = ${id} and ${unitWithin(actor, 'decision.read')}`.execute(db);
  return rows.length > 0;
}
