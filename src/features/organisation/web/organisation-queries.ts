import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import { useDayParam } from '../../../ui/page/search-params.ts';
import type { PersonHistoryView, PersonView } from '../server/person.schema.ts';
import type { UnitHistoryView, UnitTreeView, UnitView } from '../server/unit.schema.ts';

/** The day as of which the pages of units show the tree (`?ngay=`); undefined is today. */
export function useDay(): [string | undefined, (day: string | undefined) => void] {
  return useDayParam('ngay');
}

/** The units right below `parentId` (the top without) on a day, or today. */
export function useTreeLevel(
  parentId: string | undefined,
  ngay: string | undefined,
  enabled = true,
): UseQueryResult<UnitTreeView> {
  return useQuery({
    queryKey: ['unit', 'tree', ngay ?? '', parentId ?? ''],
    queryFn: ({ signal }) => api.get<UnitTreeView>('/api/units/tree', { ngay, parentId }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** A unit as of a day, kept up to date while the page is open. */
export function useUnit(unitId: string, ngay: string | undefined): UseQueryResult<UnitView> {
  useLive({ [`unit:${unitId}`]: [['unit']] });
  return useQuery({
    queryKey: ['unit', 'one', unitId, ngay ?? ''],
    queryFn: ({ signal }) => api.get<UnitView>(`/api/units/${unitId}`, { ngay }, { signal }),
  });
}

/** The periods and successions of a unit. */
export function useUnitHistory(unitId: string): UseQueryResult<UnitHistoryView> {
  return useQuery({
    queryKey: ['unit', 'history', unitId],
    queryFn: ({ signal }) => api.get<UnitHistoryView>(`/api/units/${unitId}/history`, undefined, { signal }),
  });
}

/** A person with positions. */
export function usePerson(personId: string): UseQueryResult<PersonView> {
  return useQuery({
    queryKey: ['person', 'one', personId],
    queryFn: ({ signal }) => api.get<PersonView>(`/api/people/${personId}`, undefined, { signal }),
  });
}

/** What was changed about a person, by whom. */
export function usePersonHistory(personId: string): UseQueryResult<PersonHistoryView> {
  return useQuery({
    queryKey: ['person', 'history', personId],
    queryFn: ({ signal }) =>
      api.get<PersonHistoryView>(`/api/people/${personId}/history`, undefined, { signal }),
  });
}

/** Reads units and people again after a change of them. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => refresh(client);
}

function refresh(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['unit'] });
  void client.invalidateQueries({ queryKey: ['person'] });
}
