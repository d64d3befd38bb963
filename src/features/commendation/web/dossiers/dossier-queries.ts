import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Facts, Subject } from '../../../../law/awards/index.ts';
import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { searchKey } from '../../../organisation/index.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { DossierLawView } from '../../server/dossiers/dossier-law.schema.ts';
import type { FactsView } from '../../server/dossiers/nomination.schema.ts';
import type { ShownVerdict } from './verdict-view.tsx';

/** Everything read of a dossier lies under this key, so that one announcement reads it all again. */
export const dossierKey = (id: string) => ['dossier', 'one', id] as const;

/** A dossier, kept up to date while the page is open. */
export function useDossier(id: string): UseQueryResult<DossierView> {
  useLive({ [`dossier:${id}`]: [dossierKey(id)] });
  return useQuery({
    queryKey: [...dossierKey(id), 'head'],
    queryFn: ({ signal }) => api.get<DossierView>(`/api/dossiers/${id}`, undefined, { signal }),
  });
}

/** Puts a dossier that a write has answered in its place, and reads what hangs on it again. */
export function useTakeDossier(): (dossier: DossierView) => void {
  const client = useQueryClient();
  return (dossier) => {
    client.setQueryData([...dossierKey(dossier.id), 'head'], dossier);
    void client.invalidateQueries({ queryKey: dossierKey(dossier.id) });
    void client.invalidateQueries({ queryKey: ['dossier', 'list'] });
  };
}

/** Reads a dossier and its nominees again after a write that answers neither. */
export function useReadAgain(dossierId: string): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: dossierKey(dossierId) });
}

/** Awards and report forms that count for a dossier; they do not change while the page is open. */
export function useDossierLaw(dossierId: string): UseQueryResult<DossierLawView> {
  return useQuery({
    queryKey: ['dossier', 'law', dossierId],
    queryFn: ({ signal }) => api.get<DossierLawView>(`/api/dossiers/${dossierId}/law`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The engine's verdict on somebody for an award, made in the browser from what the server knows of him. */
export function useLiveVerdict(
  dossierId: string,
  law: DossierLawView | undefined,
  asked: { subject: Subject; subjectId: string; award: string } | null,
): UseQueryResult<ShownVerdict> {
  const language = useLanguage();
  const facts = useQuery({
    queryKey: ['dossier', 'facts', dossierId, asked?.subjectId],
    enabled: asked !== null,
    queryFn: ({ signal }) =>
      api.get<FactsView>(
        `/api/dossiers/${dossierId}/facts`,
        { subject: asked?.subject, subjectId: asked?.subjectId },
        { signal },
      ),
  });
  return useQuery({
    queryKey: [
      'dossier',
      'verdict',
      dossierId,
      asked?.subjectId,
      asked?.award,
      facts.dataUpdatedAt,
      language,
    ],
    enabled: asked !== null && law !== undefined && facts.data !== undefined,
    queryFn: async () => {
      if (asked === null || law === undefined || facts.data === undefined) throw new Error('not ready');
      // The engine is loaded only by those who propose somebody.
      const { checkEligibility, explainGap, explainOpen } = await import('../../../../law/awards/index.ts');
      const catalogue = law.catalogue;
      const { on, year } = facts.data;
      const known = facts.data.facts as Facts;
      const verdict = checkEligibility(catalogue, { award: asked.award, on, year, facts: known, language });
      return {
        language,
        verdict: verdict.verdict,
        missing: verdict.verdict === 'not-eligible' ? explainGap(catalogue, verdict, language) : [],
        open: explainOpen(catalogue, verdict, language),
        warnings: verdict.warnings,
      };
    },
  });
}

/** The awards of the catalogue for a kind of subject whose name or abbreviation has the words, without diacritics. */
export function findAwards(
  law: DossierLawView,
  subject: Subject,
  q: string,
  language: 'vi' | 'en',
): Option[] {
  const { awards } = law.catalogue;
  const words = searchKey(q).split(/\s+/);
  return awards
    .filter((award) => award.subjects.includes(subject) && award.validity.some(({ to }) => to === null))
    .filter((award) => {
      const text = searchKey([award.name.vi, award.name.en, ...award.abbreviations].join(' '));
      return words.every((word) => text.includes(word));
    })
    .slice(0, 30)
    .map((award) => ({ value: award.id, label: award.name[language] }));
}

/** For a picker of rounds that are open. */
export async function searchRounds(q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> {
  const found = await api.get<ListAnswer<{ id: string; name: string; unitName: string; year: number }>>(
    '/api/rounds',
    { q, size: 20, state: 'open' },
    { signal },
  );
  return found.items.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }));
}
