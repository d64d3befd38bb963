import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { roundSteps } from '../../model/round-life.ts';
import type { RoundView } from './round.schema.ts';

export type RoundRecord = Pick<
  RoundView,
  | 'id'
  | 'unitId'
  | 'unitName'
  | 'kind'
  | 'year'
  | 'ordinal'
  | 'name'
  | 'basis'
  | 'opensOn'
  | 'closesOn'
  | 'state'
  | 'senderKinds'
  | 'version'
> & { unitPath: string; taskId: string | null; meetingId: string | null };

/** SQL condition: the body of the round, `t` (unit_now), stands in the reader's subtree or above it. */
export function readableRound(actor: Actor): RawBuilder<boolean> {
  const paths = scopePaths(actor, 'round.read');
  return sql<boolean>`(t.path <@ any(${paths}::ltree[]) or t.path @> any(${paths}::ltree[]))`;
}

/** The round `id` if the actor may read it. @throws AppError `not-found` */
export async function getReadableRound(db: Db | Tx, actor: Actor, id: string): Promise<RoundRecord> {
  const { rows } =
    await sql<RoundRecord>`select r.id, r.unit_id, t.name as unit_name, t.path::text as unit_path,
      r.kind, r.year, r.ordinal, r.name, r.basis, r.opens_on, r.closes_on, r.state, r.sender_kinds, r.task_id, r.meeting_id, r.version
    from round r join unit_now t on t.unit_id = r.unit_id where r.id = ${id} and ${readableRound(actor)}`.execute(
      db,
    );
  const [round] = rows;
  if (round === undefined) throw new AppError('not-found');
  return round;
}

/** The round, locked, which the actor may change. @throws AppError `not-found`, `stale-version` */
export async function lockWritableRound(
  db: Tx,
  actor: Actor,
  id: string,
  version?: number,
): Promise<RoundRecord> {
  await sql`select from round where id = ${id} for update`.execute(db);
  const round = await getReadableRound(db, actor, id);
  if (!mayAt(actor, 'round.write', round.unitPath)) throw new AppError('not-found');
  if (version !== undefined && version !== round.version)
    throw new AppError('stale-version', { extra: { current: { version: round.version } } });
  return round;
}

/** What the actor may do with a round now. */
export function roundVerbs(actor: Actor, round: Pick<RoundRecord, 'state' | 'unitPath'>): string[] {
  const council =
    round.state !== 'planned' && mayAt(actor, 'dossier.appraise', round.unitPath) ? ['council'] : [];
  if (!mayAt(actor, 'round.write', round.unitPath)) return council;
  const open = round.state === 'closed' ? [] : ['edit', 'admit'];
  return [...open, ...roundSteps(round.state), ...council];
}

/** For open event streams: whether the actor may follow the round. */
export async function mayFollowRound(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const { rows } = await sql`select from round r join unit_now t on t.unit_id = r.unit_id
    where r.id = ${id} and ${readableRound(actor)}`.execute(db);
  return rows.length > 0;
}
