import { type RawBuilder, sql } from 'kysely';
import { type Actor, ownPaths, scopePaths } from '../../../platform/auth/actor.ts';
import { searchPattern } from '../../../platform/http/paging.ts';
import type { ListDocuments } from './document.schema.ts';
import { replacedOn, WENT_OUT, withinValidity } from './document.store.ts';

/** Conditions of which a document `d` must meet one, as `readable` says them: each finds its documents by an index of its own. */
export function sidesOf(actor: Actor): RawBuilder<boolean>[] {
  const below = sql`any(array(select unit_id from unit_now where path <@ any(${scopePaths(actor, 'document.read')}::ltree[])))`;
  const above = sql`any(array(select unit_id from unit_now where path @> any(${ownPaths(actor)}::ltree[])))`;
  return [
    sql<boolean>`d.unit_id = ${below}`,
    sql<boolean>`(${WENT_OUT} and d.published and d.unit_id = ${above})`,
    sql<boolean>`(${WENT_OUT} and d.id in (select document_id from document_addressee where unit_id = ${below}))`,
  ];
}

/** The filters of a list, state and year aside. */
export function filtersOf(actor: Actor, query: ListDocuments): RawBuilder<unknown> {
  const conditions = [
    ...(query.direction === undefined ? [] : [sql`d.direction = ${query.direction}`]),
    ...(query.kind === undefined ? [] : [sql`d.kind = ${query.kind}`]),
    ...(query.unit === undefined
      ? []
      : [
          sql`d.unit_id in (select x.unit_id from unit_now x join unit_now y on x.path <@ y.path where y.unit_id = ${query.unit})`,
        ]),
    ...(query.inForceOn === undefined ? [] : [listInForceOn(query.inForceOn)]),
    // As a set that is made once: asked of each document, the read ones would be looked up one by one.
    ...(query.unread === true
      ? [
          sql`d.state in ('issued', 'received') and d.id not in (select document_id from document_reader
            where account_id = ${actor.accountId} and confirmed_at is not null)`,
        ]
      : []),
    ...(query.q ? [sql`d.id in (${found(query.q)})`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/**
 * `inForceOn` for many documents: those that others replace are found once, and the index of documents keeps leading to the page. As a
 * join the planner would rather sort them all.
 */
const listInForceOn = (day: string) =>
  sql`${withinValidity(day)} and d.id not in (select rl.target_id ${replacedOn(day)})`;

/** SQL condition: the document `d` was signed in `year`, if one is named. */
export const inYear = (year: number | RawBuilder<unknown> | undefined) =>
  year === undefined
    ? sql`true`
    : sql`d.signed_on >= make_date(${year}, 1, 1) and d.signed_on < make_date(${year} + 1, 1, 1)`;

/**
 * SQL: keys of the documents in whose head `q` stands, or in whose text all its words do; words in quotation marks stand together.
 * Neither asks for diacritics.
 */
function found(q: string) {
  return sql`select fd.id from document fd where fd.search like ${searchPattern(q)}
    union select ft.document_id from document_text ft where ft.words @@ websearch_to_tsquery('simple', document_words(${q}))`;
}
