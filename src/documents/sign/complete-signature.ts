import { type Signer as CmsSigner, SignPdf } from '@signpdf/signpdf';
import { addPlaceholder } from './placeholder.ts';
import { SignError } from './sign-error.ts';
import type { SigningDetails } from './signer.ts';
import { verifySignatures } from './verify-signatures.ts';

/**
 * Signs `pdf` with the CMS that `cms` makes, and looks at what came out: the certificate must be in its time and the signature sound.
 * @throws SignError `pdf-unsignable`, `certificate-expired`, `certificate-not-yet-valid`, `signature-unsound`; whatever `cms` throws
 */
export async function completeSignature(
  pdf: Uint8Array,
  details: SigningDetails,
  cms: CmsSigner,
): Promise<Buffer> {
  const signed = await new SignPdf().sign(addPlaceholder(pdf, details), cms, details.signedAt);
  const signature = verifySignatures(signed).at(-1);
  if (signature === undefined) throw new SignError('signature-unsound');
  if (details.signedAt < signature.certificateFrom) throw new SignError('certificate-not-yet-valid');
  if (details.signedAt > signature.certificateTo) throw new SignError('certificate-expired');
  if (signature.status !== 'valid') throw new SignError('signature-unsound');
  return signed;
}
