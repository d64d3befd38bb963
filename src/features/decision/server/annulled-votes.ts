import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { NOMINATION } from '../../commendation/server/index.ts';

/**
 * Before a vote is annulled: what it was on may stand in no decision that is drafted, numbered or signed, since that decision could then
 * never take effect. @throws AppError `step-not-allowed` naming the decision
 */
export async function refuseUnderDecision(
  { db }: Pick<WriteContext, 'db'>,
  items: readonly { refEntity: string; refId: string }[],
): Promise<void> {
  const ids = items.flatMap(({ refEntity, refId }) => (refEntity === NOMINATION ? [refId] : []));
  const { rows } = await sql<{ title: string; lines: number }>`select d.title, count(*)::int as lines
    from decision_line l join decision d on d.id = l.decision_id
    where l.nomination_id = any(${ids}::uuid[]) and not l.undone and d.state in ('draft', 'numbered', 'signed')
    group by d.id order by d.created_at limit 1`.execute(db);
  const [decision] = rows;
  if (decision === undefined) return;
  throw new AppError('step-not-allowed', {
    detail: {
      vi: `Không hủy được: ${decision.lines} trường hợp của cuộc bỏ phiếu này đang nằm trong dự thảo quyết định “${decision.title}”. Hãy bỏ các trường hợp đó khỏi dự thảo hoặc hủy dự thảo trước.`,
      en: `Not yet: ${decision.lines} nominees of this vote stand in the decision “${decision.title}”. Take them off it or cancel it first.`,
    },
    extra: { allowed: [] },
  });
}
