import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ActionContext, ReadContext } from '../../../../platform/http/context.ts';
import { issueDocument } from '../../../document/server/index.ts';
import { getReadablePlan, type PlanRecord } from '../plan.store.ts';
import { composeLetter } from './compose-letter.ts';
import { boardVerbs } from './demand.store.ts';
import { findLateUnits, type LateUnit } from './late-items.ts';

export interface LetterAsked {
  demand?: string | undefined;
  answerBy?: string | undefined;
}

const NOBODY = {
  vi: 'Không có đơn vị nào quá hạn nên không cần công văn đôn đốc.',
  en: 'No unit is late: there is nothing to write about.',
};

/**
 * The draft of the letter that reminds the late units of a plan's demands.
 * @throws AppError `not-found` where the actor may not remind, `invalid-input` while nobody is late
 */
export async function draftLetter(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
  { demand, answerBy }: LetterAsked,
): Promise<{ plan: PlanRecord; units: LateUnit[]; official: OfficialDocument }> {
  const plan = await getReadablePlan(db, actor, planId);
  if (!boardVerbs(actor, plan).includes('remind')) throw new AppError('not-found');
  const day = today(clock);
  const units = await findLateUnits(db, actor, planId, day, demand ?? null);
  if (units.length === 0) throw fieldError('demand', NOBODY, { detail: NOBODY });
  return {
    plan,
    units,
    official: composeLetter({
      plan: { ...plan, signer: plan.signer },
      units,
      day,
      answerBy: answerBy ?? null,
    }),
  };
}

/** Files the letter in the library as a draft addressed to the late units; numbering, signing and sending follow there. @throws as `draftLetter` */
export async function fileLetter(
  context: ActionContext,
  planId: string,
  asked: LetterAsked,
): Promise<{ documentId: string }> {
  const { plan, units, official } = await draftLetter(context, planId, asked);
  const { documentId } = await issueDocument(context, {
    unitId: plan.unitId,
    official,
    source: { entity: 'demand-letter', entityId: planId },
    addresseeIds: units.map(({ unitId }) => unitId),
  });
  return { documentId };
}
