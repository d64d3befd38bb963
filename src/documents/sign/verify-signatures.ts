import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { need, readSignedData, signerCertificate } from './cms.ts';
import { oidOf, partsOf, TAG, timeOf } from './der.ts';

/** What a signature in a PDF says and whether it still holds. */
export interface PdfSignature {
  /** The signer by the certificate (its common name). */
  name: string;
  /** Who made the certificate. */
  issuer: string;
  serial: string;
  /** As the signer's computer said; no time stamp proves it. */
  signedAt: Date | null;
  certificateFrom: Date;
  certificateTo: Date;
  /**
   * `valid`: sound, and nothing follows what was signed; `extended`: sound, but something was added to the file afterwards (such as a
   * second signature); `changed`: the signed bytes are no longer those; `broken`: the signature itself does not hold.
   * Whether the certificate's maker is to be trusted is not looked at.
   */
  status: 'valid' | 'extended' | 'changed' | 'broken';
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const RSA_PSS = '1.2.840.113549.1.1.10';
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Each is a hash over the whole file. */
const MAX_SIGNATURES = 20;

/** Looks at every detached CMS signature of a PDF, in the order of the file; a place for one that was never filled is left out. */
export function verifySignatures(pdf: Uint8Array): PdfSignature[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  return ranges
    .slice(0, MAX_SIGNATURES)
    .flatMap(
      (match) => verifyOne(bytes, match.slice(1).map(Number) as [number, number, number, number]) ?? [],
    );
}

function verifyOne(bytes: Buffer, [a, b, c, d]: [number, number, number, number]): PdfSignature | null {
  if (a !== 0 || b >= c || c + d > bytes.length) return null;
  const hex = bytes
    .subarray(b, c)
    .toString('latin1')
    .replace(/[<>\s]/g, '');
  try {
    const signed = readSigned(Buffer.from(hex, 'hex'));
    const covered = [bytes.subarray(0, b), bytes.subarray(c, c + d)];
    const digest = covered.reduce((hash, part) => hash.update(part), createHash(signed.digest)).digest();
    return {
      name: commonName(signed.certificate, 'subject'),
      issuer: commonName(signed.certificate, 'issuer'),
      serial: signed.certificate.serialNumber,
      signedAt: signed.time,
      certificateFrom: signed.certificate.validFromDate,
      certificateTo: signed.certificate.validToDate,
      status: !holds(signed)
        ? 'broken'
        : !digest.equals(signed.messageDigest)
          ? 'changed'
          : c + d === bytes.length
            ? 'valid'
            : 'extended',
    };
  } catch {
    return null;
  }
}

interface Signed {
  certificate: X509Certificate;
  digest: string;
  messageDigest: Buffer;
  time: Date | null;
  /** The signed attributes as they were signed: as a SET. */
  attributes: Buffer;
  signature: Buffer;
  pss: boolean;
}

function readSigned(bytes: Buffer): Signed {
  const data = readSignedData(bytes);
  const { signer } = data;
  const attributes = need(signer.find(({ tag }) => tag === TAG.context0));
  const at = signer.indexOf(attributes);
  const algorithm = (index: number) => oidOf(need(partsOf(need(signer[index]))[0]));
  const attribute = (oid: string) =>
    partsOf(attributes)
      .map(partsOf)
      .find(([name]) => name !== undefined && oidOf(name) === oid)?.[1];
  const time = attribute(SIGNING_TIME);
  return {
    certificate: signerCertificate(data),
    digest: need(DIGESTS[algorithm(at - 1)]),
    messageDigest: need(partsOf(need(attribute(MESSAGE_DIGEST)))[0]).content,
    time: time === undefined ? null : timeOf(need(partsOf(time)[0])),
    attributes: Buffer.concat([Buffer.from([TAG.set]), attributes.whole.subarray(1)]),
    signature: need(signer[at + 2]).content,
    pss: algorithm(at + 1) === RSA_PSS,
  };
}

function holds({ certificate, digest, attributes, signature, pss }: Signed): boolean {
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  return verify(digest, attributes, { key: certificate.publicKey, ...(pss && padding) }, signature);
}

function commonName(certificate: X509Certificate, whose: 'subject' | 'issuer'): string {
  const names = certificate.toLegacyObject()[whose] as unknown as Record<string, string | string[]>;
  const name = names.CN ?? names.O ?? '';
  return Array.isArray(name) ? name.join(', ') : name;
}
