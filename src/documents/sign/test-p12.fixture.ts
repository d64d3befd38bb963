import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

export interface TestKey {
  name: string;
  from: Date;
  to: Date;
  passphrase: string;
  withKey?: boolean;
}

/** The parts used here of the library that the signer opens key files with. */
interface Forge {
  pki: {
    rsa: { generateKeyPair(options: { bits: number }): { publicKey: object; privateKey: object } };
    privateKeyToPem(key: object): string;
    certificateToAsn1(certificate: object): object;
    createCertificate(): {
      publicKey: object;
      serialNumber: string;
      validity: { notBefore: Date; notAfter: Date };
      setSubject(names: readonly object[]): void;
      setIssuer(names: readonly object[]): void;
      sign(key: object, digest: object): void;
    };
  };
  md: { sha256: { create(): object } };
  pkcs12: {
    toPkcs12Asn1(
      key: object | null,
      certificates: readonly object[],
      passphrase: string,
      options: object,
    ): object;
  };
  asn1: { toDer(value: object): { getBytes(): string } };
}

const forge = createRequire(import.meta.resolve('@signpdf/signer-p12'))('node-forge') as Forge;

/** A key pair with its self-signed certificate. */
function makePair({ name, from, to }: Pick<TestKey, 'name' | 'from' | 'to'>) {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair({ bits: 2048 });
  const certificate = forge.pki.createCertificate();
  const names = [
    { shortName: 'C', value: 'VN' },
    // 12 is UTF8String.
    { shortName: 'O', value: 'Sổ Vàng thử nghiệm', valueTagClass: 12 },
    { shortName: 'CN', value: name, valueTagClass: 12 },
  ];
  Object.assign(certificate, { publicKey, serialNumber: '0a1b2c' });
  Object.assign(certificate.validity, { notBefore: from, notAfter: to });
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(privateKey, forge.md.sha256.create());
  return { certificate, privateKey };
}

const der = (value: object) => Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary');

/** A private key (PEM) with its certificate (DER), as a signing service keeps them. */
export function makeKey(key: Pick<TestKey, 'name' | 'from' | 'to'>): {
  privateKey: string;
  certificate: Buffer;
} {
  const { certificate, privateKey } = makePair(key);
  return {
    privateKey: forge.pki.privateKeyToPem(privateKey),
    certificate: der(forge.pki.certificateToAsn1(certificate)),
  };
}

/** A self-signed key file, made on the spot: no key lies in the repository. */
export function makeP12({ passphrase, withKey = true, ...key }: TestKey): Buffer {
  const { certificate, privateKey } = makePair(key);
  const packed = forge.pkcs12.toPkcs12Asn1(withKey ? privateKey : null, [certificate], passphrase, {
    algorithm: 'aes256',
  });
  return der(packed);
}

/** A PDF of one page with the words given, written by hand with a classic cross-reference table. */
export function samplePdf(words = 'Van ban mau'): Buffer {
  const stream = `BT /F1 24 Tf 72 760 Td (${words.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`,
    'latin1',
  );
}

/** The same page with its objects packed in a stream, as newer programs write it. */
export function packedPdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 4 0 R >>',
    '[]',
  ];
  let content = '';
  const heads = objects.map((object, index) => {
    const head = `${index + 1} ${content.length}`;
    content += `${object}\n`;
    return head;
  });
  const first = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(first + content, 'latin1'));
  const stream = (number: number, dictionary: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const start = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1');
  const objectStream = stream(
    5,
    `/Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode`,
    packed,
  );
  const at = start.length + objectStream.length;
  const rows = [[0, 0, 0], ...objects.map((_, index) => [2, 5, index]), [1, start.length, 0], [1, at, 0]].map(
    ([kind = 0, second = 0, third = 0]) => [kind, second >> 8, second & 0xff, third],
  );
  // Each row is written as its difference from the row above: PNG's "up".
  const up = rows.flatMap((row, n) => [2, ...row.map((byte, i) => (byte - (rows[n - 1]?.[i] ?? 0)) & 0xff)]);
  const xref = stream(
    6,
    `/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>`,
    deflateSync(Buffer.from(up)),
  );
  return Buffer.concat([start, objectStream, xref, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
}
