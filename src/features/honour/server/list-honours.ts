import { awardName } from '../../../law/awards/index.ts';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, sortOf } from '../../../platform/http/paging.ts';
import { awardsOf } from './awards.ts';
import { findCounted, SORTS } from './find-honours.ts';
import type { HonourListView, ListHonours } from './honour.schema.ts';
import { COUNTED_AT_MOST, honourWhere } from './honour-where.ts';

/** The honours that count for units where the actor reads them, filtered, sorted, one page of them. */
export async function listHonours(context: ReadContext, query: ListHonours): Promise<HonourListView> {
  const { actor, language } = context;
  const where = await honourWhere(context, query);
  const { by, direction } = sortOf(query.sort);
  const { n, rows } = await findCounted(context, where, SORTS[by][direction], {
    limit: query.size,
    offset: offsetOf(query),
    most: COUNTED_AT_MOST,
  });
  const awards = await awardsOf(
    context,
    rows.map(({ unitId }) => unitId),
  );
  return {
    items: rows.map((row) => ({ ...row, awardName: awardName(awards, row.award, language) })),
    total: Math.min(n, COUNTED_AT_MOST),
    more: n > COUNTED_AT_MOST,
    page: query.page,
    size: query.size,
    mayCreate: mayAnywhere(actor, 'honour.write'),
    mayImport: mayAnywhere(actor, 'honour.import'),
  };
}
