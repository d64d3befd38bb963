import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { PREPARED } from '../../../../platform/db/prepared.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import { awardSums } from '../../../honour/server/index.ts';
import type { ComparisonQuery, ComparisonView } from './comparison.schema.ts';
import { narrow, rootsOf, thisYear } from './comparison-filters.ts';

const vietnamese = new Intl.Collator('vi');

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>;

/**
 * What was registered, proposed and granted in a year, counted by the units right below the chosen one or by award, as far as the actor
 * reads registrations and dossiers. What is carried upward counts once, where it was first proposed.
 */
export async function compare(context: Reading, query: ComparisonQuery): Promise<ComparisonView> {
  const { db, actor, clock, language } = context;
  const year = query.year ?? thisYear(clock);
  const roots = await rootsOf({ db, actor }, query.unit);
  const of = (kind: string) => sql`coalesce(sum(f.n) filter (where f.kind = ${kind}), 0)::int`;
  const { rows } = await sql<{
    id: string;
    name: string | null;
    registered: number;
    proposed: number;
    ended: number;
    granted: number;
  }>`${sql.raw(PREPARED)} with found as (
      select f.id, ${of('registered')} as registered, ${of('proposed')} as proposed, ${of('ended')} as ended,
        ${of('granted')} as granted
      from (${awardSums(query.rows, roots)}) f
      where f.kind in ('registered', 'proposed', 'ended', 'granted') and f.year = ${year} ${narrow(query, 'f')} group by f.id)
    select f.*, u.name from found f left join unit_now u on ${query.rows === 'unit' ? sql`u.unit_id = f.id::uuid` : sql`false`}
    where f.registered <> 0 or f.proposed <> 0 or f.granted <> 0`.execute(db);
  const catalogue = nationalCatalogue();
  const table = rows
    .map(({ name, ...row }) => ({ ...row, name: name ?? awardName(catalogue, row.id, language) }))
    .sort((a, b) => vietnamese.compare(a.name, b.name));
  const sum = (key: 'registered' | 'proposed' | 'ended' | 'granted') =>
    table.reduce((total, row) => total + row[key], 0);
  return {
    year,
    rows: table,
    total: {
      registered: sum('registered'),
      proposed: sum('proposed'),
      ended: sum('ended'),
      granted: sum('granted'),
    },
    awards: catalogue.awards
      .map(({ id, name }) => ({ id, name: name[language] }))
      .sort((a, b) => vietnamese.compare(a.name, b.name)),
  };
}
