import { sql } from 'kysely';
import { bonusOn, findAward, type Subject } from '../../../law/awards/index.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { findDecidable } from '../../commendation/server/index.ts';
import type { DecisionRecord } from './decision.store.ts';

/** Groups of the list in the order they are printed. */
const GROUP_ORDER: readonly Subject[] = ['collective', 'household', 'individual'];

/**
 * Puts the nominations of the round that passed, and stand in no decision yet, behind the lines there are, and orders all by group.
 * A constant number of statements.
 * @returns how many were added
 */
export async function addDecidable(
  context: WriteContext,
  decision: Pick<DecisionRecord, 'id' | 'roundId' | 'unitId' | 'decidedOn'>,
): Promise<number> {
  const { db, actor } = context;
  if (decision.roundId === null) return 0;
  const found = await findDecidable(db, actor, { roundId: decision.roundId });
  const { rows: taken } = await sql<{ id: string }>`select nomination_id as id from decision_line
    where not undone and nomination_id = any(${found.map(({ id }) => id)}::uuid[])`.execute(db);
  const known = new Set(taken.map(({ id }) => id));
  const fresh = found.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return 0;
  const rows = fresh.map((nomination, i) => ({
    id: newId(),
    nomination_id: nomination.id,
    subject_name: nomination.subjectName,
    subject_detail: nomination.subjectDetail,
    award: nomination.award,
    group_title: nomination.subject,
    position: 1_000_000 + i,
  }));
  await sql`insert into decision_line (id, decision_id, nomination_id, subject_name, subject_detail, award, group_title, position)
    select r.id, ${decision.id}, r.nomination_id, r.subject_name, r.subject_detail, r.award, r.group_title, r.position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, nomination_id uuid, subject_name text, subject_detail text,
      award text, group_title text, position integer)`.execute(db);
  await renumber(context, decision.id);
  await priceLines(context, decision, decision.decidedOn);
  return fresh.length;
}

/** Numbers the lines from 1: collectives, households, people, each in the order they stand in. */
export async function renumber({ db }: Pick<WriteContext, 'db'>, decisionId: string): Promise<void> {
  await sql`update decision_line l set position = o.n from (
      select id, row_number() over (order by array_position(${[...GROUP_ORDER]}::text[], group_title), position)::int as n
      from decision_line where decision_id = ${decisionId}) o
    where l.id = o.id and l.position <> o.n`.execute(db);
}

/** Writes factor, base salary and bonus of each line that grants as of `day`, the day of the decision. */
export async function priceLines(
  { db }: Pick<WriteContext, 'db'>,
  { id, unitId }: Pick<DecisionRecord, 'id' | 'unitId'>,
  day: string,
): Promise<void> {
  const catalogue = await effectiveCatalogue(db, unitId, day);
  const { rows: kinds } = await sql<{ award: string; subject: Subject }>`
    select distinct award, group_title as subject from decision_line where decision_id = ${id} and change is null`.execute(
    db,
  );
  const prices = kinds.map(({ award, subject }) => {
    const found = findAward(catalogue, award);
    const bonus = found === undefined ? null : bonusOn(catalogue, found, subject, day);
    return {
      award,
      subject,
      factor: bonus?.factor ?? null,
      base_salary: bonus?.baseSalary ?? null,
      bonus: bonus?.amount ?? null,
    };
  });
  await sql`update decision_line l set factor = p.factor, base_salary = p.base_salary, bonus = p.bonus
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
      as p(award text, subject text, factor numeric, base_salary integer, bonus bigint)
    where l.decision_id = ${id} and l.change is null and l.award = p.award and l.group_title = p.subject`.execute(
    db,
  );
}
