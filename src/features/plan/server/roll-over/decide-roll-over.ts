import { sql } from 'kysely';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { proposeRollOver } from '../../model/roll-over/propose.ts';
import { type RollDecision, type RollProposal, undecided } from '../../model/roll-over/roll-over.ts';
import { publicCalendar } from '../calendar.ts';
import { getRollOver, lockOpen } from './get-roll-over.ts';
import type { DecideRollOver, RollOverView } from './roll-over.schema.ts';
import { getRollSource } from './roll-over.store.ts';

const UNKNOWN = {
  vi: 'Nội dung này vừa thay đổi. Hãy xem lại rồi quyết định.',
  en: 'This text has just changed. Look at it again and decide.',
};
const EMPTY = { vi: 'Hãy nhập nội dung mới.', en: 'Enter the new text.' };
const NO_DROP = {
  vi: 'Nội dung này không thể bỏ. Hãy giữ hoặc sửa.',
  en: 'This cannot be left out. Keep or edit it.',
};

/**
 * Keeps what a person has decided about proposals: accepted, kept, edited, left out; or accepts all safe ones at once.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for a text that is no longer so
 */
export async function decideRollOver(
  context: WriteContext,
  id: string,
  input: DecideRollOver,
): Promise<RollOverView> {
  const { db, actor, clock } = context;
  const { record, plan } = await lockOpen(context, id, input.version);
  const proposals = proposeRollOver(await getRollSource(db, plan), record.year, publicCalendar());
  const next: Record<string, RollDecision> = { ...record.decisions };
  if (input.acceptSafe)
    for (const { id: key, before, safe } of undecided(proposals, record.decisions))
      if (safe) next[key] = { decision: 'accept', value: null, before };
  for (const [n, decision] of input.decisions.entries()) {
    const proposal = proposals.find((each) => each.id === decision.id);
    refuseWrong(proposal, decision, n);
    if (decision.decision === null) delete next[decision.id];
    else
      next[decision.id] = {
        decision: decision.decision,
        value: decision.decision === 'edit' ? decision.value : null,
        before: decision.before,
      };
  }
  await sql`update roll_over set decisions = ${JSON.stringify(next)}::jsonb, version = version + 1, updated_at = ${clock.now()}
    where id = ${id}`.execute(db);
  context.audit({
    act: 'roll-over.decide',
    entity: 'roll-over',
    entityId: id,
    unitId: plan.unitId,
    after: {
      decided: input.acceptSafe
        ? 'safe'
        : input.decisions.map((each) => `${each.id}: ${each.decision ?? '–'}`),
    },
  });
  return getRollOver({ db, actor }, id);
}

function refuseWrong(
  proposal: RollProposal | undefined,
  { before, decision, value }: DecideRollOver['decisions'][number],
  n: number,
): void {
  const message =
    proposal === undefined || proposal.before !== before
      ? UNKNOWN
      : decision === 'drop' && !proposal.mayDrop
        ? NO_DROP
        : decision === 'edit' && !value
          ? EMPTY
          : null;
  if (message !== null) throw fieldError(`decisions.${n}.value`, message);
}
