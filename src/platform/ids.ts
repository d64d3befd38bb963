import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new key: UUID v7, so that rows of one time stand together in the index. */
export function newId(): string {
  return v7();
}

/** A secret for a cookie, token or address: `bytes` random bytes in base64url. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
