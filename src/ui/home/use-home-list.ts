import { useQuery } from '@tanstack/react-query';
import { api, type Query } from '../api/api.ts';

/** A few lines of a list for the home page, read again each minute; undefined until they are there, or where `enabled` is false. */
export function useHomeList<T>(path: string, query: Query, enabled = true): T | undefined {
  return useQuery({
    queryKey: ['home', path, query],
    enabled,
    queryFn: ({ signal }) => api.get<T>(path, query, { signal }),
    refetchInterval: 60_000,
  }).data;
}
