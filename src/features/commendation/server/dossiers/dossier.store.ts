import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Basis } from '../../../../law/procedures/index.ts';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { commendationPolicy } from '../../model/commendation.policy.ts';
import { allowedDossierSteps, DOSSIER_LIFE, type DossierStep } from '../../model/dossier-life.ts';
import { DOSSIER_SEALS, type DossierPart, mayChangePart } from '../../model/dossier-seals.ts';
import type { RoundKind } from '../../model/round.ts';
import type { RoundState } from '../../model/round-life.ts';
import type { CommendationTables } from '../commendation.tables.ts';

/** An act of the commendation policy. */
export type CommendationAct = keyof typeof commendationPolicy;

/** A dossier with its sender, its receiver and its round. */
export interface DossierRecord
  extends Omit<Selectable<CommendationTables['dossier']>, 'createdBy' | 'search'> {
  unitName: string;
  unitPath: string;
  unitKind: string;
  receiverName: string;
  receiverPath: string;
  roundName: string;
  roundKind: RoundKind;
  roundState: RoundState;
  basis: Basis;
  /** The last day for this sender. */
  closesOn: string;
}

/**
 * SQL condition: `actor` may read the dossier `d` of the sender `su` to the receiver `re` (both `unit_now`): at the sender always, at the
 * receiver once it was sent.
 */
export function readableDossier(actor: Actor): RawBuilder<boolean> {
  const paths = scopePaths(actor, 'dossier.read');
  return sql<boolean>`(su.path <@ any(${paths}::ltree[]) or (d.sent_at is not null and re.path <@ any(${paths}::ltree[])))`;
}

export const RECORD = sql`d.id, d.round_id, d.unit_id, su.name as unit_name, su.path::text as unit_path, su.kind as unit_kind, d.receiver_id,
  re.name as receiver_name, re.path::text as receiver_path, d.code, d.procedure, d.state, d.title, d.year, d.summary, d.letter_number,
  d.letter_date, d.own_meeting, d.sent_at, d.received_on, d.due_on, d.stopped_on, d.late_reason, d.admitted_by, d.assigned_to, d.origin_id,
  d.document_id, d.nominee_count, d.negative_count, d.version, d.created_at, d.updated_at, ro.name as round_name, ro.kind as round_kind,
  ro.state as round_state, ro.basis, coalesce(ra.day, rc.day, ro.closes_on) as closes_on`;
/** A dossier `d` with its sender `su`, its receiver `re` and its round `ro`. */
export const DOSSIER_FROM = sql`dossier d join unit_now su on su.unit_id = d.unit_id join unit_now re on re.unit_id = d.receiver_id
  join round ro on ro.id = d.round_id left join round_cutoff rc on rc.round_id = ro.id and rc.unit_kind = su.kind
  left join round_admission ra on ra.round_id = ro.id and ra.unit_id = d.unit_id`;

/** The dossier `id` if `actor` may read it. @throws AppError `not-found` otherwise, whatever the reason */
export async function getReadableDossier(db: Db | Tx, actor: Actor, id: string): Promise<DossierRecord> {
  const { rows } = await sql<DossierRecord>`select ${RECORD} from ${DOSSIER_FROM}
    where d.id = ${id} and ${readableDossier(actor)}`.execute(db);
  const [dossier] = rows;
  if (dossier === undefined) throw new AppError('not-found');
  return dossier;
}

/** The same, locked until the transaction ends. */
export async function lockDossier(db: Tx, actor: Actor, id: string): Promise<DossierRecord> {
  await sql`select from dossier where id = ${id} for update`.execute(db);
  return getReadableDossier(db, actor, id);
}

/** Dossiers locked for steps of the application itself, in the order of their keys; whoever asks. */
export async function lockDossiers(db: Tx, ids: readonly string[]): Promise<DossierRecord[]> {
  const { rows } = await sql<DossierRecord>`select ${RECORD} from ${DOSSIER_FROM}
    where d.id = any(${ids}::uuid[]) order by d.id for update of d`.execute(db);
  return rows;
}

