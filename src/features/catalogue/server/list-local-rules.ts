import { sql } from 'kysely';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import type { ListLocalRules, LocalRuleListView, LocalRuleView } from './local-rule.schema.ts';
import {
  getRule,
  type LocalRuleRow,
  presentRule,
  RULE_COLUMNS,
  RULE_TABLES,
  type RuleContext,
  stateOn,
  visibleRules,
} from './local-rule.store.ts';
import { readerCatalogue } from './reader-catalogue.ts';

const SORTS = { validFrom: sql`r.valid_from`, award: sql`r.award_id` };

/** The rules that bind the reader's units and those of units below, with their whole history. */
export async function listLocalRules(
  context: ReadContext,
  query: ListLocalRules,
): Promise<LocalRuleListView> {
  const { db, actor, clock } = context;
  const day = today(clock);
  const { by, direction } = sortOf(query.sort);
  const { rows } = await sql<
    LocalRuleRow & { total: number }
  >`select ${RULE_COLUMNS}, ${stateOn(day)} as state,
      count(*) over ()::int as total
    from ${RULE_TABLES}
    where ${visibleRules(actor)}
      ${query.state === undefined ? sql`` : sql`and ${stateOn(day)} = ${query.state}`}
      ${query.award === undefined ? sql`` : sql`and r.award_id = ${query.award}`}
      ${query.q ? sql`and search_key(r.legal_basis || ' ' || u.name || ' ' || r.award_id) like ${searchPattern(query.q)}` : sql``}
    order by ${SORTS[by]} ${direction === 'desc' ? sql`desc` : sql`asc`}, r.id
    limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const catalogue = await readerCatalogue(context, day);
  return {
    items: rows.map(({ total: _, ...row }) => presentRule(context, catalogue, row)),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: query.size,
    mayConfigure: mayAnywhere(actor, 'award.configure'),
  };
}

/** One of them. @throws AppError `not-found` */
export async function getLocalRule(context: RuleContext, id: string): Promise<LocalRuleView> {
  const row = await getRule(context, id);
  return presentRule(context, await readerCatalogue(context as ReadContext, today(context.clock)), row);
}
