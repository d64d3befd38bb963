import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { DOCUMENT_LIFE, type DocumentStep } from '../model/document-lifecycle.ts';
import type { DocumentView } from './document.schema.ts';
import { type DocumentRecord, lockFor } from './document.store.ts';
import type { DocumentStepInput } from './document-input.schema.ts';
import { tellSource } from './document-source.ts';
import { getDocument } from './get-document.ts';
import { tellAddressees, tellWithdrawn } from './tell-addressees.ts';

/**
 * Sends a signed document out, or withdraws one. Withdrawing before it went out cancels its number in the register.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` without a reason to withdraw
 */
export async function stepDocument(
  context: WriteContext,
  id: string,
  { step, version, reason }: DocumentStepInput,
): Promise<DocumentView> {
  const { db, actor } = context;
  const document = await lockFor(db, actor, id, step, version);
  if (step === 'withdraw' && reason === undefined) {
    const message = { vi: 'Hãy nêu lý do thu hồi.', en: 'Say why it is withdrawn.' };
    throw fieldError('reason', message);
  }
  await moveOn(context, document, step, { reason: reason ?? null });
  if (step === 'issue') await tellAddressees(context, document);
  if (step === 'withdraw' && reason !== undefined) {
    if (document.state === 'issued') await tellWithdrawn(context, document, reason);
    else await cancelNumber(context, document, reason);
  }
  return getDocument(context, id);
}

type Moving = Pick<
  DocumentRecord,
  'id' | 'unitId' | 'state' | 'number' | 'symbol' | 'signedOn' | 'sourceEntity' | 'sourceId'
>;

/** Writes the new state, its audit entry and announcement, and tells the feature the document was made by. The row is locked. */
export async function moveOn(
  context: WriteContext,
  document: Moving,
  step: DocumentStep,
  facts: {
    reason?: string | null;
    number?: string;
    symbol?: string;
    signedOn?: string;
    sha256?: string;
  } = {},
): Promise<void> {
  const transition = DOCUMENT_LIFE[document.state][step];
  if (transition === undefined) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  const { reason = null, ...after } = facts;
  await sql`update document set state = ${transition.to}, version = version + 1, updated_at = ${context.clock.now()},
    withdrawn_reason = ${step === 'withdraw' ? reason : null} where id = ${document.id}`.execute(context.db);
  context.audit({
    act: `document.${step}`,
    entity: 'document',
    entityId: document.id,
    unitId: document.unitId,
    before: { state: document.state },
    after: { state: transition.to, ...after },
    reason,
  });
  context.announce(`document:${document.id}`);
  await tellSource(context, document, {
    step,
    number: facts.number ?? document.number,
    symbol: facts.symbol ?? document.symbol,
    signedOn: facts.signedOn ?? document.signedOn,
    reason,
  });
}

/** The number of a document that never went out is kept in the register as cancelled; the document no longer carries it. */
async function cancelNumber(context: WriteContext, document: DocumentRecord, reason: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`update register_number set state = 'cancelled', reason = ${reason}, version = version + 1
    where document_id = ${document.id} and state = 'used' returning id`.execute(context.db);
  await sql`update document set number = null, symbol = null where id = ${document.id}`.execute(context.db);
  for (const { id } of rows)
    context.audit({
      act: 'register-number.cancel',
      entity: 'register-number',
      entityId: id,
      unitId: document.unitId,
      after: { number: document.number, symbol: document.symbol },
      reason,
    });
}
