import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AwardCatalogue } from '../../../law/awards/index.ts';
import { api } from '../../../ui/api/api.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import type { Language } from '../../../ui/i18n/language.ts';
import { searchKey } from '../../organisation/index.ts';

/** The awards and words that conditions are built from. */
export function useVocabulary(): UseQueryResult<AwardCatalogue> {
  return useQuery<AwardCatalogue>({
    queryKey: ['award', 'catalogue'],
    queryFn: ({ signal }) => api.get<AwardCatalogue>('/api/award-catalogue', undefined, { signal }),
    staleTime: 300_000,
  });
}

/** Those of `options` that hold all words of `q`. */
export function search(options: readonly Option[]): (q: string) => Promise<Option[]> {
  return async (q) => {
    const words = searchKey(q).split(' ');
    return options.filter(({ label }) => words.every((word) => searchKey(label).includes(word))).slice(0, 50);
  };
}

/** Every award, for a picker. */
export function awardOptions({ awards }: AwardCatalogue, language: Language): Option[] {
  return awards.map(({ id, name, abbreviations }) => ({
    value: id,
    label: abbreviations.length === 0 ? name[language] : `${name[language]} (${abbreviations.join(', ')})`,
  }));
}
