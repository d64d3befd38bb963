import { type RawBuilder, sql } from 'kysely';
import type { LimitUnit } from '../../../../law/procedures/index.ts';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import {
  POSTING_LIFE,
  type PostingState,
  type PostingStep,
  postingStateOn,
  postingSteps,
} from '../../model/opinions/posting.ts';

export interface PostingRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  roundId: string | null;
  roundName: string | null;
  code: string;
  title: string;
  text: string | null;
  fromDay: string;
  toDay: string;
  workingDays: number;
  periodUnit: LimitUnit;
  ruleSource: string;
  ruleConfidence: string;
  /** As of today: one whose period is past has ended. */
  state: PostingState;
  showsSummary: boolean;
  address: string | null;
  elsewhere: string | null;
  reason: string | null;
  fileId: string | null;
  takeDownReason: string | null;
  nomineeCount: number;
  version: number;
}

/** SQL condition: the body of the posting, `pu` (unit_now), stands in the subtree in which the reader reads postings. */
export function readablePosting(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`pu.path <@ any(${scopePaths(actor, 'posting.read')}::ltree[])`;
}

/** SQL: the state of the posting `p` on `day`, as `postingStateOn` has it. */
export function postingState(day: string): RawBuilder<PostingState> {
  return sql<PostingState>`case when p.state = 'posted' and p.to_day < ${day} then 'ended' else p.state end`;
}

/** The posting `id` if `actor` may read it. @throws AppError `not-found` */
export async function getReadablePosting(
  db: Db | Tx,
  actor: Actor,
  id: string,
  day: string,
): Promise<PostingRecord> {
  const { rows } =
    await sql<PostingRecord>`select p.id, p.unit_id, pu.name as unit_name, pu.path::text as unit_path, p.round_id,
      ro.name as round_name, p.code, p.title, p.text, p.from_day, p.to_day, p.working_days, p.period_unit, p.rule_source,
      p.rule_confidence, p.state, p.shows_summary, p.address, p.elsewhere, p.reason, p.file_id, p.take_down_reason, p.nominee_count,
      p.version
    from posting p join unit_now pu on pu.unit_id = p.unit_id left join round ro on ro.id = p.round_id
    where p.id = ${id} and ${readablePosting(actor)}`.execute(db);
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  return { ...record, state: postingStateOn(record.state, record.toDay, day) };
}

/** The same, locked, for who may change it. @throws AppError `not-found`, `stale-version` */
export async function lockPosting(
  db: Tx,
  actor: Actor,
  id: string,
  clock: { now(): Date },
  version?: number,
): Promise<PostingRecord> {
  await sql`select from posting where id = ${id} for update`.execute(db);
  const posting = await getReadablePosting(db, actor, id, today(clock));
  if (!mayAt(actor, 'posting.write', posting.unitPath)) throw new AppError('not-found');
  if (version !== undefined && version !== posting.version)
    throw new AppError('stale-version', { extra: { current: { version: posting.version } } });
  return posting;
}

export type PostingVerb = PostingStep | 'edit' | 'attach' | 'moderate';

/** What the actor may do with a posting now. */
export function postingVerbs(
  actor: Actor,
  posting: Pick<PostingRecord, 'state' | 'unitPath' | 'elsewhere'>,
): PostingVerb[] {
  if (!mayAt(actor, 'posting.write', posting.unitPath)) return [];
  return [
    ...postingSteps(posting.state),
    ...(posting.state === 'draft' ? (['edit'] as const) : []),
    ...(posting.elsewhere !== null && posting.state !== 'taken-down' ? (['attach'] as const) : []),
    ...(posting.elsewhere === null ? (['moderate'] as const) : []),
  ];
}

/** @throws AppError `step-not-allowed` */
export function assertPostingStep(
  posting: PostingRecord,
  step: PostingStep,
): { to: PostingState; reason: boolean } {
  const transition = POSTING_LIFE[posting.state][step];
  if (transition === undefined)
    throw new AppError('step-not-allowed', { extra: { allowed: postingSteps(posting.state) } });
  return transition;
}

/** For open event streams: whether `actor` may follow the posting. */
export async function mayFollowPosting(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  return getReadablePosting(db, actor, id, '2000-01-01').then(
    () => true,
    () => false,
  );
}
