import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError, isAppError } from '../../../platform/errors/app-error.ts';
import type { CouncilAct } from '../model/council.policy.ts';
import type { MemberRole } from '../model/council-words.ts';

/** A council with the unit it belongs to. */
export interface CouncilRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  name: string;
  standingBody: string | null;
  termFrom: string;
  termTo: string | null;
  legalBasis: string;
  quorumPercent: number;
  leastShown: number;
  conflictLeavesBase: boolean;
  version: number;
}

export const COUNCIL = sql`c.id, c.unit_id, cu.name as unit_name, cu.path::text as unit_path, c.name, c.standing_body, c.term_from,
  c.term_to, c.legal_basis, c.quorum_percent, c.least_shown, c.conflict_leaves_base, c.version`;

/** SQL condition: the member `m` belongs to the council on `day` (ISO). */
export const memberOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(m.valid_from <= ${day} and (m.valid_to is null or m.valid_to > ${day}))`;

/** SQL condition: `actor` may read the council `c` of the unit `cu` (`unit_now`): in his scope, or as somebody who is or was a member. */
export function councilReadable(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(cu.path <@ any(${scopePaths(actor, 'council.read')}::ltree[])
    or exists (select from council_member rm where rm.council_id = c.id and rm.person_id = ${actor.personId}))`;
}

/** @throws AppError `not-found`, whatever the reason */
export async function getReadableCouncil(db: Db | Tx, actor: Actor, id: string): Promise<CouncilRecord> {
  const { rows } =
    await sql<CouncilRecord>`select ${COUNCIL} from council c join unit_now cu on cu.unit_id = c.unit_id
    where c.id = ${id} and ${councilReadable(actor)}`.execute(db);
  const [council] = rows;
  if (council === undefined) throw new AppError('not-found');
  return council;
}

/** Whether `actor` may do `act` at the council's unit. */
export function mayInCouncil(
  actor: Actor,
  council: Pick<CouncilRecord, 'unitPath'>,
  act: CouncilAct,
): boolean {
  return mayAt(actor, act, council.unitPath);
}

/** The council, locked, for who may do `act` there. @throws AppError `not-found`, `stale-version` */
export async function lockCouncil(
  db: Tx,
  actor: Actor,
  id: string,
  act: CouncilAct,
  version?: number,
): Promise<CouncilRecord> {
  await sql`select from council where id = ${id} for update`.execute(db);
  const council = await getReadableCouncil(db, actor, id);
  if (!mayInCouncil(actor, council, act)) throw new AppError('not-found');
  refuseStale(version, council.version);
  return council;
}

/** @throws AppError `stale-version` where `version` is given and is not `current` */
export function refuseStale(version: number | undefined, current: number): void {
  if (version !== undefined && version !== current)
    throw new AppError('stale-version', { extra: { current: { version: current } } });
}

/** A member with what conflicts of interest are found by. */
export interface MemberRecord {
  id: string;
  personId: string;
  name: string;
  role: MemberRole;
  office: string;
  votes: boolean;
  substituteOf: string | null;
  unitPath: string | null;
}

/** Who belongs to a council on `day`, in the order of its list. */
export async function findMembers(db: Db | Tx, councilId: string, day: string): Promise<MemberRecord[]> {
  const { rows } =
    await sql<MemberRecord>`select m.id, m.person_id, p.full_name as name, m.role, m.office, m.votes, m.substitute_of,
      mu.path::text as unit_path
    from council_member m join person p on p.id = m.person_id left join unit_now mu on mu.unit_id = m.unit_id
    where m.council_id = ${councilId} and ${memberOn(day)} order by m.position, m.id`.execute(db);
  return rows;
}

/** For open event streams: whether what `load` finds is there for the actor. */
export async function mayFollow(id: string, load: (id: string) => Promise<unknown>): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  return load(id).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'not-found')) return false;
      throw error;
    },
  );
}
