import { sql } from 'kysely';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { DOCUMENT_STATES, type DocumentState } from '../model/document-lifecycle.ts';
import type { DocumentListView, DocumentRow, ListDocuments } from './document.schema.ts';
import { inForceOn, readable } from './document.store.ts';

const SORTS = {
  signedOn: sql`s.signed_on`,
  subject: sql`s.subject collate "vi-x-icu"`,
  unit: sql`s.unit_name collate "vi-x-icu"`,
  updated: sql`s.updated_at`,
};

interface Answer extends Partial<DocumentRow> {
  groups: { state: DocumentState; year: number | null; count: number }[];
}

/** The documents the reader may see, filtered, sorted, one page of them; with how many there are in each state. */
export async function listDocuments(
  { db, actor, clock }: ReadContext,
  query: ListDocuments,
): Promise<DocumentListView> {
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  // Drafts without a day stand on top: they are what is being worked on.
  const order = direction === 'desc' ? sql`desc nulls first` : sql`asc nulls last`;
  const confirmed = sql`exists (select from document_reader br where br.document_id = d.id and br.account_id = ${actor.accountId}
    and br.confirmed_at is not null)`;
  const where = sql<boolean>`${readable(actor)}
    ${query.direction === undefined ? sql`` : sql`and d.direction = ${query.direction}`}
    ${query.kind === undefined ? sql`` : sql`and d.kind = ${query.kind}`}
    ${query.unit === undefined ? sql`` : sql`and du.path <@ (select path from unit_now where unit_id = ${query.unit})`}
    ${query.inForceOn === undefined ? sql`` : sql`and ${inForceOn(query.inForceOn)}`}
    ${query.unread === true ? sql`and d.state in ('issued', 'received') and not ${confirmed}` : sql``}
    ${query.q ? sql`and d.id in (${found(query.q)})` : sql``}`;
  const year =
    query.year === undefined ? sql`` : sql`and extract(year from s.signed_on)::int = ${query.year}`;
  const state = query.state === undefined ? sql`` : sql`and s.state = ${query.state}`;
  const { rows } = await sql<Answer>`
    with seen as (select d.id, d.state, d.signed_on, d.subject, d.updated_at, du.name as unit_name
      from document d join unit_now du on du.unit_id = d.unit_id where ${where}),
    page as (select s.id, ${SORTS[by]} as key from seen s where true ${state} ${year}
      order by key ${order}, s.id desc limit ${query.size} offset ${offsetOf(query)}),
    groups as (select s.state, extract(year from s.signed_on)::int as year, count(*)::int as count from seen s group by 1, 2)
    select g.groups, d.id, d.unit_id, du.name as unit_name, d.direction, d.kind, d.state, d.number, d.symbol, d.issuer, d.signed_on,
      d.subject, ${inForceOn(day)} as in_force, ${confirmed} as read_by_me
    from (select coalesce(json_agg(groups), '[]') as groups from groups) g
    left join (page join document d on d.id = page.id join unit_now du on du.unit_id = d.unit_id) on true
    order by page.key ${order}, page.id desc`.execute(db);

  const groups = rows[0]?.groups ?? [];
  const inYear = groups.filter((group) => query.year === undefined || group.year === query.year);
  const byState = Object.fromEntries(DOCUMENT_STATES.map((name) => [name, 0])) as Record<
    DocumentState,
    number
  >;
  for (const group of inYear) byState[group.state] += group.count;
  const years = groups.flatMap((group) => (group.year === null ? [] : [group.year]));
  return {
    items: rows.filter(isFound).map(({ groups: _, ...row }) => row),
    total:
      query.state === undefined ? Object.values(byState).reduce((a, b) => a + b, 0) : byState[query.state],
    page: query.page,
    size: query.size,
    byState,
    years: [...new Set(years)].sort((a, b) => b - a),
    mayCreate: mayAnywhere(actor, 'document.write'),
  };
}

/**
 * SQL: keys of the documents in whose head `q` stands, or in whose text all its words do; words in quotation marks stand together.
 * Neither asks for diacritics.
 */
function found(q: string) {
  return sql`select fd.id from document fd where fd.search like ${searchPattern(q)}
    union select ft.document_id from document_text ft where ft.words @@ websearch_to_tsquery('simple', document_words(${q}))`;
}

/** An empty page still answers one row: the counts. */
function isFound(row: Answer): row is Answer & DocumentRow {
  return row.id !== null && row.id !== undefined;
}
