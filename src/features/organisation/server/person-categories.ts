import { join } from 'node:path';
import { readTerms } from '../../../law/awards/read-catalogue.ts';
import { recordedWho } from '../../../law/awards/terms.ts';
import type { PersonCategory } from '../model/person-cells.ts';

const terms = readTerms(join(import.meta.dirname, '../../../../catalogue'));

/** What may be recorded of people, in the order of `catalogue/award-terms.yaml`; Vietnamese first among the names. */
export const PERSON_CATEGORIES: readonly PersonCategory[] = recordedWho(terms).map((code) => {
  const { vi = code, en = code } = terms.who[code] ?? {};
  return { code, names: [vi, en] };
});

/** What a category is called; its code when the catalogue no longer has it. */
export function categoryName(code: string, language: 'vi' | 'en'): string {
  return terms.who[code]?.[language] ?? code;
}
