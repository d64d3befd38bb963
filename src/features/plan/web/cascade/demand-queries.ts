import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import type { DemandView } from '../../server/cascade/demand.schema.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import { planKey } from '../plan-queries.ts';

/** Everything read of demands lies under this key. */
export const demandKey = ['plan', 'demand'] as const;

/** A demand, kept up to date while the page is open. */
export function useDemand(demandId: string): UseQueryResult<DemandView> {
  const query = useQuery({
    queryKey: [...demandKey, demandId, 'head'],
    queryFn: ({ signal }) => api.get<DemandView>(`/api/demands/${demandId}`, undefined, { signal }),
  });
  const planId = query.data?.planId;
  useLive(planId === undefined ? {} : { [`plan:${planId}`]: [demandKey] });
  return query;
}

/** What one unit owes by a demand. */
export function useDemandItem(itemId: string): UseQueryResult<DemandItemView> {
  return useQuery({
    queryKey: [...demandKey, 'item', itemId],
    queryFn: ({ signal }) => api.get<DemandItemView>(`/api/demand-items/${itemId}`, undefined, { signal }),
  });
}

/** Puts an item that a write has answered in its place, and reads boards, lists and the home page again. */
export function useTakeItem(): (item: DemandItemView) => void {
  const client = useQueryClient();
  return (item) => {
    client.setQueryData([...demandKey, 'item', item.id], item);
    void client.invalidateQueries({ queryKey: demandKey, refetchType: 'active' });
    void client.invalidateQueries({ queryKey: planKey(item.demand.planId) });
    void client.invalidateQueries({ queryKey: ['home'] });
  };
}
