import { RSABSSA } from '@cloudflare/blindrsa-ts';

/** The browser's side of the blind signature (RFC 9474): see docs/secret-ballot.md. Loaded by the ballot page only. */
const suite = RSABSSA.SHA384.PSS.Randomized();

/** Web cryptography exists only over https and on the machine itself. */
export const canBlind = (): boolean => window.isSecureContext && 'subtle' in crypto;

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function importKey(modulus: string): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n: modulus, e: 'AQAB', alg: 'PS384', ext: true },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
}

/** A fresh random token, and what to have signed for it. */
export async function blindToken(
  modulus: string,
): Promise<{ token: string; blinded: string; inverse: string }> {
  const token = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await importKey(modulus), token);
  return { token: toText(token), blinded: toText(blindedMsg), inverse: toText(inv) };
}

/** The signature under the token itself. @throws Error when the server signed something else */
export async function unblind(
  modulus: string,
  paper: { token: string; inverse: string },
  signed: string,
): Promise<string> {
  const key = await importKey(modulus);
  return toText(await suite.finalize(key, toBytes(paper.token), toBytes(signed), toBytes(paper.inverse)));
}

/** The receipt of a token: its SHA-256, as the published list shows it. */
export async function receiptOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', toBytes(token));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
