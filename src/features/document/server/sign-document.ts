import { sql } from 'kysely';
import { createP12Signer } from '../../../documents/sign/p12-signer.ts';
import { createRemoteSigner } from '../../../documents/sign/remote-signer.ts';
import { SIGN_ERROR_MESSAGES, SignError } from '../../../documents/sign/sign-error.ts';
import type { Signer } from '../../../documents/sign/signer.ts';
import { type PdfSignature, verifySignatures } from '../../../documents/sign/verify-signatures.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext, ReadContext } from '../../../platform/http/context.ts';
import { parseInput } from '../../../platform/http/parse.ts';
import type { Upload } from '../../../platform/http/route.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import type { DocumentView, SignatureListView } from './document.schema.ts';
import { type DocumentRecord, documentVerbs, getReadableDocument, lockFor } from './document.store.ts';
import { addVersion, versionName } from './document-files.store.ts';
import { type SignInput, signFields } from './document-input.schema.ts';
import { getVersion } from './download-file.ts';
import { getDocument } from './get-document.ts';
import { moveOn } from './step-document.ts';

/** Greatest size of a key file in bytes. */
export const MAX_P12_BYTES = 100 * 1024;

/**
 * Signs the newest version of a document with the key file that comes in this one request; neither it nor its passphrase is kept.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version` when the confirmed hash is not that of the newest version,
 * `invalid-input` saying what is wrong with the key file or passphrase
 */
export async function signDocument(context: ActionContext, id: string, file: Upload): Promise<DocumentView> {
  await getReadableDocument(context.db, context.actor, id);
  const { passphrase, ...input } = parseInput(signFields, file.fields, context.language);
  return signWith(context, id, input, () => createP12Signer(file.bytes, passphrase));
}

/** The same through the remote signing service of the settings. @throws AppError as above, `step-not-allowed` without a service */
export async function signRemotely(
  context: ActionContext,
  id: string,
  input: SignInput,
): Promise<DocumentView> {
  const { SIGNING_SERVICE_URL: url, SIGNING_SERVICE_TOKEN: token = '' } = context.settings;
  return signWith(context, id, input, () =>
    createRemoteSigner(url === undefined ? null : { url, token }, context.actor.accountId),
  );
}

async function signWith(
  context: ActionContext,
  id: string,
  { sha256, reason, location }: SignInput,
  open: () => Signer,
): Promise<DocumentView> {
  const { db, actor, clock, files } = context;
  const before = await getReadableDocument(db, actor, id);
  const allowed = documentVerbs(actor, before);
  const current = before.current;
  if (!allowed.includes('sign') || current === null)
    throw new AppError('step-not-allowed', { extra: { allowed } });
  refuseOther(before, sha256);
  const details = { reason, location, signedAt: clock.now() };
  const signed = await sign(open, await files.get(sha256), details);
  const [signature] = verifySignatures(signed).slice(-1);
  if (signature === undefined) throw new AppError('internal-error');
  await writeOnce(context, 200, async (write) => {
    const document = await lockFor(write.db, actor, id, 'sign');
    refuseOther(document, sha256);
    const { sha256: result } = await addVersion(write, id, {
      role: 'signed',
      name: versionName(document, 'pdf').replace(/\.pdf$/, ' (đã ký).pdf'),
      bytes: signed,
      madeBy: 'signing',
      signedFileId: current.id,
      signature: {
        name: signature.name,
        issuer: signature.issuer,
        serial: signature.serial,
        signedAt: details.signedAt.toISOString(),
        reason,
        location,
      },
    });
    await sql`update document set signer = ${signature.name} where id = ${id} and signer is null`.execute(
      write.db,
    );
    await moveOn(write, document, 'sign', { sha256: result });
    return { ok: true };
  });
  return getDocument(context, id);
}

/** What is signed must be what was seen. */
function refuseOther(document: DocumentRecord, sha256: string): void {
  if (document.current?.sha256 === sha256) return;
  throw new AppError('stale-version', {
    detail: {
      vi: 'Văn bản đã có phiên bản mới hơn bản bạn vừa xem. Hãy xem lại rồi ký.',
      en: 'There is a newer version than the one you have seen. Look at it, then sign.',
    },
    extra: { current: { version: document.version } },
  });
}

async function sign(
  open: () => Signer,
  pdf: Buffer,
  details: Parameters<Signer['sign']>[1],
): Promise<Buffer> {
  try {
    return await open().sign(pdf, details);
  } catch (error) {
    if (!(error instanceof SignError)) throw error;
    throw refusal(error);
  }
}

/** A signing error as the API answers it, at the field it belongs to. */
function refusal({ code }: SignError): AppError {
  const detail = SIGN_ERROR_MESSAGES[code];
  const extra = { reason: code };
  if (code === 'service-missing')
    return new AppError('step-not-allowed', { detail, extra: { ...extra, allowed: ['sign'] } });
  if (code === 'service-failed') return new AppError('unavailable', { detail, extra });
  const path = code === 'p12-wrong-passphrase' ? 'passphrase' : 'file';
  return fieldError(path, detail, { detail, extra });
}

/** The signatures of a version, looked at anew in the stored bytes. @throws AppError `not-found` */
export async function listSignatures(
  context: ReadContext,
  id: string,
  fileId: string,
): Promise<SignatureListView> {
  const { mediaType, sha256 } = await getVersion(context, id, fileId);
  if (mediaType !== 'application/pdf') return { items: [] };
  return { items: verifySignatures(await context.files.get(sha256)).map(present) };
}

function present({
  signedAt,
  certificateFrom,
  certificateTo,
  ...rest
}: PdfSignature): SignatureListView['items'][number] {
  return {
    ...rest,
    signedAt: signedAt?.toISOString() ?? null,
    certificateFrom: certificateFrom.toISOString(),
    certificateTo: certificateTo.toISOString(),
  };
}
