import { type Award, type AwardCatalogue, findAward } from '../../../law/awards/index.ts';
import { ownUnits } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { catalogueOfUnits } from '../../catalogue/server/index.ts';

/** The awards of today, with those that the units of who asks, and the units `unitIds`, have added. */
export function awardsOf(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  unitIds: readonly string[] = [],
): Promise<AwardCatalogue> {
  return catalogueOfUnits(db, [...new Set([...ownUnits(actor), ...unitIds])], today(clock));
}

/** The award of an id. @throws AppError `invalid-input` at `field` when the catalogue has none */
export function getAward(catalogue: AwardCatalogue, id: string, field = 'award'): Award {
  const award = findAward(catalogue, id);
  if (award === undefined)
    throw fieldError(field, {
      vi: 'Danh mục không có hình thức này.',
      en: 'The catalogue has no such award.',
    });
  return award;
}
