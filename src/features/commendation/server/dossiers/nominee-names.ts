import { type RawBuilder, sql } from 'kysely';
import { hasWords } from '../../../../platform/http/paging.ts';

/** SQL query: the different names (`nomination.name_key`) in which every word of `q` stands; few where nominations are many. */
export const namesWith = (q: string): RawBuilder<unknown> =>
  sql`select k.name from nominee_name k where ${hasWords(sql`k.name`, q)}`;
