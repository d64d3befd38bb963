import type { FieldError } from '../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { isIssuedKind } from '../model/document-kinds.ts';
import { setAddressees } from './addressees.store.ts';
import type { DocumentView } from './document.schema.ts';
import { getUnitFor } from './document.store.ts';
import { documentTables } from './document.tables.ts';
import type { CreateDocument } from './document-input.schema.ts';
import { getDocument } from './get-document.ts';

const MESSAGES = {
  kind: {
    vi: 'Hệ thống không soạn loại văn bản này. Hãy chọn loại khác.',
    en: 'The system does not write this kind of document. Choose another.',
  },
  number: { vi: 'Hãy nhập số văn bản.', en: 'Enter the document number.' },
  signedOn: { vi: 'Hãy nhập ngày văn bản.', en: 'Enter the day of the document.' },
  receivedOn: { vi: 'Hãy nhập ngày nhận.', en: 'Enter the day it was received.' },
  earlier: {
    vi: 'Ngày nhận không thể trước ngày văn bản.',
    en: 'It cannot have been received before its own day.',
  },
  validTo: {
    vi: 'Ngày hết hiệu lực không thể trước ngày có hiệu lực.',
    en: 'The last day in force cannot come before the first.',
  },
} as const;

/**
 * Records a received document, a draft of one to issue, or one issued before the system was used.
 * @throws AppError `not-found` for a unit where the actor may not, `invalid-input`
 */
export async function createDocument(context: WriteContext, input: CreateDocument): Promise<DocumentView> {
  const { db, actor, clock } = context;
  const earlier = input.direction === 'issued' && input.alreadyIssued === true;
  await getUnitFor(db, actor, earlier ? 'document.issue' : 'document.write', input.unitId);
  refuseOddFields(input);
  const id = newId();
  const { addresseeIds = [], alreadyIssued: _, ...fields } = input;
  // A draft gets its number from the register, never by hand.
  const own = input.direction === 'received' || earlier;
  await documentTables(db)
    .insertInto('document')
    .values({
      ...fields,
      id,
      state: input.direction === 'received' ? 'received' : earlier ? 'issued' : 'draft',
      number: own ? (input.number ?? null) : null,
      symbol: own ? (input.symbol ?? null) : null,
      signer: input.signer ?? null,
      signedOn: own ? (input.signedOn ?? null) : null,
      receivedOn: input.direction === 'received' ? (input.receivedOn ?? null) : null,
      validFrom: input.validFrom ?? null,
      validTo: input.validTo ?? null,
      published: input.published ?? false,
      sourceEntity: null,
      sourceId: null,
      official: null,
      withdrawnReason: null,
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  await setAddressees(context, id, input.direction === 'issued' ? addresseeIds : []);
  context.audit({
    act: 'document.create',
    entity: 'document',
    entityId: id,
    unitId: input.unitId,
    after: { direction: input.direction, kind: input.kind, subject: input.subject },
  });
  context.announce(`document:${id}`);
  return getDocument(context, id);
}

type Fields = Pick<CreateDocument, 'direction' | 'alreadyIssued' | 'kind'> &
  Partial<Pick<CreateDocument, 'number' | 'signedOn' | 'receivedOn' | 'validFrom' | 'validTo'>>;

/** @throws AppError `invalid-input` naming what does not fit together */
export function refuseOddFields(input: Fields): void {
  const { direction, kind, number, signedOn, receivedOn, validFrom, validTo } = input;
  const wrong: FieldError[] = [];
  const say = (path: string, message: Record<'vi' | 'en', string>) => wrong.push({ path, message });
  if (direction === 'issued' && !isIssuedKind(kind)) say('kind', MESSAGES.kind);
  if (direction === 'issued' && input.alreadyIssued === true) {
    if (!number) say('number', MESSAGES.number);
    if (!signedOn) say('signedOn', MESSAGES.signedOn);
  }
  if (direction === 'received' && !receivedOn) say('receivedOn', MESSAGES.receivedOn);
  if (receivedOn && signedOn && receivedOn < signedOn) say('receivedOn', MESSAGES.earlier);
  if (validFrom && validTo && validTo < validFrom) say('validTo', MESSAGES.validTo);
  refuseFields(wrong);
}
