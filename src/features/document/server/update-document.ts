import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { DocumentVerb } from '../model/document-lifecycle.ts';
import { setAddressees } from './addressees.store.ts';
import { refuseOddFields } from './create-document.ts';
import type { DocumentView } from './document.schema.ts';
import { documentVerbs, lockDocument } from './document.store.ts';
import { documentTables } from './document.tables.ts';
import type { UpdateDocument } from './document-input.schema.ts';
import { getDocument, presentDocument } from './get-document.ts';
import { tellAddressees } from './tell-addressees.ts';

type Field = Exclude<keyof UpdateDocument, 'version' | 'addresseeIds'>;

/** What each field needs to be allowed; `number`, `symbol` and days are fields of received documents only. */
const VERB_OF: Readonly<Record<Field | 'addresseeIds', DocumentVerb>> = {
  kind: 'edit',
  subject: 'edit',
  issuer: 'edit',
  signer: 'edit',
  number: 'edit',
  symbol: 'edit',
  signedOn: 'edit',
  receivedOn: 'edit',
  validFrom: 'circulate',
  validTo: 'circulate',
  published: 'circulate',
  addresseeIds: 'circulate',
};
const OF_RECEIVED: readonly Field[] = ['number', 'symbol', 'signedOn', 'receivedOn'];

/**
 * Changes fields of a document, as far as its state leaves them open.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed`, `invalid-input`
 */
export async function updateDocument(
  context: WriteContext,
  id: string,
  input: UpdateDocument,
): Promise<DocumentView> {
  const { db, actor, clock } = context;
  const document = await lockDocument(db, actor, id);
  const { version, addresseeIds, ...fields } = input;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined) as [Field, unknown][];
  const allowed = documentVerbs(actor, document);
  const needed = new Set(given.map(([field]) => VERB_OF[field]));
  if (addresseeIds !== undefined) needed.add('circulate');
  const registered = document.direction === 'issued' && given.some(([field]) => OF_RECEIVED.includes(field));
  const sentOn = document.direction === 'received' && addresseeIds !== undefined;
  if (
    registered ||
    sentOn ||
    [...needed].some((verb) => !allowed.includes(verb)) ||
    // Who may change nothing must not learn that an empty change is none.
    !allowed.some((verb) => verb === 'edit' || verb === 'circulate')
  )
    throw new AppError('step-not-allowed', { extra: { allowed } });
  if (version !== document.version)
    throw new AppError('stale-version', { extra: { current: await presentDocument(context, document) } });
  const changed = given.filter(([field, value]) => document[field] !== value);
  refuseOddFields({ ...document, ...Object.fromEntries(given) } as never);
  if (addresseeIds !== undefined) await setAddressees(context, id, addresseeIds);
  if (changed.length === 0 && addresseeIds === undefined) return presentDocument(context, document);
  await documentTables(db)
    .updateTable('document')
    .set({
      ...Object.fromEntries(changed),
      version: sql<number>`version + 1`,
      updatedAt: clock.now(),
    })
    .where('id', '=', id)
    .execute();
  context.audit({
    act: needed.has('edit') ? 'document.update' : 'document.circulate',
    entity: 'document',
    entityId: id,
    unitId: document.unitId,
    before: Object.fromEntries(changed.map(([field]) => [field, document[field]])),
    after: { ...Object.fromEntries(changed), ...(addresseeIds && { addressees: addresseeIds.length }) },
  });
  if (addresseeIds !== undefined && document.state === 'issued') await tellAddressees(context, document);
  context.announce(`document:${id}`);
  return getDocument(context, id);
}
