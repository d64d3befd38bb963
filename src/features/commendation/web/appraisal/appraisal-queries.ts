import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../../../ui/api/api.ts';
import type { AgreeableView, AppraisalView } from '../../server/appraisal/appraisal.schema.ts';
import type { SimilarReports } from '../../server/similarity/similarity.schema.ts';
import { dossierKey } from '../dossiers/dossier-queries.ts';

/** One nominee as the appraisal sees him; `filters` are those of the list beside, which say who comes next. */
export function useAppraisal(
  dossierId: string,
  nominationId: string,
  filters: Query,
): UseQueryResult<AppraisalView> {
  return useQuery({
    queryKey: [...dossierKey(dossierId), 'appraisal', nominationId, filters],
    queryFn: ({ signal }) =>
      api.get<AppraisalView>(`/api/nominations/${nominationId}/appraisal`, filters, { signal }),
    // Whoever comes back to a nominee must not begin with what was kept before he saved.
    gcTime: 0,
    // With another filter the same nominee stays on screen.
    placeholderData: (before) => (before?.nomination.id === nominationId ? before : undefined),
  });
}

/** What the engine says of the nominee for another award. */
export function useOtherVerdict(
  nominationId: string,
  award: string | null,
): UseQueryResult<AppraisalView['other']> {
  return useQuery({
    queryKey: ['appraisal', 'other', nominationId, award],
    enabled: award !== null,
    queryFn: async ({ signal }) => {
      const view = await api.get<AppraisalView>(
        `/api/nominations/${nominationId}/appraisal`,
        { other: award },
        { signal },
      );
      return view.other;
    },
  });
}

/** Reports that share passages with that of a nominee; read once, since it costs. */
export function useSimilar(nominationId: string): UseQueryResult<SimilarReports> {
  return useQuery({
    queryKey: ['appraisal', 'similar', nominationId],
    queryFn: ({ signal }) =>
      api.get<SimilarReports>(`/api/nominations/${nominationId}/similar`, undefined, { signal }),
    staleTime: 5 * 60_000,
  });
}

/** The nominees that may be agreed to together. */
export function useAgreeable(dossierId: string, enabled: boolean): UseQueryResult<AgreeableView> {
  return useQuery({
    queryKey: [...dossierKey(dossierId), 'agreeable'],
    enabled,
    queryFn: ({ signal }) =>
      api.get<AgreeableView>(`/api/dossiers/${dossierId}/agreeable`, undefined, { signal }),
  });
}
