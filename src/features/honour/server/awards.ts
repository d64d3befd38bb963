import { join } from 'node:path';
import { type Award, type AwardCatalogue, findAward } from '../../../law/awards/index.ts';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';
import { AppError } from '../../../platform/errors/app-error.ts';

let awards: AwardCatalogue | null = null;

/** The national catalogue, read once. @throws CatalogueError naming file, line and field */
export function awardCatalogue(): AwardCatalogue {
  awards ??= readAwardCatalogue(join(import.meta.dirname, '../../../../catalogue'));
  return awards;
}

/** The award of an id. @throws AppError `invalid-input` at `field` when the catalogue has none */
export function getAward(id: string, field = 'award'): Award {
  const award = findAward(awardCatalogue(), id);
  if (award === undefined)
    throw new AppError('invalid-input', {
      fields: [
        { path: field, message: 'Danh mục không có hình thức này. / The catalogue has no such award.' },
      ],
    });
  return award;
}

/** What an award is called; an id that the catalogue no longer has stands for itself. */
export function awardName(id: string, language: 'vi' | 'en'): string {
  return findAward(awardCatalogue(), id)?.name[language] ?? id;
}
