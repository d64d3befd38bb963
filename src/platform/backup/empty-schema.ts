import type pg from 'pg';
import { quote } from './catalog.ts';

/**
 * Prepares a freshly migrated schema for taking rows in any order, with the rights of an ordinary owner (switching foreign keys off
 * as such is for superusers): rows that migrations put in are removed, foreign keys dropped, triggers of ours disabled.
 * Everything happens in the caller's transaction.
 * @returns what brings keys and triggers back, and so checks the rows, and fills materialised views
 */
export async function openSchema(client: pg.ClientBase): Promise<() => Promise<void>> {
  const keys = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  const triggers = await client.query<{ off: string; on: string }>(`
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off,
      format('alter table %s enable %s trigger %I', tgrelid::regclass,
        case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as on
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and tgenabled <> 'D' and tgparentid = 0 and c.relnamespace = 'public'::regnamespace`);
  const tables = await client.query<{ name: string }>(`
    select c.relname::text as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`);
  // In the order they were made: a later one may read an earlier one.
  const views = await client.query<{ refresh: string }>(`
    select format('refresh materialized view %s', oid::regclass) as refresh from pg_class
    where relkind = 'm' and relnamespace = 'public'::regnamespace order by oid`);
  for (const { drop } of keys.rows) await client.query(drop);
  for (const { off } of triggers.rows) await client.query(off);
  if (tables.rows.length > 0)
    await client.query(`truncate ${tables.rows.map(({ name }) => `public.${quote(name)}`).join(', ')}`);
  return async () => {
    // Checks that were put off must be done before their tables are altered.
    await client.query('set constraints all immediate');
    for (const { add } of keys.rows) await client.query(add);
    for (const { on } of triggers.rows) await client.query(on);
    for (const { refresh } of views.rows) await client.query(refresh);
  };
}
