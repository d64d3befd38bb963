import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { DocumentMove } from '../../document/server/index.ts';
import { DECISION_LIFE, type DecisionStep } from '../model/decision-life.ts';
import { lockDecision } from './decision.store.ts';
import { takeEffect } from './take-effect.ts';

const STEPS: Readonly<Record<DocumentMove['step'], DecisionStep>> = {
  number: 'number',
  sign: 'sign',
  'record-signed': 'sign',
  issue: 'issue',
  withdraw: 'withdraw',
};

/**
 * Takes the steps of a decision's document over, in the same transaction: numbered, signed, issued (then it takes effect), withdrawn
 * before that (then it is a draft again).
 * @throws AppError `step-not-allowed`, which undoes the document's step: what has taken effect is not withdrawn
 */
export async function followDocument(context: WriteContext, move: DocumentMove): Promise<void> {
  const { db } = context;
  const decision = await lockDecision(db, move.sourceId);
  // A document of an earlier number that was withdrawn has no say any more.
  if (decision === undefined || (decision.documentId !== null && decision.documentId !== move.documentId))
    return;
  const step = STEPS[move.step];
  const to = DECISION_LIFE[decision.state][step];
  if (to === undefined)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Quyết định đã có hiệu lực nên không thu hồi bằng cách này. Hãy thu hồi hoặc đính chính từng lần khen trong Sổ vàng.',
        en: 'The decision has taken effect. Revoke or correct its honours in the golden book instead.',
      },
      extra: { allowed: [] },
    });
  const isDraft = to === 'draft';
  await sql`update decision set state = ${to}, document_id = ${isDraft ? null : move.documentId},
      number = ${isDraft ? null : move.number}, symbol = ${isDraft ? null : move.symbol},
      decided_on = ${move.signedOn ?? decision.decidedOn}, version = version + 1, updated_at = ${context.clock.now()}
    where id = ${decision.id}`.execute(db);
  context.audit({
    act: `decision.${step}`,
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    before: { state: decision.state },
    after: { state: to, number: move.number, symbol: move.symbol },
    reason: move.reason,
  });
  context.announce(`decision:${decision.id}`);
  if (to === 'effective') await takeEffect(context, decision);
}
