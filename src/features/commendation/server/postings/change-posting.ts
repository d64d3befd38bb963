import { sql } from 'kysely';
import type { Basis } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { findKinds } from '../opinions/choice.ts';
import { OWN_RULES, postingPeriod, voluntaryPeriod } from '../opinions/opinion-rules.ts';
import { getPosting } from './get-posting.ts';
import type { PostingView, StepPosting, UpdatePosting } from './posting.schema.ts';
import { assertPostingStep, lockPosting, type PostingRecord } from './posting.store.ts';

/** Changes the words of a draft. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function updatePosting(
  context: WriteContext,
  id: string,
  { version, title, text, address, showsSummary }: UpdatePosting,
): Promise<PostingView> {
  const { db, actor, clock } = context;
  const posting = await lockPosting(db, actor, id, clock, version);
  if (posting.state !== 'draft') throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  const after = { title, text: text ?? null, address: address ?? null, showsSummary };
  await sql`update posting set title = ${title}, text = ${after.text}, address = ${after.address}, shows_summary = ${showsSummary},
    version = version + 1 where id = ${id}`.execute(db);
  const before = {
    title: posting.title,
    text: posting.text,
    address: posting.address,
    showsSummary: posting.showsSummary,
  };
  context.audit({
    act: 'posting.update',
    entity: 'posting',
    entityId: id,
    unitId: posting.unitId,
    before,
    after,
  });
  context.announce(`posting:${id}`);
  return getPosting(context, id);
}

/**
 * Posts a draft, takes a posting down or drops a draft. Posting begins today; its last day is counted from today by the rules of the
 * awards on the list.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` without the reason it needs
 */
export async function stepPosting(
  context: WriteContext,
  id: string,
  { step, version, reason = null }: StepPosting,
): Promise<PostingView> {
  const { db, actor, clock } = context;
  const posting = await lockPosting(db, actor, id, clock, version);
  const transition = assertPostingStep(posting, step);
  if (transition.reason && reason === null) {
    const message = { vi: 'Hãy nêu lý do gỡ.', en: 'Say why it is taken down.' };
    throw fieldError('reason', message);
  }
  const days = step === 'post' ? await daysFromToday(context, posting) : null;
  await sql`update posting set state = ${transition.to}, version = version + 1
      ${days === null ? sql`, taken_down_at = ${clock.now()}, take_down_reason = ${reason}` : sql`, from_day = ${days.fromDay}, to_day = ${days.toDay}`}
    where id = ${id}`.execute(db);
  context.audit({
    act: `posting.${step}`,
    entity: 'posting',
    entityId: id,
    unitId: posting.unitId,
    before: { state: posting.state },
    after: { state: transition.to, ...days },
    reason,
  });
  context.announce(`posting:${id}`);
  return getPosting(context, id);
}

async function daysFromToday(
  { db, clock }: WriteContext,
  { id, roundId, unitId, toDay, workingDays, ruleSource }: PostingRecord,
): Promise<{ fromDay: string; toDay: string }> {
  const fromDay = today(clock);
  const { rows } = await sql<{ basis: Basis }>`
    select basis from round where id = ${roundId}`.execute(db);
  if (rows[0] === undefined) return { fromDay, toDay };
  const where = sql<boolean>`exists (select from posting_item i where i.posting_id = ${id} and i.nomination_id = n.id)`;
  const kinds = await findKinds(db, { basis: rows[0].basis, unitId }, where);
  const period =
    ruleSource === OWN_RULES ? voluntaryPeriod(kinds, fromDay, workingDays) : postingPeriod(kinds, fromDay);
  return { fromDay, toDay: period?.until ?? toDay };
}
