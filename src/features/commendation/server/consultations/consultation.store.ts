import { type RawBuilder, sql } from 'kysely';
import type { LimitUnit } from '../../../../law/procedures/index.ts';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import {
  type AgencyState,
  ANSWERABLE_STATES,
  type ConsultationState,
} from '../../model/opinions/consultation.ts';

export interface ConsultationRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  roundId: string | null;
  roundName: string | null;
  title: string;
  text: string | null;
  sentOn: string;
  dueOn: string;
  limitLength: number;
  limitUnit: LimitUnit;
  ruleSource: string;
  ruleConfidence: string;
  silence: 'proceed' | 'wait';
  silenceSource: string;
  silenceConfidence: string;
  nomineeCount: number;
  documentId: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  awaitsLetter: boolean;
  version: number;
  state: ConsultationState;
}

/** An agency that was asked, as its row is decided about. */
export interface AgencyRecord {
  agencyId: string;
  name: string;
  /** Null for an agency that is no unit here: its answer comes on paper. */
  path: string | null;
  /** Its last day, ISO: that of the consultation, or a later one. */
  dueOn: string;
  answeredAt: Date | null;
  /** Who asked has entered its answer from a paper. */
  recorded: boolean;
  version: number;
}

/** SQL: the last day of the agency `g` of the consultation `c`. */
export const AGENCY_DUE = sql<string>`coalesce(g.due_on, c.due_on)`;
/** SQL: the name of the agency `g`, `gu` (unit_now, left joined) where it is a unit. */
export const AGENCY_NAME = sql<string>`coalesce(g.outside_name, gu.name)`;

/** SQL: the state of an agency `g` of the consultation `c` on `day`. */
export function agencyState(day: string): RawBuilder<AgencyState> {
  return sql<AgencyState>`case when g.answered_at is not null then
      case when (g.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > ${AGENCY_DUE} then 'answered-late' else 'answered' end
    when c.withdrawn_at is not null then 'withdrawn' when c.awaits_letter then 'drafted'
    when ${AGENCY_DUE} < ${day} then 'overdue' else 'waiting' end`;
}

/** SQL: the state of the consultation `c` on `day`. */
export function consultationState(day: string): RawBuilder<ConsultationState> {
  return sql<ConsultationState>`case when c.withdrawn_at is not null then 'withdrawn' when c.awaits_letter then 'drafted'
    else (select case when count(*) = 0 then 'answered' when min(${AGENCY_DUE}) < ${day} then 'overdue' else 'waiting' end
      from consultation_agency g where g.consultation_id = c.id and g.answered_at is null) end`;
}

/** SQL condition: who asked, `cu` (unit_now), stands in the subtree in which the reader reads dossiers. */
export function readableByAsker(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`cu.path <@ any(${scopePaths(actor, 'dossier.read')}::ltree[])`;
}

/** SQL condition: the reader answers for the agency `gu` (unit_now). */
export function readableByAgency(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`gu.path <@ any(${scopePaths(actor, 'consultation.answer')}::ltree[])`;
}

/** The consultation `id` if `actor` reads for who asked or for an agency that was asked. @throws AppError `not-found` */
export async function getReadableConsultation(
  db: Db | Tx,
  actor: Actor,
  id: string,
  day: string,
): Promise<ConsultationRecord> {
  const { rows } =
    await sql<ConsultationRecord>`select c.id, c.unit_id, cu.name as unit_name, cu.path::text as unit_path, c.round_id,
      ro.name as round_name, c.title, c.text, c.sent_on, c.due_on, c.limit_length, c.limit_unit, c.rule_source, c.rule_confidence,
      c.silence, c.silence_source, c.silence_confidence, c.nominee_count, c.document_id, c.created_at, c.withdrawn_at, c.withdraw_reason,
      c.awaits_letter, c.version, ${consultationState(day)} as state
    from consultation c join unit_now cu on cu.unit_id = c.unit_id left join round ro on ro.id = c.round_id
    where c.id = ${id} and (${readableByAsker(actor)} or (not c.awaits_letter and exists (select from consultation_agency g
      join unit_now gu on gu.unit_id = g.agency_id where g.consultation_id = c.id and ${readableByAgency(actor)})))`.execute(
      db,
    );
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  return record;
}

/** The same, locked. */
export async function lockConsultation(
  db: Tx,
  actor: Actor,
  id: string,
  clock: { now(): Date },
): Promise<ConsultationRecord> {
  await sql`select from consultation where id = ${id} for update`.execute(db);
  return getReadableConsultation(db, actor, id, today(clock));
}

/** Whether the reader sees all agencies, not only his own. */
export function seesAll(actor: Actor, { unitPath }: Pick<ConsultationRecord, 'unitPath'>): boolean {
  return mayAt(actor, 'dossier.read', unitPath);
}

/** An agency of a consultation that the reader may read. @throws AppError `not-found` */
export async function getReadableAgency(
  db: Db | Tx,
  actor: Actor,
  consultation: Pick<ConsultationRecord, 'id' | 'unitPath'>,
  agencyId: string,
): Promise<AgencyRecord> {
  const { rows } =
    await sql<AgencyRecord>`select g.agency_id, ${AGENCY_NAME} as name, gu.path::text as path, ${AGENCY_DUE} as due_on,
      g.answered_at, g.recorded, g.version
    from consultation_agency g join consultation c on c.id = g.consultation_id left join unit_now gu on gu.unit_id = g.unit_id
    where g.consultation_id = ${consultation.id} and g.agency_id = ${agencyId}
      and (${seesAll(actor, consultation)} or ${readableByAgency(actor)})`.execute(db);
  const [agency] = rows;
  if (agency === undefined) throw new AppError('not-found');
  return agency;
}

export type AgencyVerb = 'answer' | 'record' | 'remind' | 'extend';

/** What the actor may do about an agency now; `open`: whether an answer still reaches a dossier. */
export function agencyVerbs(
  actor: Actor,
  consultation: Pick<ConsultationRecord, 'unitPath' | 'withdrawnAt' | 'awaitsLetter'>,
  agency: Pick<AgencyRecord, 'path' | 'answeredAt' | 'recorded'>,
  open: boolean,
): AgencyVerb[] {
  if (consultation.withdrawnAt !== null || consultation.awaitsLetter || !open) return [];
  const asks = mayAt(actor, 'consultation.write', consultation.unitPath);
  return [
    ...(agency.path !== null && mayAt(actor, 'consultation.answer', agency.path)
      ? (['answer'] as const)
      : []),
    // What an agency has said itself only the agency changes.
    ...(asks && (agency.answeredAt === null || agency.recorded) ? (['record'] as const) : []),
    ...(asks && agency.answeredAt === null && agency.path !== null ? (['remind'] as const) : []),
    ...(asks && agency.answeredAt === null ? (['extend'] as const) : []),
  ];
}

/** Whether an answer still reaches a dossier of the consultation: one that has not gone to the council or further. */
export async function isAnswerable(db: Db | Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from consultation_answer a join nomination n on n.id = a.nomination_id
    join dossier d on d.id = n.dossier_id
    where a.consultation_id = ${id} and d.state = any(${[...ANSWERABLE_STATES]}::text[]) limit 1`.execute(db);
  return rows.length > 0;
}

/** For open event streams: whether `actor` may follow the consultation. */
export async function mayFollowConsultation(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  return getReadableConsultation(db, actor, id, '2000-01-01').then(
    () => true,
    () => false,
  );
}
