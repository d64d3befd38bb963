import type pg from 'pg';

/** A table as far as its rows are concerned. */
export interface TableShape {
  name: string;
  /** Columns that hold something: those the database computes itself are left out. */
  columns: string[];
  /** Columns of the primary key; without one, rows are ordered by their whole text. */
  key: string[];
}

export interface SequencePosition {
  name: string;
  last: string;
  called: boolean;
}

/** A name as SQL writes it. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Not of an extension, not the runner's own table. */
const OURS = `n.nspname = 'public' and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

/** The tables of the schema public but schema_migration, by name; of a partitioned table only the whole. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] }>(`
    select c.relname::text as name,
      coalesce((select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns,
      coalesce((select array_agg(a.attname::text order by k.ord)
        from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, ord)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '{}') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration' and ${OURS}
    order by c.relname::text collate "C"`);
  return rows;
}

/** Where each sequence (identity columns have one too) stands. Not part of any snapshot: may be ahead of the rows. */
export async function listSequences(client: pg.ClientBase): Promise<SequencePosition[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS} order by c.relname::text collate "C"`);
  const positions: SequencePosition[] = [];
  for (const { name } of rows) {
    const {
      rows: [position],
    } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public.${quote(name)}`,
    );
    if (position !== undefined) positions.push({ name, ...position });
  }
  return positions;
}

/** Makes the text of every value the same on each server and at each time. For the present transaction. */
export async function fixTextForm(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
    set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content';
    set local search_path = public; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
}

/** The COPY that gives the rows of a table in an order that depends on nothing but the rows. */
export function copyOutOf({ name, columns, key }: TableShape): string {
  const order = (key.length > 0 ? key.map((column) => `t.${quote(column)}::text`) : ['t::text']).map(
    (by) => `${by} collate "C"`,
  );
  return `copy (select ${columns.map((column) => `t.${quote(column)}`).join(', ')} from public.${quote(name)} t order by ${order.join(', ')}) to stdout`;
}

/** The COPY that takes such rows. */
export function copyInto({ name, columns }: Pick<TableShape, 'name' | 'columns'>): string {
  const list = columns.length === 0 ? '' : ` (${columns.map(quote).join(', ')})`;
  return `copy public.${quote(name)}${list} from stdin`;
}
