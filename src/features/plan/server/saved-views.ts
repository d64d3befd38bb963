import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { planTables } from './plan.tables.ts';
import type { SavedView, SavedViewInput } from './saved-view.schema.ts';

/** The filters that the reader keeps for a page, by name. */
export async function listSavedViews(
  { db, actor }: ReadContext,
  page: string,
): Promise<{ items: SavedView[] }> {
  const items = await planTables(db)
    .selectFrom('savedView')
    .select(['id', 'page', 'name', 'query'])
    .where('accountId', '=', actor.accountId)
    .where('page', '=', page)
    .orderBy('name')
    .execute();
  return { items };
}

/** Keeps filters under a name; the same name again replaces what it stood for. */
export async function saveView({ db, actor }: WriteContext, input: SavedViewInput): Promise<SavedView> {
  return planTables(db)
    .insertInto('savedView')
    .values({ ...input, id: newId(), accountId: actor.accountId })
    .onConflict((conflict) =>
      conflict.columns(['accountId', 'page', 'name']).doUpdateSet({ query: input.query }),
    )
    .returning(['id', 'page', 'name', 'query'])
    .executeTakeFirstOrThrow();
}

/** Forgets one of the own views. @throws AppError `not-found` */
export async function removeSavedView({ db, actor }: WriteContext, id: string): Promise<{ id: string }> {
  const removed = await planTables(db)
    .deleteFrom('savedView')
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .returning('id')
    .executeTakeFirst();
  if (removed === undefined) throw new AppError('not-found');
  return removed;
}
