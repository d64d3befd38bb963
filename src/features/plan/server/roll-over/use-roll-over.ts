import { sql } from 'kysely';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { applyRollOver } from '../../model/roll-over/apply-roll-over.ts';
import { proposeRollOver } from '../../model/roll-over/propose.ts';
import { undecided } from '../../model/roll-over/roll-over.ts';
import { publicCalendar } from '../calendar.ts';
import { lockOpen } from './get-roll-over.ts';
import { insertDuties, insertPlan, insertTasks } from './insert-rolled-plan.ts';
import type { UsedRollOver } from './roll-over.schema.ts';
import { getRollSource } from './roll-over.store.ts';

const undecidedWords = (count: number) => ({
  vi: `Còn ${count} đề xuất chưa quyết định. Hãy quyết định hết rồi tạo kế hoạch.`,
  en:
    count === 1
      ? '1 proposal is undecided. Decide it first.'
      : `${count} proposals are undecided. Decide all of them first.`,
});

/**
 * Makes next year's plan by what was decided, as a draft, in one transaction: text, tasks with who does them, milestones, sessions,
 * duties. Progress, notes and numbers stay with the old plan.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` while something is undecided
 */
export async function takeRollOver(
  context: WriteContext,
  id: string,
  version: number,
): Promise<UsedRollOver> {
  const { db, clock } = context;
  const { record, plan } = await lockOpen(context, id, version);
  await sql`select from plan where id = ${plan.id} for share`.execute(db);
  const source = await getRollSource(db, plan);
  const proposals = proposeRollOver(source, record.year, publicCalendar());
  const open = undecided(proposals, record.decisions);
  if (open.length > 0) throw fieldError('decisions', undecidedWords(open.length));
  const rolled = applyRollOver(source, proposals, record.decisions);
  const planId = newId();
  await insertPlan(context, plan, rolled, planId, record.year);
  await insertTasks(context, plan, rolled, planId, record.year);
  await insertDuties(context, rolled, planId, record.year);
  await sql`update roll_over set state = 'used', new_plan_id = ${planId}, version = version + 1, updated_at = ${clock.now()}
    where id = ${id}`.execute(db);
  const counts = { tasks: rolled.tasks.length, dropped: source.tasks.length - rolled.tasks.length };
  const entry = {
    unitId: plan.unitId,
    after: { planId, from: plan.id, year: record.year, title: rolled.title, ...counts },
  };
  context.audit({ act: 'roll-over.use', entity: 'roll-over', entityId: id, ...entry });
  context.audit({ act: 'plan.create', entity: 'plan', entityId: planId, ...entry });
  context.announce(`plan:${planId}`);
  return { planId, ...counts };
}
