import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/ids.ts';
import { deadlineColumns } from '../../model/deadline-columns.ts';
import type { RecognisedDuty, RecognisedMovement } from '../../model/recognised-plan.ts';
import { planTables } from '../plan.tables.ts';
import { bodyOf, type OutlineText } from '../recognise/outline-body.ts';
import { readDuties } from '../recognise/read-duties.ts';
import { readMovements } from '../recognise/read-movements.ts';

/** The dated obligations and the movements that a text names. */
export function foundIn(
  outline: readonly OutlineText[],
  year: number,
): { duties: RecognisedDuty[]; movements: RecognisedMovement[] } {
  const body = bodyOf(outline);
  return { duties: readDuties(body, year).duties, movements: readMovements(body) };
}

const dutyKey = ({ text, actor, deadline }: Pick<RecognisedDuty, 'text' | 'actor' | 'deadline'>) =>
  JSON.stringify([text, actor, deadline.text]);

/**
 * Brings the dated obligations and the movements of a plan in line with a change of its text: what the old words alone said goes,
 * what the new words say comes; what a person has added or mended stays.
 *
 * @returns the movements, for the plan's row
 */
export async function followText(
  db: Tx,
  plan: { id: string; movements: readonly RecognisedMovement[] },
  before: ReturnType<typeof foundIn>,
  after: ReturnType<typeof foundIn>,
): Promise<RecognisedMovement[]> {
  const [old, now] = [before, after].map(({ duties }) => new Map(duties.map((d) => [dutyKey(d), d])));
  const gone = [...(old ?? [])].filter(([key]) => !now?.has(key)).map(([, duty]) => duty);
  const come = [...(now ?? [])].filter(([key]) => !old?.has(key)).map(([, duty]) => duty);
  for (const { text, actor, deadline } of gone)
    await sql`delete from duty where plan_id = ${plan.id} and text = ${text} and actor is not distinct from ${actor}
      and deadline_text = ${deadline.text}`.execute(db);
  await insertDuties(db, plan.id, come);
  const names = (list: readonly RecognisedMovement[]) => new Set(list.map(({ name }) => name));
  const [oldNames, newNames] = [names(before.movements), names(after.movements)];
  const kept = plan.movements.filter(({ name }) => newNames.has(name) || !oldNames.has(name));
  return [...kept, ...after.movements.filter(({ name }) => !names(kept).has(name))];
}

/** Adds dated obligations behind those that the plan has. */
export async function insertDuties(db: Tx, planId: string, duties: readonly RecognisedDuty[]): Promise<void> {
  if (duties.length === 0) return;
  const { rows } = await sql<{ last: number }>`select coalesce(max(position), 0)::int as last from duty
    where plan_id = ${planId}`.execute(db);
  await planTables(db)
    .insertInto('duty')
    .values(
      duties.map((duty, i) => ({
        id: newId(),
        planId,
        position: (rows[0]?.last ?? 0) + i + 1,
        text: duty.text,
        actor: duty.actor,
        ...deadlineColumns(duty.deadline),
      })),
    )
    .execute();
}
