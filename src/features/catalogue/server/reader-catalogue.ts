import type { AwardCatalogue, Day } from '../../../law/awards/index.ts';
import { ownUnits } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { catalogueOfUnits } from './effective-catalogue.ts';

/** The catalogue as it binds the units of who reads it. */
export function readerCatalogue(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  on: Day,
): Promise<AwardCatalogue> {
  return catalogueOfUnits(db, ownUnits(actor), on);
}
