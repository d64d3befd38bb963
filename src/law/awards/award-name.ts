import type { AwardCatalogue } from './award.ts';
import { findAward } from './engine.ts';

/** What the award `id` is called; its code where the catalogue does not have it (any more). */
export function awardName(catalogue: AwardCatalogue, id: string, language: 'vi' | 'en'): string {
  return findAward(catalogue, id)?.name[language] ?? id;
}
