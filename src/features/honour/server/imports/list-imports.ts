import { sql } from 'kysely';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import type { ImportRow, ListImports } from './import.schema.ts';

/** Imports of the units where the actor takes honours in. */
export async function listImports(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: ListImports,
): Promise<{ items: ImportRow[]; total: number; page: number; size: number }> {
  const { direction } = sortOf(query.sort);
  const words = (query.q ?? '').split(/\s+/).filter((word) => word !== '');
  const where = sql`u.path <@ any(${scopePaths(actor, 'honour.import')}::ltree[])
    and (${query.state ?? null}::text is null or i.state = ${query.state ?? null})
    ${
      words.length === 0
        ? sql``
        : sql`and ${sql.join(
            words.map((word) => sql`search_key(i.file_name || ' ' || u.name) like ${searchPattern(word)}`),
            sql` and `,
          )}`
    }`;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n
    from honour_import i join unit_now u on u.unit_id = i.unit_id where ${where}`.execute(db);
  const { rows } = await sql<Omit<ImportRow, 'createdAt'> & { createdAt: Date }>`
    select i.id, i.unit_id, u.name as unit_name, i.file_name, a.name as by, i.created_at, i.state, i.row_count, i.taken_rows
    from honour_import i join unit_now u on u.unit_id = i.unit_id join account a on a.id = i.account_id
    where ${where} order by i.created_at ${sql.raw(direction)}, i.id ${sql.raw(direction)}
    limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  return {
    items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}
