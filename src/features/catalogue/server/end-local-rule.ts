import { sql } from 'kysely';
import { addDays } from '../../../law/calendar/index.ts';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { getLocalRule } from './list-local-rules.ts';
import type { EndLocalRule, LocalRuleView } from './local-rule.schema.ts';
import { lockRule } from './local-rule.store.ts';

/**
 * Ends a rule after a day from yesterday on, or takes back one that has not begun: what it has decided stays decided.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function endLocalRule(
  context: WriteContext,
  id: string,
  { lastDay, reason, version }: EndLocalRule,
): Promise<LocalRuleView> {
  const { db, actor, clock } = context;
  const rule = await lockRule(context, id);
  if (!mayAt(actor, 'award.configure', rule.unitPath)) throw new AppError('not-found');
  if (rule.state !== 'in-force' && rule.state !== 'planned')
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  if (version !== rule.version)
    throw new AppError('stale-version', { extra: { current: await getLocalRule(context, id) } });
  const day = today(clock);
  const to = lastDay === null ? rule.validFrom : addDays(lastDay, 1);
  const held = rule.state === 'in-force';
  if ((held && (lastDay === null || to < day)) || to < rule.validFrom)
    throw fieldError('lastDay', {
      vi: 'Quy định đã áp dụng chỉ chấm dứt được từ hôm qua trở đi, để kết quả đã xét không đổi.',
      en: 'A rule that has held can end yesterday at the earliest.',
    });
  await sql`update local_rule set valid_to = ${to}, ended_by = ${actor.accountId}, ended_at = ${clock.now()},
    end_reason = ${reason}, version = version + 1 where id = ${id}`.execute(db);
  context.audit({
    act: 'local-rule.end',
    entity: 'local-rule',
    entityId: id,
    unitId: rule.unitId,
    before: { validTo: rule.validTo },
    after: { validTo: to },
    reason,
  });
  return getLocalRule(context, id);
}
