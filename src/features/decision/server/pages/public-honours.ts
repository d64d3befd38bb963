import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { hasWords, searchPattern } from '../../../../platform/http/paging.ts';
import { findCounted, hasName, NEWEST } from '../../../honour/server/index.ts';

/** What may be asked of the public roll. */
export interface RollQuery {
  /** Words of a name, with or without diacritics. */
  words: string;
  award: string | null;
  year: number | null;
  /** Words of a unit's name; those below it count too. */
  unit: string;
  page: number;
}

/** What is public of an honour, and nothing more. */
export interface PublicHonour {
  id: string;
  subjectName: string;
  unitId: string;
  unitName: string;
  award: string;
  year: number;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: string;
}

export const ROLL_SIZE = 25;
/** Nobody reads further, and counting further costs more than the number tells. */
export const COUNTED_AT_MOST = 1000;
/** Units that words of a name may mean at once. */
const MOST_UNITS = 50;

/** The public roll, newest first; in force only. `total` is counted up to a thousand. */
export async function findPublicHonours(
  db: Db,
  query: RollQuery,
): Promise<{ items: PublicHonour[]; total: number }> {
  const where = await rollWhere(db, query);
  const { n, rows } = await findCounted({ db }, { few: where, many: where }, NEWEST, {
    limit: ROLL_SIZE,
    offset: (query.page - 1) * ROLL_SIZE,
    most: COUNTED_AT_MOST,
  });
  return { items: rows, total: n };
}

async function rollWhere(db: Db, { words, award, year, unit }: RollQuery): Promise<RawBuilder<boolean>> {
  const parts: RawBuilder<unknown>[] = [
    sql`h.status <> 'revoked'`,
    sql`not exists (select from honour_withheld w where w.honour_id = h.id)`,
    ...(await hiddenUnits(db)).map((units) => sql`h.unit_id not in (${units})`),
  ];
  if (award !== null) parts.push(sql`h.award = ${award}`);
  if (year !== null) parts.push(sql`h.year = ${year}`);
  if (unit !== '') {
    const { rows } = await sql<{ path: string }>`select path::text from unit_now
      where search like ${searchPattern(unit)} order by path limit ${MOST_UNITS}`.execute(db);
    const paths = rows.map(({ path }) => path);
    parts.push(sql`h.unit_id in (select unit_id from unit_now where path <@ any(${paths}::ltree[]))`);
  }
  // By the name alone: what else the search column holds is not public, so it must not be found by it.
  if (words !== '') parts.push(hasName(hasWords(sql`k.name`, words)));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/**
 * Units whose honours are not shown: below one that switched the roll off, unless one between them switched it on again. The nearest
 * upward that says something decides.
 */
async function hiddenUnits(db: Db): Promise<RawBuilder<unknown>[]> {
  const { rows } = await sql<{ path: string; published: boolean }>`select u.path::text, p.published
    from public_roll_unit p join unit_now u on u.unit_id = p.unit_id`.execute(db);
  const on = rows.filter(({ published }) => published);
  return rows
    .filter(({ published }) => !published)
    .map(({ path }) => {
      const again = on.flatMap((other) => (other.path.startsWith(`${path}.`) ? [other.path] : []));
      return sql`select unit_id from unit_now where path <@ ${path}::ltree and not path <@ any(${again}::ltree[])`;
    });
}
