import { createHash } from 'node:crypto';

/** What the database keeps of a random secret (session cookie, access token, feed address): its SHA-256. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
