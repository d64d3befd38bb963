import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Period } from '../model/unit-period.ts';

const TREE_LOCK = 7_830_201;

export type HistoryMap = Map<string, Period[]>;

/** Makes changes of the tree wait for each other until the end of the transaction: two moves could else close a circle. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`.execute(tx);
}

/** The histories of the units `above` and of everything they ever hang under, and of what ever hangs straight under `below`. */
export async function loadHistories(
  db: Db,
  { above, below }: { above: readonly string[]; below: readonly string[] },
): Promise<HistoryMap> {
  const { rows } = await sql<Period>`
    with recursive up as (
      select unnest(${above}::uuid[]) as id
      union
      select p.parent_id from up join unit_period p on p.unit_id = up.id where p.parent_id is not null
    ), wanted as (
      select id from up union select unit_id from unit_period where parent_id = any(${below}::uuid[])
    )
    select p.id, p.unit_id, p.parent_id, p.name, p.short_name, p.kind, p.valid_from, p.valid_to
    from wanted w join unit_period p on p.unit_id = w.id
    order by p.unit_id, p.valid_from`.execute(db);
  const histories: HistoryMap = new Map();
  for (const row of rows) {
    const history = histories.get(row.unitId);
    if (history === undefined) histories.set(row.unitId, [row]);
    else history.push(row);
  }
  return histories;
}

/**
 * Stores what `after` says differently from `before`, for the units in `after`, and counts up their versions.
 * Periods are first removed and cut, then added, so that at no moment two of one unit overlap.
 */
export async function saveHistories(tx: Tx, before: HistoryMap, after: HistoryMap): Promise<void> {
  const old = new Map(
    [...after.keys()].flatMap((id) => before.get(id) ?? []).map((period) => [period.id, period]),
  );
  const next = [...after.values()].flat();
  const kept = new Set(next.map((period) => period.id));
  const gone = [...old.keys()].filter((id) => !kept.has(id));
  const changed = next.filter((period) => period.id !== null && !same(old.get(period.id), period));
  const added = next.filter((period) => period.id === null).map((period) => ({ ...period, id: newId() }));

  if (gone.length > 0) await sql`delete from unit_period where id = any(${gone}::uuid[])`.execute(tx);
  if (changed.length > 0) {
    await sql`update unit_period p set parent_id = n.parent_id, name = n.name, short_name = n.short_name, kind = n.kind,
        valid_from = n.valid_from, valid_to = n.valid_to
      from ${asRows(changed)} where p.id = n.id`.execute(tx);
  }
  if (added.length > 0) {
    await sql`insert into unit_period (id, unit_id, parent_id, name, short_name, kind, valid_from, valid_to)
      select n.id, n.unit_id, n.parent_id, n.name, n.short_name, n.kind, n.valid_from, n.valid_to
      from ${asRows(added)}`.execute(tx);
  }
  const existing = [...after.keys()].filter((id) => before.has(id));
  await sql`update unit set version = version + 1 where id = any(${existing}::uuid[])`.execute(tx);
}

/** Makes the tree as of `day`, which every permission reads, true again. */
export async function refreshUnitNow(db: Db, day: string): Promise<void> {
  await sql`select refresh_unit_now(${day})`.execute(db);
}

function asRows(periods: readonly Period[]) {
  const rows = periods.map((period) => ({
    id: period.id,
    unit_id: period.unitId,
    parent_id: period.parentId,
    name: period.name,
    short_name: period.shortName,
    kind: period.kind,
    valid_from: period.validFrom,
    valid_to: period.validTo,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, unit_id uuid, parent_id uuid, name text,
    short_name text, kind text, valid_from date, valid_to date)`;
}

function same(one: Period | undefined, other: Period): boolean {
  return (
    one !== undefined &&
    one.parentId === other.parentId &&
    one.name === other.name &&
    one.shortName === other.shortName &&
    one.kind === other.kind &&
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo
  );
}
