import { sql } from 'kysely';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { importVerbs } from './import.store.ts';
import type { ImportRow, ListImports } from './plan-import.schema.ts';

const ORDER = {
  created: 'i.created_at',
  updated: 'i.updated_at',
  file: 'i.file_name collate "vi-x-icu"',
} as const;

type Found = Omit<ImportRow, 'createdAt' | 'updatedAt' | 'allowed'> & {
  createdAt: Date;
  updatedAt: Date;
  total: number;
};

/** Imports of the units where the actor may write plans. */
export async function listImports(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: ListImports,
): Promise<{ items: ImportRow[]; total: number; page: number; size: number }> {
  const { by, direction } = sortOf(query.sort);
  const where = sql`u.path <@ any(${scopePaths(actor, 'plan.write')}::ltree[])
    and (${query.state ?? null}::text is null or i.state = ${query.state ?? null})
    and (${query.q ?? ''} = '' or search_key(i.file_name || ' ' || u.name) like ${searchPattern(query.q ?? '')})`;
  const { rows } = await sql<Found>`
    with chosen as (
      select i.id, count(*) over ()::int as total from plan_import i join unit_now u on u.unit_id = i.unit_id where ${where}
      order by ${sql.raw(`${ORDER[by]} ${direction}`)}, i.id desc limit ${query.size} offset ${offsetOf(query)}
    )
    select i.id, i.unit_id, u.name as unit_name, i.file_name, i.state, i.plan_id, a.name as by, i.created_at, i.updated_at, i.version,
      i.recognised #>> '{plan,document,title}' as title, (i.recognised #>> '{plan,document,year}')::int as year,
      (select coalesce(sum(jsonb_array_length(x -> 'items')), 0)::int
        from jsonb_array_elements(i.recognised #> '{plan,annexes}') x) as rows,
      greatest(0, jsonb_array_length(i.recognised #> '{plan,doubts}') - jsonb_array_length(i.recognised -> 'dismissed')) as doubts,
      c.total
    from chosen c join plan_import i on i.id = c.id join unit_now u on u.unit_id = i.unit_id join account a on a.id = i.account_id
    order by ${sql.raw(`${ORDER[by]} ${direction}`)}, i.id desc`.execute(db);
  const total = rows[0]?.total ?? (query.page === 1 ? 0 : await countImports({ db }, where));
  return {
    items: rows.map(({ total: _, ...row }) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      allowed: importVerbs(row),
    })),
    total,
    page: query.page,
    size: query.size,
  };
}

/** Past the last page no row tells the total. */
async function countImports({ db }: Pick<ReadContext, 'db'>, where: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total
    from plan_import i join unit_now u on u.unit_id = i.unit_id where ${where}`.execute(db);
  return rows[0]?.total ?? 0;
}
