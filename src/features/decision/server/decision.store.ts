import { type RawBuilder, sql } from 'kysely';
import type { Signature } from '../../../documents/official/official-document.ts';
import { type Actor, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { type DecisionState, draftVerbs } from '../model/decision-life.ts';
import type { DecisionKind } from '../model/line-change.ts';

export { codeOf } from '../model/decision-code.ts';

/** A decision with its unit and round. */
export interface DecisionRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  unitPath: string;
  kind: DecisionKind;
  /** Of a correction or revocation: the decision that it changes. */
  correctsId: string | null;
  reopens: boolean;
  roundId: string | null;
  roundName: string | null;
  title: string;
  authority: string;
  place: string | null;
  number: string | null;
  symbol: string | null;
  decidedOn: string;
  state: DecisionState;
  legalBases: string[];
  articles: string[];
  recipients: string[];
  signer: Signature;
  documentId: string | null;
  reason: string | null;
  lineCount: number;
  bonusTotal: number;
  version: number;
}

const RECORD = sql`select d.id, d.unit_id, u.name as unit_name, u.kind as unit_kind, u.path::text as unit_path, d.kind,
    d.corrects_id, d.reopens, d.round_id,
    r.name as round_name, d.title, d.authority, d.place, d.number, d.symbol, d.decided_on, d.state, d.legal_bases, d.articles,
    d.recipients, d.signer, d.document_id, d.reason, d.line_count, d.bonus_total::float8 as bonus_total, d.version
  from decision d join unit_now u on u.unit_id = d.unit_id left join round r on r.id = d.round_id`;

/** SQL condition: the unit of the decision, `u` (unit_now), stands in the reader's subtree. */
function readableDecision(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`u.path <@ any(${scopePaths(actor, 'decision.read')}::ltree[])`;
}

/** @throws AppError `not-found` also for what the actor may not read */
export async function getReadableDecision(db: Db | Tx, actor: Actor, id: string): Promise<DecisionRecord> {
  const { rows } =
    await sql<DecisionRecord>`${RECORD} where d.id = ${id} and ${readableDecision(actor)}`.execute(db);
  const [decision] = rows;
  if (decision === undefined) throw new AppError('not-found');
  return decision;
}

/** A decision, locked, without asking for a right: for the steps of its document. */
export async function lockDecision(db: Tx, id: string): Promise<DecisionRecord | undefined> {
  await sql`select from decision where id = ${id} for update`.execute(db);
  const { rows } = await sql<DecisionRecord>`${RECORD} where d.id = ${id}`.execute(db);
  return rows[0];
}

/** The draft, locked, that the actor may change. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function lockDraft(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  id: string,
  version: number,
): Promise<DecisionRecord> {
  await sql`select from decision where id = ${id} for update`.execute(db);
  const decision = await getReadableDecision(db, actor, id);
  if (!mayAt(actor, 'decision.write', decision.unitPath)) throw new AppError('not-found');
  if (decision.state !== 'draft')
    throw new AppError('step-not-allowed', { extra: { allowed: decisionVerbs(actor, decision) } });
  if (version !== decision.version)
    throw new AppError('stale-version', { extra: { current: { version: decision.version } } });
  return decision;
}

/** What the actor may do with a decision now. */
export function decisionVerbs(
  actor: Actor,
  decision: Pick<DecisionRecord, 'state' | 'kind' | 'unitPath'>,
): string[] {
  if (!mayAt(actor, 'decision.write', decision.unitPath)) return [];
  const change = decision.state === 'effective' && decision.kind === 'grant' ? ['change'] : [];
  return [...draftVerbs(decision.state), ...change];
}

/** Counts a change of the decision or its lines: version, number of lines, sum of bonuses. */
export async function touchDecision({ db, clock, announce }: WriteContext, id: string): Promise<void> {
  await sql`update decision d set version = version + 1, updated_at = ${clock.now()}, line_count = l.count, bonus_total = l.bonus
    from (select count(*)::int as count, coalesce(sum(bonus), 0)::bigint as bonus from decision_line where decision_id = ${id}) l
    where d.id = ${id}`.execute(db);
  announce(`decision:${id}`);
}

/** For open event streams: whether the actor may follow the decision. */
export async function mayFollowDecision(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const { rows } = await sql`select from decision d join unit_now u on u.unit_id = d.unit_id
    where d.id = ${id} and ${readableDecision(actor)}`.execute(db);
  return rows.length > 0;
}
