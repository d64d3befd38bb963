import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { AlikeRows, DoubtsView } from './import.schema.ts';
import { getImportRecord } from './import.store.ts';

/** Most groups shown, the largest first. */
const MOST = 50;
const MOST_ALIKE = 10;

/** The other spelling of a doubtful row of `honour_import_row`, with the day of birth of both when they have the same one. */
export const IS_SAME_DAY = sql`exists (select from honour_import_row t where t.import_id = honour_import_row.import_id
  and t.row_no = (honour_import_row.found ->> 'alikeRow')::int and length(substring(t.person_key from '[^|]*$')) = 10
  and substring(t.person_key from '[^|]*$') = substring(honour_import_row.person_key from '[^|]*$'))`;

/** New people of an import whose names are spelled in two ways and who may be one; and how many rows are so but for y and i only. */
export async function findSpellings(
  db: Db,
  importId: string,
): Promise<Pick<DoubtsView, 'spellings' | 'sameDayRows'>> {
  const doubtful = sql`import_id = ${importId} and state = 'doubtful' and problem @> '[["spelled-alike"]]'`;
  const { rows: spellings } = await sql<DoubtsView['spellings'][number]>`
    with own as (select (found ->> 'alikeRow')::int as row, min(found ->> 'name') as name,
        case when count(distinct substring(person_key from '[^|]*$')) = 1 then nullif(min(substring(person_key from '[^|]*$')), '') end as birth,
        min(found ->> 'unitId') as unit_id, count(*)::int as count
      from honour_import_row where ${doubtful} group by 1)
    select own.row, own.name, own.birth, t.found ->> 'name' as other, nullif(substring(t.person_key from '[^|]*$'), '') as other_birth,
      u.name as unit_name, own.count
    from own join honour_import_row t on t.import_id = ${importId} and t.row_no = own.row join unit_now u on u.unit_id = own.unit_id::uuid
    order by own.count desc, own.row limit ${MOST}`.execute(db);
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from honour_import_row
    where ${doubtful} and ${IS_SAME_DAY}`.execute(db);
  return { spellings, sameDayRows: counted[0]?.n ?? 0 };
}

/**
 * New people of the same import who are called as in a row, y as i and without diacritics: the first row of each, those of the row's
 * unit first. @throws AppError `not-found`
 */
export async function listAlikeRows(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  importId: string,
  row: number,
): Promise<AlikeRows> {
  await getImportRecord(db, actor, importId);
  const { rows: asked } = await sql<{ key: string; name: string; unitId: string | null }>`
    select coalesce(person_key, '') as key, found ->> 'name' as name, found ->> 'unitId' as unit_id
    from honour_import_row where import_id = ${importId} and row_no = ${row} and found is not null`.execute(
    db,
  );
  const [own] = asked;
  if (own === undefined) throw new AppError('not-found');
  const { rows: items } = await sql<AlikeRows['items'][number]>`
    with made as materialized (select min(coalesce(same_as, row_no)) as row, min(found ->> 'name') filter (where same_as is null) as name,
        nullif(substring(person_key from '[^|]*$'), '') as birth, min(found ->> 'unitId') as unit_id, count(*)::int as count
      from honour_import_row where import_id = ${importId} and state = 'new-person' and person_key <> ${own.key} group by person_key)
    select made.row, made.name, made.birth, made.count, u.name as unit_name from made join unit_now u on u.unit_id = made.unit_id::uuid
    where search_key(made.name) = search_key(${own.name})
    order by made.unit_id is distinct from ${own.unitId}, made.count desc, made.row limit ${MOST_ALIKE}`.execute(
    db,
  );
  return { items };
}
