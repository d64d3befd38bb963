import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';

/** Begins the keys of what is read of one posting. */
export const postingKey = (id: string) => ['posting', 'one', id] as const;

/** A posting, kept up to date while the page is open. */
export function usePosting(id: string): UseQueryResult<PostingView> {
  useLive({ [`posting:${id}`]: [postingKey(id)] });
  return useQuery({
    queryKey: [...postingKey(id), 'head'],
    queryFn: ({ signal }) => api.get<PostingView>(`/api/postings/${id}`, undefined, { signal }),
  });
}

/** Puts a posting that a write has answered in its place, and reads lists again. */
export function useTakePosting(): (next: PostingView) => void {
  const client = useQueryClient();
  return (next) => {
    client.setQueryData([...postingKey(next.id), 'head'], next);
    void client.invalidateQueries({ queryKey: ['posting'] });
    void client.invalidateQueries({ queryKey: ['opinion'] });
  };
}
