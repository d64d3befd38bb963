import { type RawBuilder, sql } from 'kysely';
import { isWithin, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import { awardName, awardsOf } from './awards.ts';
import type { StatisticsQuery, StatisticsView } from './honour.schema.ts';
import { withinUnits } from './unit-scope.ts';

/** Years shown at once unless others are asked for. */
const YEARS = 10;
const MOST_YEARS = 40;
/** The units of a province; a list of them is hashed, where below a path the planner would expect a handful. */
const UNITS_NAMED = 20_000;

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
  const inside = await withinUnits(db, roots, sql`c.unit_id`, UNITS_NAMED);
  const counted = sql`from honour_count c where ${inside} and c.year between ${first} and ${last} and c.n <> 0
    ${query.award === undefined ? sql`` : sql`and c.award = ${query.award}`}
    ${query.subject === undefined ? sql`` : sql`and c.subject = ${query.subject}`}`;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const { rows } = await (query.rows === 'award' ? byAward(counted) : byUnit(counted, roots, years)).execute(
    db,
  );
  const awards = await awardsOf(context, query.unit === undefined ? [] : [query.unit]);
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

interface Counted {
  id: string;
  name: string | null;
  year: number;
  n: number;
}

const byAward = (counted: RawBuilder<unknown>) =>
  sql<Counted>`select c.award as id, null as name, c.year, sum(c.n)::int as n ${counted} group by c.award, c.year`;

/**
 * Below one root its children stand for themselves; several roots stand side by side. Added up by unit before the tree is looked at,
 * the years of a unit side by side: ten times fewer groups.
 */
function byUnit(counted: RawBuilder<unknown>, roots: readonly string[], years: readonly number[]) {
  const bucket =
    roots.length === 1
      ? sql`subpath(u.path, least(nlevel(r.path), nlevel(u.path) - 1), 1)::text`
      : sql`subpath(r.path, nlevel(r.path) - 1, 1)::text`;
  const sums = years.map((year) => sql`sum(c.n) filter (where c.year = ${year})`);
  return sql<Counted>`
    with of_unit as (select c.unit_id, array[${sql.join(sums)}] as sums ${counted} group by c.unit_id),
    place as (select u.unit_id, ${bucket}::uuid as id from unit_now u join unnest(${roots}::ltree[]) r(path) on u.path <@ r.path),
    total as (select p.id, y.i, sum(y.n)::int as n from of_unit o join place p on p.unit_id = o.unit_id
      cross join unnest(o.sums) with ordinality y(n, i) where y.n is not null group by p.id, y.i)
    select t.id, u.name, (${years[0]}::int + t.i - 1)::int as year, t.n from total t left join unit_now u on u.unit_id = t.id`;
}

async function rootsOf({ db, actor }: Pick<ReadContext, 'db' | 'actor'>, unit: string | undefined) {
  const scope = scopePaths(actor, 'honour.read');
  if (unit === undefined) return scope;
  const { path } = await getUnitNow(db, unit);
  if (!scope.some((root) => isWithin(path, root))) throw new AppError('not-found');
  return [path];
}
