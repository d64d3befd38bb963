import { sql } from 'kysely';
import { isWithin, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import { awardName, awardsOf } from './awards.ts';
import type { StatisticsQuery, StatisticsView } from './honour.schema.ts';

/** Years shown at once unless others are asked for. */
const YEARS = 10;
const MOST_YEARS = 40;

/**
 * Honours not revoked, counted by award or by the units right below the chosen one, and by year. Counted for the unit they count for.
 * @throws AppError `not-found` for a unit where the actor reads no honours, `invalid-input` for a span that ends before it begins
 */
export async function honourStatistics(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  query: StatisticsQuery,
): Promise<StatisticsView> {
  const { db, actor, clock, language } = context;
  const last = query.yearTo ?? Number(today(clock).slice(0, 4));
  const first = query.yearFrom ?? last - YEARS + 1;
  if (first > last || last - first >= MOST_YEARS)
    throw new AppError('invalid-input', {
      fields: [
        { path: 'yearTo', message: 'Khoảng năm phải từ 1 đến 40 năm. / Choose a span of 1 to 40 years.' },
      ],
    });
  const roots = await rootsOf({ db, actor }, query.unit);
  // Below one root its children stand for themselves; several roots stand side by side.
  const bucket =
    query.rows === 'award'
      ? sql`c.award`
      : roots.length === 1
        ? sql`subpath(u.path, least(nlevel(r.path), nlevel(u.path) - 1), 1)::text`
        : sql`subpath(r.path, nlevel(r.path) - 1, 1)::text`;
  const { rows } = await sql<{ id: string; name: string | null; year: number; n: number }>`
    with counted as (
      select ${bucket} as id, c.year, sum(c.n)::int as n
      from honour_count c join unit_now u on u.unit_id = c.unit_id
      join unnest(${roots}::ltree[]) r(path) on u.path <@ r.path
      where c.year between ${first} and ${last} and c.n <> 0
        ${query.award === undefined ? sql`` : sql`and c.award = ${query.award}`}
        ${query.subject === undefined ? sql`` : sql`and c.subject = ${query.subject}`}
      group by 1, 2)
    select c.id, u.name, c.year, c.n from counted c
    left join unit_now u on ${query.rows === 'unit' ? sql`u.unit_id = c.id::uuid` : sql`false`}`.execute(db);
  const awards = await awardsOf(context, query.unit === undefined ? [] : [query.unit]);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const table = new Map<string, { id: string; name: string; counts: number[]; total: number }>();
  for (const { id, name, year, n } of rows) {
    const row = table.get(id) ?? {
      id,
      name: name ?? awardName(awards, id, language),
      counts: years.map(() => 0),
      total: 0,
    };
    row.counts[year - first] = n;
    row.total += n;
    table.set(id, row);
  }
  const sorted = [...table.values()].sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'vi'));
  return { years, rows: sorted };
}

async function rootsOf({ db, actor }: Pick<ReadContext, 'db' | 'actor'>, unit: string | undefined) {
  const scope = scopePaths(actor, 'honour.read');
  if (unit === undefined) return scope;
  const { path } = await getUnitNow(db, unit);
  if (!scope.some((root) => isWithin(path, root))) throw new AppError('not-found');
  return [path];
}
