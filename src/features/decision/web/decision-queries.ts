import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { DecisionView } from '../server/decision.schema.ts';

/** Key of what was read of one decision. */
export const decisionKey = (id: string) => ['decision', 'one', id] as const;

/** A decision, kept up to date while the page is open. */
export function useDecision(id: string): UseQueryResult<DecisionView> {
  useLive({ [`decision:${id}`]: [decisionKey(id)] });
  return useQuery({
    queryKey: [...decisionKey(id), 'head'],
    queryFn: ({ signal }) => api.get<DecisionView>(`/api/decisions/${id}`, undefined, { signal }),
  });
}

/** Puts a decision that a write has answered in its place. */
export function useTakeDecision(): (decision: DecisionView) => void {
  const client = useQueryClient();
  return (decision) => {
    client.setQueryData([...decisionKey(decision.id), 'head'], decision);
    void client.invalidateQueries({ queryKey: ['decision'] });
  };
}

export { codeOf } from '../model/decision-code.ts';
