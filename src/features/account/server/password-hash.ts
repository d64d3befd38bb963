import { hash, parseOptions, verify } from '@node-rs/argon2';
import { normalPassword } from '../model/password-rules.ts';

/**
 * argon2id (the library's default) with 32 MiB, three passes, one lane: above the least that OWASP asks for (19 MiB, two
 * passes), about 30 ms on a small office machine, and several at once still fit its memory.
 */
const PASSWORD_HASHING = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;

/** Hash of a random password nobody knows, made with the parameters above. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=32768,t=3,p=1$0YrkfW/TL9qeflgw5tbkNw$UTpzXhCpGIvUxiCYVelEOkP3GbGPj3T/NiyEnmw9p70';

/** What the database keeps of `password`. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), PASSWORD_HASHING);
}

/**
 * Whether `password` is the one of `kept`. Without an account (`null`) the same work is done for nobody's hash, so that
 * the time of the answer does not tell whether the account exists.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const known = kept?.startsWith('$argon2id$') === true ? kept : null;
  const matches = await verify(known ?? NOBODYS_HASH, normalPassword(password));
  return matches && known !== null;
}

/** Whether `kept` was made with other parameters than today's. */
export function isOutdatedHash(kept: string): boolean {
  const made = parseOptions(kept);
  return Object.entries(PASSWORD_HASHING).some(
    ([name, value]) => made[name as keyof typeof PASSWORD_HASHING] !== value,
  );
}
