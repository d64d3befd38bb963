import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The server's side of RSABSSA-SHA384-PSS-Randomized (RFC 9474): the browser blinds a random token, the server signs without seeing
 * it, the browser unblinds. Signing is the raw RSA operation, which OpenSSL does in constant time; blinding and unblinding are done
 * by `@cloudflare/blindrsa-ts` in the browser.
 */
const KEY_BITS = 2048;
const BYTES = KEY_BITS / 8;
const SALT_BYTES = 48;
const EXPONENT = 'AQAB';

/** The token as it is signed: 32 bytes of `Prepare` (RFC 9474, 4.1) and 32 random bytes. */
const TOKEN_BYTES = 64;

export interface SheetKey {
  /** The modulus in base64url; the exponent is always 65537. */
  publicKey: string;
  /** PKCS #8, PEM. */
  privateKey: string;
}

/** A fresh key for one ballot paper of one vote. */
export async function createSheetKey(): Promise<SheetKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: KEY_BITS,
    publicExponent: 65_537,
  });
  const { n } = publicKey.export({ format: 'jwk' });
  if (n === undefined) throw new Error('the key has no modulus');
  return { publicKey: n, privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

/**
 * `BlindSign` (RFC 9474, 4.3): signs what it cannot read; the same input always gives the same answer.
 * @returns null for input that is no number below the modulus
 */
export function signBlinded(privateKey: string, blinded: Buffer): Buffer | null {
  try {
    const signature = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
    // A fault in the computation would give the key away (RFC 9474, 7.1): look again before it leaves.
    const again = publicEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, signature);
    return again.equals(blinded) ? signature : null;
  } catch {
    return null;
  }
}

/** Whether `signature` stands under `token`, made with the key of the ballot paper. */
export function isSigned(publicKey: string, token: Buffer, signature: Buffer): boolean {
  if (token.length !== TOKEN_BYTES || signature.length !== BYTES) return false;
  const key = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: publicKey, e: EXPONENT } });
  return verify(
    'sha384',
    token,
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
    signature,
  );
}

/** SHA-256 in hex: of a token it is the member's receipt. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
