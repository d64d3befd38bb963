import { randomBytes } from 'node:crypto';

/** Crockford's letters: none that is taken for another when a code is typed from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** A new code of a certificate: 130 random bits in 26 letters, so that it can be neither guessed nor counted through. */
export function certificateCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A code as it was typed or read: upper case, without what parts groups, with the letters that are taken for others put right. */
export function normaliseCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .slice(0, 40);
}
