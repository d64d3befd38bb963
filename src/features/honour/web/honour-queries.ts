import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Subject } from '../../../law/awards/award.ts';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import type { LinkTarget } from '../../../ui/page/links.tsx';
import { searchKey } from '../../organisation/index.ts';
import type { HistoryView } from '../server/history.schema.ts';
import type { AwardListView, FoundSubjectsView, HonourView } from '../server/honour.schema.ts';
import type { MeritsView, MeritTermsView } from '../server/merit.schema.ts';

/** Where the API and the pages keep what belongs to a subject. */
const SUBJECT_PLACES = {
  individual: { api: 'people', page: '/so-vang/nguoi/$personId', param: 'personId' },
  collective: { api: 'units', page: '/so-vang/don-vi/$unitId', param: 'unitId' },
  household: { api: 'households', page: '/so-vang/ho/$householdId', param: 'householdId' },
} as const satisfies Record<Subject, { api: string; page: string; param: string }>;

export interface SubjectKey {
  subject: Subject;
  id: string;
}

/** The page with everything that was granted to a subject. */
export function historyLink({ subject, id }: SubjectKey): LinkTarget {
  const { page, param } = SUBJECT_PLACES[subject];
  return { to: page, params: { [param]: id } };
}

/** The page with a subject's merit records; households have none. */
export function meritsLink({ subject, id }: SubjectKey): LinkTarget | null {
  if (subject === 'household') return null;
  return subject === 'individual'
    ? { to: '/so-vang/thanh-tich/nguoi/$personId', params: { personId: id } }
    : { to: '/so-vang/thanh-tich/don-vi/$unitId', params: { unitId: id } };
}

const partPath = ({ subject, id }: SubjectKey, part: string) =>
  `/api/${SUBJECT_PLACES[subject].api}/${id}/${part}`;

/** Everything read of a subject lies under this key. */
export const subjectKey = ({ id }: SubjectKey) => ['honour', 'subject', id] as const;

function useSubjectPart<T>(
  key: SubjectKey,
  part: string,
  query?: Record<string, string | undefined>,
): UseQueryResult<T> {
  return useQuery({
    queryKey: [...subjectKey(key), part, query],
    queryFn: ({ signal }) => api.get<T>(partPath(key, part), query, { signal }),
  });
}

/** The honours of a person, unit or household. */
export const useHistory = (key: SubjectKey) => useSubjectPart<HistoryView>(key, 'honours');
/** The merit records of a person, unit or household. */
export const useMerits = (key: SubjectKey) => useSubjectPart<MeritsView>(key, 'merits');
/** What somebody could be proposed for next. */
export const useNextAwards = <T>(key: SubjectKey, query: Record<string, string | undefined>) =>
  useSubjectPart<T>(key, 'next-awards', query);
export const subjectPath = partPath;

/** An honour, kept up to date while the page is open. */
export function useHonour(id: string): UseQueryResult<HonourView> {
  useLive({ [`honour:${id}`]: [['honour', 'one', id]] });
  return useQuery({
    queryKey: ['honour', 'one', id],
    queryFn: ({ signal }) => api.get<HonourView>(`/api/honours/${id}`, undefined, { signal }),
  });
}

const LONG = 3_600_000;

/** The awards of the catalogue by name. */
export function useAwards(): UseQueryResult<AwardListView> {
  return useQuery({
    queryKey: ['honour', 'awards'],
    queryFn: ({ signal }) => api.get<AwardListView>('/api/honour-awards', undefined, { signal }),
    staleTime: LONG,
  });
}

/** The words of the codes in merit records. */
export function useMeritTerms(): UseQueryResult<MeritTermsView> {
  return useQuery({
    queryKey: ['honour', 'merit-terms'],
    queryFn: ({ signal }) => api.get<MeritTermsView>('/api/merit-terms', undefined, { signal }),
    staleTime: LONG,
  });
}

const MOST = 20;

/** For a picker of awards, by words without diacritics. */
export function searchAwards(awards: AwardListView['items'], subject?: Subject) {
  return async (q: string): Promise<Option[]> => {
    const words = searchKey(q).split(' ');
    return awards
      .filter(({ name, subjects }) => {
        if (subject !== undefined && !subjects.includes(subject)) return false;
        return words.every((word) => searchKey(name).includes(word));
      })
      .slice(0, MOST)
      .map(({ id, name }) => ({ value: id, label: name }));
  };
}

export type FoundSubject = FoundSubjectsView['items'][number];

/** People, units and households that an honour may be recorded of, also of the past. */
export async function searchSubjects(
  q: string,
  { signal }: { signal: AbortSignal },
): Promise<FoundSubject[]> {
  if (q === '') return [];
  const { items } = await api.get<FoundSubjectsView>('/api/honour-subjects', { q, past: true }, { signal });
  return items;
}

/** What tells those of one name apart. */
export function subjectLabel({ name, birthDate, detail }: FoundSubject): string {
  const about = [birthDate === null ? null : formatDay(birthDate), detail].filter((part) => part !== null);
  return about.length === 0 ? name : `${name} · ${about.join(' · ')}`;
}
