import { type RawBuilder, sql } from 'kysely';
import { type AwardCatalogue, findAward } from '../../../../law/awards/index.ts';
import { type Actor, isWithin, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { hasWords, unseenPage } from '../../../../platform/http/paging.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import { awardSums, hasName } from '../../../honour/server/index.ts';
import { coversTree } from '../../../organisation/server/index.ts';
import { namesWith } from '../dossiers/nominee-names.ts';
import type {
  ComparedListView,
  ComparedQuery,
  ComparedRow,
  ComparisonQuery,
  ComparisonView,
} from './comparison.schema.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>;
type Filters = Pick<ComparisonQuery, 'unit' | 'award' | 'subject'>;

/** Counting further would cost more than the number tells. */
const COUNTED_AT_MOST = 10_000;

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
  }>`with found as (
      select f.id, ${of('registered')} as registered, ${of('proposed')} as proposed, ${of('ended')} as ended,
        ${of('granted')} as granted
      from (${awardSums(query.rows, roots)}) f
      where f.kind in ('registered', 'proposed', 'ended', 'granted') and f.year = ${year} ${narrow(query, 'f')} group by f.id)
    select f.*, u.name from found f left join unit_now u on ${query.rows === 'unit' ? sql`u.unit_id = f.id::uuid` : sql`false`}
    where f.registered <> 0 or f.proposed <> 0 or f.granted <> 0`.execute(db);
  const catalogue = nationalCatalogue();
  const table = rows
    .map(({ name, ...row }) => ({ ...row, name: name ?? awardName(catalogue, row.id, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
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
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  };
}

/** SQL condition: the nomination `x` has come to its end without being granted. */
const ENDED = sql`x.state in ('refused', 'not-passed', 'not-granted')`;

const IS = {
  registered: sql`bool_or(f.kind = 1)`,
  proposed: sql`bool_or(f.kind = 2)`,
  granted: sql`bool_or(f.kind = 3)`,
  ended: sql`coalesce(bool_and(f.ended) filter (where f.kind = 2), false) and not bool_or(f.kind = 3)`,
};
const STATES = {
  'registered-only': sql`${IS.registered} and not ${IS.proposed} and not ${IS.granted}`,
  'not-granted': sql`${IS.proposed} and not ${IS.granted}`,
  ended: IS.ended,
  granted: IS.granted,
  unregistered: sql`${IS.proposed} and not ${IS.registered}`,
};

/** Who was registered, proposed or granted for what in a year, and how far each came; one page, by name. */
export async function listCompared(context: Reading, query: ComparedQuery): Promise<ComparedListView> {
  const { db, language, clock } = context;
  const found = await comparedSubjects(context, query.year ?? thisYear(clock), query);
  const direction = sql.raw(query.sort === 'name' ? 'asc' : 'desc');
  const order = sql`c.name collate "vi-x-icu" ${direction}, c.subject_id, c.award`;
  const { rows } = await sql<Row>`with ${found},
      counted as (select count(*)::int as n from (select from compared limit ${COUNTED_AT_MOST + 1}) c),
      page as (select c.* from compared c order by ${order} ${unseenPage(query)})
    select counted.n, c.subject, c.subject_id, c.name, c.detail, u.name as unit_name, c.award, c.registered, c.proposed, c.ended, c.granted
    from counted left join (page c join unit_now u on u.unit_id = c.unit_id) on true order by ${order}`.execute(
    db,
  );
  const n = rows[0]?.n ?? 0;
  const catalogue = nationalCatalogue();
  return {
    items: rows
      .filter(isFound)
      .map(({ n: _, ...row }) => ({ ...row, awardName: awardName(catalogue, row.award, language) })),
    total: Math.min(n, COUNTED_AT_MOST),
    more: n > COUNTED_AT_MOST,
    page: query.page,
    size: query.size,
  };
}

type Found = Omit<ComparedRow, 'awardName'>;
type Row = Partial<Found> & { n: number };

/** An empty page still answers one row: the count. */
function isFound(row: Row): row is Row & Found {
  return row.award !== null && row.award !== undefined;
}

/** SQL: `compared`, a row a subject and award. Units and words are looked for in each of the three by its own index. */
async function comparedSubjects(
  { db, actor }: Reading,
  year: number,
  query: Filters & Pick<ComparedQuery, 'state' | 'q'>,
): Promise<RawBuilder<unknown>> {
  const roots = await rootsOf({ db, actor }, query.unit);
  const everywhere = await coversTree(db, roots);
  const inside = (unit: RawBuilder<unknown>) =>
    everywhere
      ? sql``
      : sql`and ${unit} = any(array(select unit_id from unit_now where path <@ any(${roots}::ltree[])))`;
  const named = (has: (q: string) => RawBuilder<unknown>) => (query.q ? sql`and ${has(query.q)}` : sql``);
  const who = sql`x.subject, coalesce(x.person_id, x.collective_id, x.household_id) as subject_id, x.subject_name, x.subject_detail, x.award`;
  return sql`compared as materialized (
    select subject, subject_id, award, max(subject_name) as name, max(subject_detail) as detail,
      (array_agg(f.unit_id order by f.unit_id))[1] as unit_id,
      ${IS.registered} as registered, ${IS.proposed} as proposed, ${IS.ended} as ended, ${IS.granted} as granted
    from (
      select 1 as kind, s.unit_id, ${who}, false as ended ${registered(year, query)} ${inside(sql`s.unit_id`)}
        ${named((q) => hasWords(sql`search_key(x.subject_name)`, q))}
      union all select 2, x.unit_id, ${who}, ${ENDED} ${proposed(year, query)} ${inside(sql`x.unit_id`)}
        ${named((q) => sql`x.name_key in (${namesWith(q)})`)}
      union all select 3, x.unit_id, ${who}, false from honour x where x.year = ${year} and x.status <> 'revoked' ${narrow(query)}
        ${inside(sql`x.unit_id`)} ${named((q) => hasName(hasWords(sql`k.name`, q), 'x'))}
    ) f group by subject, subject_id, award
    ${query.state === undefined ? sql`` : sql`having ${STATES[query.state]}`})`;
}

const narrow = ({ award, subject }: Filters, alias = 'x') => {
  const of = sql.raw(alias);
  return sql`${award === undefined ? sql`` : sql`and ${of}.award = ${award}`}
    ${subject === undefined ? sql`` : sql`and ${of}.subject = ${subject}`}`;
};

/** What units have registered and not taken back. */
const registered = (year: number, query: Filters) =>
  sql`from registration_sheet s join registration x on x.sheet_id = s.id
    where s.year = ${year} and s.state in ('submitted', 'approved') ${narrow(query)}`;

/** What was proposed in dossiers that were sent, where it was first proposed. */
const proposed = (year: number, query: Filters) => sql`from nomination x join dossier d on d.id = x.dossier_id
    where x.year = ${year} and x.state <> 'withdrawn' and x.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn'
    ${narrow(query)}`;

/** The subtrees to count: those where the actor reads registrations and dossiers, narrowed to `unit`. */
async function rootsOf(
  { db, actor }: { db: ReadContext['db']; actor: Actor },
  unit: string | undefined,
): Promise<string[]> {
  const dossiers = scopePaths(actor, 'dossier.read');
  const scope = scopePaths(actor, 'registration.read').filter((path) =>
    dossiers.some((root) => isWithin(path, root)),
  );
  if (unit === undefined) return scope;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unit}`.execute(db);
  const path = rows[0]?.path;
  if (path === undefined) return [];
  return scope.some((root) => isWithin(path, root)) ? [path] : scope.filter((root) => isWithin(root, path));
}

const thisYear = (clock: ReadContext['clock']) => Number(today(clock).slice(0, 4));

function awardName(catalogue: AwardCatalogue, id: string, language: 'vi' | 'en'): string {
  return findAward(catalogue, id)?.name[language] ?? id;
}
