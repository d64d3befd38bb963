import { sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { isWithin, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import { awardSums } from './award-sums.ts';
import { awardsOf } from './awards.ts';
import type { StatisticsQuery, StatisticsView } from './honour.schema.ts';

/** Years shown at once unless others are asked for. */
const YEARS = 10;
const MOST_YEARS = 40;
const vietnamese = new Intl.Collator('vi');

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
    throw fieldError('yearTo', {
      vi: 'Khoảng năm phải từ 1 đến 40 năm.',
      en: 'Choose a span of 1 to 40 years.',
    });
  const roots = await rootsOf({ db, actor }, query.unit);
  const { rows } = await sql<{
    id: string;
    name: string | null;
    year: number;
    n: number;
  }>`${sql.raw(PREPARED)}
    with total as (select f.id, f.year, sum(f.n)::int as n from (${awardSums(query.rows, roots)}) f
      where f.kind = 'granted' and f.year between ${first} and ${last}
        ${query.award === undefined ? sql`` : sql`and f.award = ${query.award}`}
        ${query.subject === undefined ? sql`` : sql`and f.subject = ${query.subject}`}
      group by 1, 2 having sum(f.n) <> 0)
    select t.id, u.name, t.year, t.n from total t
    left join unit_now u on ${query.rows === 'unit' ? sql`u.unit_id = t.id::uuid` : sql`false`}`.execute(db);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
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
  const sorted = [...table.values()].sort((a, b) => b.total - a.total || vietnamese.compare(a.name, b.name));
  return { years, rows: sorted };
}

async function rootsOf({ db, actor }: Pick<ReadContext, 'db' | 'actor'>, unit: string | undefined) {
  const scope = scopePaths(actor, 'honour.read');
  if (unit === undefined) return scope;
  const { path } = await getUnitNow(db, unit);
  if (!scope.some((root) => isWithin(path, root))) throw new AppError('not-found');
  return [path];
}
