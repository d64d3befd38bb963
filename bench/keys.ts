import { createHash } from 'node:crypto';

/** The key of the generated row `n` of a kind: `id_of` of `1-helpers.sql`. */
export function keyOf(kind: string, n: number): string {
  const digits = createHash('md5').update(`${kind}${n}`).digest('hex').slice(0, 12);
  return `${n.toString(16).padStart(8, '0')}-${kind}-7000-8000-${digits}`;
}
