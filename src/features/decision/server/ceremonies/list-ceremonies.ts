import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { dayOf } from '../../../../law/calendar/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { PRESENCES, type Presence } from '../../model/ceremonies/presence.ts';
import { unitWithin } from '../certificates/template.store.ts';
import type {
  CeremonyDecisionsView,
  CeremonyLine,
  CeremonyLinesView,
  CeremonyListView,
  CeremonyRow,
  CeremonyView,
  ListCeremonies,
  ListCeremonyLines,
} from './ceremony.schema.ts';
import { type CeremonyRecord, getReadableCeremony } from './ceremony.store.ts';

type Context = Pick<ReadContext | WriteContext, 'db' | 'actor' | 'language'>;

const SORTS = { starts: sql`c.starts_at`, title: sql`c.title collate "vi-x-icu"` };

/** Ceremonies of units in the reader's subtree. */
export async function listCeremonies(
  { db, actor }: ReadContext,
  query: ListCeremonies,
): Promise<CeremonyListView> {
  const matching = sql`from ceremony c join unit_now u on u.unit_id = c.unit_id where ${unitWithin(actor, 'decision.read')}
    ${query.q ? sql`and search_key(c.title || ' ' || c.place) like ${searchPattern(query.q)}` : sql``}`;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${matching}`.execute(db);
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows } = await sql<
    Omit<CeremonyRow, 'startsAt'> & { startsAt: Date }
  >`select p.*, l.lines, l.handed_over
    from (select c.id, c.unit_id, u.name as unit_name, c.title, c.starts_at, c.place ${matching}
      order by ${SORTS[by]} ${order}, c.id ${order} limit ${query.size} offset ${offsetOf(query)}) p
    cross join lateral (select count(*)::int as lines, count(handed_over_at)::int as handed_over
      from ceremony_line where ceremony_id = p.id) l
    order by ${SORT_OF_PAGE[by]} ${order}, p.id ${order}`.execute(db);
  return {
    items: rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() })),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}
const SORT_OF_PAGE = { starts: sql`p.starts_at`, title: sql`p.title collate "vi-x-icu"` };

/** A ceremony with its sums. @throws AppError `not-found` */
export async function getCeremony(context: Context, id: string): Promise<CeremonyView> {
  const { db, actor, language } = context;
  const ceremony = await getReadableCeremony(db, actor, id);
  const { rows } = await sql<{ award: string; presence: Presence; count: number; handed: number }>`
    select h.award, l.presence, count(*)::int as count, count(l.handed_over_at)::int as handed
    from ceremony_line l join honour h on h.id = l.honour_id where l.ceremony_id = ${id}
    group by h.award, l.presence order by h.award`.execute(db);
  const { rows: presenters } = await sql<{ name: string }>`select presenter as name from ceremony_line
    where ceremony_id = ${id} and presenter is not null group by presenter order by min(position) limit 50`.execute(
    db,
  );
  const catalogue = await catalogueOf(context, ceremony);
  const byPresence = Object.fromEntries(PRESENCES.map((name) => [name, 0])) as Record<Presence, number>;
  const byAward = new Map<string, number>();
  for (const { award, presence, count } of rows) {
    byPresence[presence] += count;
    byAward.set(award, (byAward.get(award) ?? 0) + count);
  }
  const { unitPath, unitKind: _, startsAt, ...facts } = ceremony;
  return {
    ...facts,
    startsAt: startsAt.toISOString(),
    lines: rows.reduce((sum, { count }) => sum + count, 0),
    handedOver: rows.reduce((sum, { handed }) => sum + handed, 0),
    byPresence,
    awards: Array.from(byAward, ([award, count]) => ({
      id: award,
      name: awardName(catalogue, award, language),
      count,
    })),
    presenters: presenters.map(({ name }) => name),
    allowed: mayAt(actor, 'decision.write', unitPath) ? ['edit', 'delete'] : [],
  };
}

/** Decisions in effect that honour somebody who is in no ceremony yet, the newest first; at most 100. */
export async function listCeremonyDecisions({ db, actor }: ReadContext): Promise<CeremonyDecisionsView> {
  const { rows } = await sql<CeremonyDecisionsView['items'][number]>`
    select d.id, concat_ws('/', d.number, d.symbol) as code, d.title, count(*)::int as lines
    from decision d join unit_now u on u.unit_id = d.unit_id join decision_line l on l.decision_id = d.id
      join honour h on h.id = l.honour_id and h.status <> 'revoked'
    where d.state = 'effective' and d.kind = 'grant' and ${unitWithin(actor, 'decision.write')}
      and not exists (select from ceremony_line o where o.honour_id = h.id)
    group by d.id order by d.decided_on desc, d.id limit 100`.execute(db);
  return { items: rows };
}

/** Who receives what from whom, in order. @throws AppError `not-found` */
export async function listCeremonyLines(
  context: ReadContext,
  id: string,
  query: ListCeremonyLines,
): Promise<CeremonyLinesView> {
  const { db, actor } = context;
  const ceremony = await getReadableCeremony(db, actor, id);
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (query.presence !== undefined) parts.push(sql`l.presence = ${query.presence}`);
  if (query.award !== undefined) parts.push(sql`h.award = ${query.award}`);
  if (query.handed !== undefined)
    parts.push(query.handed === 'yes' ? sql`l.handed_over_at is not null` : sql`l.handed_over_at is null`);
  if (query.q) parts.push(sql`h.search like ${searchPattern(query.q)}`);
  const where = sql<boolean>`${sql.join(parts, sql` and `)}`;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n
    from ceremony_line l join honour h on h.id = l.honour_id where l.ceremony_id = ${id} and ${where}`.execute(
    db,
  );
  const page = sql`limit ${query.size} offset ${offsetOf(query)}`;
  return {
    items: await findCeremonyLines(context, ceremony, where, page),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** The lines `l` with their honours `h` that `where` describes, in order. */
export async function findCeremonyLines(
  context: Context,
  ceremony: CeremonyRecord,
  where: RawBuilder<boolean>,
  page: RawBuilder<unknown> = sql``,
): Promise<CeremonyLine[]> {
  const { rows } = await sql<
    Omit<CeremonyLine, 'awardName' | 'handedOverAt'> & { handedOverAt: Date | null }
  >`
    with l as (select *, lag(id) over w as previous_id, lag(id, 2) over w as before_previous_id, lead(id) over w as next_id
      from ceremony_line where ceremony_id = ${ceremony.id} window w as (order by position))
    select l.id, l.position, l.honour_id, h.subject, h.subject_name, h.subject_detail, h.award, l.presenter, l.presence,
      l.representative, l.handed_over_at, h.status = 'revoked' as revoked, l.version, l.previous_id, l.next_id, l.before_previous_id
    from l join honour h on h.id = l.honour_id where ${where} order by l.position ${page}`.execute(
    context.db,
  );
  const catalogue = await catalogueOf(context, ceremony);
  return rows.map(({ handedOverAt, ...row }) => ({
    ...row,
    handedOverAt: handedOverAt?.toISOString() ?? null,
    awardName: awardName(catalogue, row.award, context.language),
  }));
}

const catalogueOf = ({ db }: Context, { unitId, startsAt }: CeremonyRecord) =>
  effectiveCatalogue(db, unitId, dayOf(startsAt));
