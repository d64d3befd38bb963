import { sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { scopePaths } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { hasWords, offsetOf, searchPattern, sortOf, unseenPage } from '../../../platform/http/paging.ts';
import { countStates, totalOf } from '../../../platform/http/state-counts.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { decidableHere } from '../../commendation/server/index.ts';
import { unitsInSight } from '../../organisation/server/index.ts';
import { DECISION_STATES, type DecisionState } from '../model/decision-life.ts';
import type {
  DecidableRoundsView,
  DecisionLine,
  DecisionLinesView,
  DecisionListView,
  DecisionRow,
  ListDecisions,
  ListLines,
} from './decision.schema.ts';
import { getReadableDecision } from './decision.store.ts';

const SORTS = { created: sql`d.created_at`, day: sql`d.decided_on`, title: sql`d.title collate "vi-x-icu"` };

/** The decisions of units in the reader's subtree. */
export async function listDecisions(
  { db, actor }: ReadContext,
  query: ListDecisions,
): Promise<DecisionListView> {
  const seen = await unitsInSight(db, actor, 'decision.read', sql`d.unit_id`);
  const matching = sql`from decision d where ${seen} ${query.q ? sql`and ${hasWords(sql`d.search`, query.q)}` : sql``}
      ${query.round === undefined ? sql`` : sql`and d.round_id = ${query.round}`}
      ${
        query.year === undefined
          ? sql``
          : sql`and d.decided_on >= make_date(${query.year}, 1, 1) and d.decided_on < make_date(${query.year} + 1, 1, 1)`
      }`;
  const { rows: groups } = await sql<{ state: DecisionState; count: number }>`
    select d.state, count(*)::int as count ${matching} group by d.state`.execute(db);
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`key desc, id desc` : sql`key, id`;
  const { rows } = await sql<DecisionRow>`
    with page as (select d.id, ${SORTS[by]} as key ${matching} ${query.state === undefined ? sql`` : sql`and d.state = ${query.state}`}
      order by ${order} ${unseenPage(query)})
    select d.id, d.unit_id, u.name as unit_name, d.round_id, r.name as round_name, d.kind, d.title,
      d.number, d.symbol, d.decided_on, d.state, d.line_count, d.bonus_total::float8 as bonus_total
    from page join decision d on d.id = page.id join unit_now u on u.unit_id = d.unit_id left join round r on r.id = d.round_id
    order by page.${order}`.execute(db);
  const { rows: years } = await sql<{
    year: number;
  }>`select distinct extract(year from d.decided_on)::int as year from decision d where ${seen} order by 1 desc`.execute(
    db,
  );
  const byState = countStates(DECISION_STATES, groups);
  return {
    items: rows,
    total: totalOf(byState, query.state),
    page: query.page,
    size: query.size,
    byState,
    years: years.map(({ year }) => year),
  };
}

/** The lines of a decision in the order they are printed. @throws AppError `not-found` */
export async function listLines(
  { db, actor, language }: ReadContext,
  id: string,
  query: ListLines,
): Promise<DecisionLinesView> {
  const decision = await getReadableDecision(db, actor, id);
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const award = query.award === undefined ? sql`true` : sql`award = ${query.award}`;
  const words = query.q
    ? sql`search_key(subject_name || ' ' || coalesce(subject_detail, '')) like ${searchPattern(query.q)}`
    : sql`true`;
  const { rows } = await sql<Omit<DecisionLine, 'awardName' | 'newAwardName'> & { total: number }>`
    with line as (
      select l.*, lag(l.id) over w as previous_id, lag(l.id, 2) over w as before_previous_id, lead(l.id) over w as next_id
      from decision_line l where l.decision_id = ${id} window w as (partition by l.group_title order by l.position)
    ), page as (
      select *, count(*) over ()::int as total from line where ${award} and ${words}
      order by position limit ${query.size} offset ${offsetOf(query)})
    select p.id, p.position, p.group_title as subject, p.subject_name, p.subject_detail, u.name as unit_name, p.award,
      p.factor::float8 as factor, p.base_salary, p.bonus::float8 as bonus, p.honour_id, h.status as honour_status, c.code as certificate_code, p.previous_id, p.next_id,
      p.before_previous_id, p.change, case when p.change is null then null else json_build_object('subjectName', h.subject_name,
        'subjectDetail', h.subject_detail, 'award', h.award, 'year', h.year, 'yearFrom', h.year_from) end as present,
      h.bonus::float8 as present_bonus, p.total
    from page p left join nomination n on n.id = p.nomination_id left join honour h on h.id = p.honour_id
      left join unit_now u on u.unit_id = coalesce(n.unit_id, h.unit_id)
      left join certificate c on c.line_id = p.id and c.replaced_by is null
    order by p.position`.execute(db);
  return {
    items: rows.map(({ total, ...row }) => ({
      ...row,
      unitName: row.unitName ?? '',
      awardName: awardName(catalogue, row.award, language),
      newAwardName: row.change?.award === undefined ? null : awardName(catalogue, row.change.award, language),
    })),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** The rounds in which somebody waits for a decision that the actor may draft. */
export async function listDecidableRounds({ db, actor }: ReadContext): Promise<DecidableRoundsView> {
  const { rows } = await sql<DecidableRoundsView['items'][number]>`
    with waiting as materialized (
      select d.round_id, n.award, n.final_award, count(*) as n from dossier d join nomination n on n.dossier_id = d.id and n.state = 'passed'
      where d.state = 'voted' and not exists (select from decision_line l where l.nomination_id = n.id and not l.undone) group by 1, 2, 3)
    select r.id, r.name, re.name as unit_name, sum(n.n)::int as waiting
    from waiting n join round r on r.id = n.round_id join unit_now re on re.unit_id = r.unit_id
    where ${decidableHere()} and re.path <@ any(${scopePaths(actor, 'decision.write')}::ltree[])
    group by r.id, r.name, re.name, r.closes_on order by r.closes_on desc, r.id limit 100`.execute(db);
  return { items: rows };
}
