import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { searchPattern } from '../../../platform/http/paging.ts';
import { searchKey } from '../../organisation/index.ts';

/** Shorter words are in no trigram. */
const SHORT = 3;

/**
 * The condition that honours `h` have the words of `q`, in the strictest of these ways that finds one among those that `others` leave:
 * a name of three words or more as it was typed; every word, anywhere; the beginnings and parts of words, as while somebody types.
 */
export async function wordsWhere(
  db: Db,
  q: string,
  others: readonly RawBuilder<unknown>[],
): Promise<RawBuilder<unknown>> {
  const ways = waysOf(q);
  for (const way of ways.slice(0, -1)) {
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from honour h where ${sql.join([...others, way], sql` and `)}) as found`.execute(db);
    if (rows[0]?.found) return way;
  }
  return ways.at(-1) ?? sql`false`;
}

function waysOf(q: string): RawBuilder<unknown>[] {
  const words = searchKey(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...(words.length > 2 ? [hasTerms(pairs)] : []), hasTerms(words), hasParts(words)];
}

/** The words hold letters and digits only, so that quoting them is enough. */
const hasTerms = (terms: readonly string[]) =>
  sql`h.terms @@ ${terms.map((term) => `'${term}'`).join(' & ')}::tsquery`;

function hasParts(words: readonly string[]): RawBuilder<unknown> {
  // A short word can only sift what another one has found.
  const parts = words.map((word, i) =>
    i === 0 && word.length < SHORT ? hasTerms([word]) : sql`h.search like ${searchPattern(word)}`,
  );
  return sql.join(parts, sql` and `);
}
