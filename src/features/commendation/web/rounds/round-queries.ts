import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import type { RoundLinksView, RoundView } from '../../server/rounds/round.schema.ts';

const roundKey = (id: string) => ['round', 'one', id] as const;
/** Key of the senders of a round. */
export const sendersKey = (id: string) => [...roundKey(id), 'senders'] as const;

/** A round, kept up to date while the page is open. */
export function useRound(id: string): UseQueryResult<RoundView> {
  useLive({ [`round:${id}`]: [roundKey(id)] });
  return useQuery({
    queryKey: [...roundKey(id), 'head'],
    queryFn: ({ signal }) => api.get<RoundView>(`/api/rounds/${id}`, undefined, { signal }),
  });
}

/** Puts a round that a write has answered in its place. */
export function useTakeRound(): (round: RoundView) => void {
  const client = useQueryClient();
  return (round) => {
    client.setQueryData([...roundKey(round.id), 'head'], round);
    void client.invalidateQueries({ queryKey: ['round'] });
  };
}

/** For a picker of tasks or meetings that a round of `unit` may be linked with. */
export const searchLinks =
  (unit: string, kind: 'task' | 'meeting') =>
  async (q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> => {
    const { items } = await api.get<RoundLinksView>('/api/round-links', { unit, kind, q }, { signal });
    return items.map(({ id, label }) => ({ value: id, label }));
  };