type Paths = Pick<DossierRecord, 'unitPath' | 'receiverPath'>;

/** Whether `actor` may do `act` at the unit of that side. */
export function mayInDossier(
  actor: Actor,
  dossier: Paths,
  side: 'sender' | 'receiver',
  act: CommendationAct,
): boolean {
  return mayAt(actor, act, side === 'sender' ? dossier.unitPath : dossier.receiverPath);
}

/** Whether what only the assignee may do is open to `actor`: he has taken the dossier, or nobody has. */
export function isAssignee(actor: Actor, { assignedTo }: Pick<DossierRecord, 'assignedTo'>): boolean {
  return assignedTo === null || assignedTo === actor.accountId;
}

type Standing = Paths & Pick<DossierRecord, 'state' | 'assignedTo'>;

/** The steps `actor` may take with `dossier` now. */
export function dossierSteps(actor: Actor, dossier: Standing): DossierStep[] {
  return allowedDossierSteps(dossier.state, (side, act) => mayInDossier(actor, dossier, side, act)).filter(
    (step) =>
      DOSSIER_LIFE[dossier.state][step]?.needs.includes('assignee') !== true || isAssignee(actor, dossier),
  );
}

/** The act that changing a part asks for. */
const PART_ACTS: Readonly<Record<DossierPart, CommendationAct>> = {
  general: 'dossier.write',
  nominees: 'dossier.write',
  reports: 'dossier.write',
  evidence: 'dossier.write',
  meeting: 'dossier.write',
  appraisal: 'dossier.appraise',
  opinions: 'consultation.write',
};

/** The parts `actor` may change now: open in this state, he holds the act at the part's side, and of the appraisal he is the assignee. */
export function openParts(actor: Actor, dossier: Standing): DossierPart[] {
  return (Object.keys(PART_ACTS) as DossierPart[]).filter(
    (part) =>
      mayChangePart(part, dossier.state) &&
      (part !== 'appraisal' || isAssignee(actor, dossier)) &&
      mayInDossier(actor, dossier, DOSSIER_SEALS[part].side, PART_ACTS[part]),
  );
}

/**
 * The dossier locked for changing `part`.
 * @throws AppError `not-found`, `step-not-allowed` with the parts that are open, `stale-version`
 */
export async function lockForPart(
  db: Tx,
  actor: Actor,
  id: string,
  part: DossierPart,
  version?: number,
): Promise<DossierRecord> {
  const dossier = await lockDossier(db, actor, id);
  const open = openParts(actor, dossier);
  if (!open.includes(part)) throw new AppError('step-not-allowed', { extra: { allowed: open } });
  refuseStale(dossier, version);
  return dossier;
}

/** @throws AppError `stale-version` */
export function refuseStale(dossier: { version: number }, version: number | undefined): void {
  if (version !== undefined && version !== dossier.version)
    throw new AppError('stale-version', { extra: { current: { version: dossier.version } } });
}

/** Counts a change of the dossier. */
export async function touchDossier(db: Tx, id: string, at: Date): Promise<void> {
  await sql`update dossier set version = version + 1, updated_at = ${at} where id = ${id}`.execute(db);
}

/** For open event streams: whether `actor` may follow the dossier `id`. */
export async function mayFollowDossier(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const { rows } =
    await sql`select from ${DOSSIER_FROM} where d.id = ${id} and ${readableDossier(actor)}`.execute(db);
  return rows.length > 0;
}

/** The day whose law counts for what is shown of a dossier: when it was received; before that, when it last changed. */
export function lawDay({ receivedOn, updatedAt }: Pick<DossierRecord, 'receivedOn' | 'updatedAt'>): string {
  return receivedOn ?? today({ now: () => updatedAt });
}
