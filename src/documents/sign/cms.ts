import { X509Certificate } from 'node:crypto';
import { type Der, partsOf, readDer, TAG, writeDer } from './der.ts';

/** The parts of a CMS SignedData (RFC 5652, section 5) with one signer. */
export interface SignedData {
  contentType: Der;
  /** Version, digest algorithms, content: what stands before the certificates. */
  before: Der[];
  certificates: Der;
  signer: Der[];
  /** Issuer and serial number of the signer's certificate. */
  identifier: { issuer: Der; serial: Der };
}

/** @throws Error when `bytes` are no such thing */
export function readSignedData(bytes: Buffer): SignedData {
  const [contentType, wrapped] = partsOf(readDer(bytes));
  const parts = partsOf(need(partsOf(need(wrapped))[0]));
  const at = parts.findIndex(({ tag }) => tag === TAG.context0);
  const signers = need(parts.findLast(({ tag }) => tag === TAG.set));
  const signer = partsOf(need(partsOf(signers)[0]));
  const [issuer, serial] = partsOf(need(signer[1]));
  return {
    contentType: need(contentType),
    before: parts.slice(0, at),
    certificates: need(parts[at]),
    signer,
    identifier: { issuer: need(issuer), serial: need(serial) },
  };
}

/** The certificate whose serial number the signer names. @throws Error when it is not among those that came along */
export function signerCertificate({ certificates, identifier }: SignedData): X509Certificate {
  const serial = bare(identifier.serial.content.toString('hex'));
  return need(
    partsOf(certificates)
      .map(({ whole }) => new X509Certificate(whole))
      .find(({ serialNumber }) => bare(serialNumber) === serial),
  );
}

/**
 * Names the signer's certificate by the very bytes of its issuer. The library encodes an issuer with letters beyond ASCII a second
 * time, and then nobody finds the certificate. The signature does not cover this part.
 */
export function mendIssuer(bytes: Buffer): Buffer {
  const data = readSignedData(bytes);
  const issuer = issuerOf(signerCertificate(data).raw);
  const identifier = writeDer(TAG.sequence, issuer, data.identifier.serial.whole);
  const signer = data.signer.map(({ whole }, index) => (index === 1 ? identifier : whole));
  const signed = writeDer(
    TAG.sequence,
    ...data.before.map(({ whole }) => whole),
    data.certificates.whole,
    writeDer(TAG.set, writeDer(TAG.sequence, ...signer)),
  );
  return writeDer(TAG.sequence, data.contentType.whole, writeDer(TAG.context0, signed));
}

/** The issuer's name as it stands in a certificate (RFC 5280, section 4.1). */
function issuerOf(certificate: Buffer): Buffer {
  const fields = partsOf(need(partsOf(readDer(certificate))[0]));
  // A version stands before serial number, algorithm and issuer, except in the oldest ones.
  return need(fields[fields[0]?.tag === TAG.context0 ? 3 : 2]).whole;
}

const bare = (hex: string) => hex.replace(/^0+/, '').toUpperCase();

/** @throws Error where something that must be there is not */
export function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not a signature that is understood');
  return value;
}
