import {
  type QueryKey,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { ME } from '../../../ui/session/me.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { AccountView } from '../server/account.schema.ts';
import type { ProviderView } from '../server/single-sign-on/single-sign-on.schema.ts';

export const FIRST_RUN_KEY = ['first-run'] as const;
export const ACCOUNTS = ['account'] as const;
/** Key of what was read of one account. */
const accountKey = (id: string) => [...ACCOUNTS, 'one', id] as const;
/** Everything on the profile's tabs lies under this key. */
export const OWN = ['own'] as const;

/** An account as its administrators see it. */
export function useAccount(id: string): UseQueryResult<AccountView> {
  return useQuery({
    queryKey: accountKey(id),
    queryFn: ({ signal }) => api.get<AccountView>(`/api/accounts/${id}`, undefined, { signal }),
  });
}

/** What people call the identity provider for single sign-on; null where there is none. */
export function useProviderName(): string | null {
  const { data } = useQuery({
    queryKey: ['single-sign-on'],
    queryFn: ({ signal }) => api.get<ProviderView>('/api/single-sign-on', undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.name ?? null;
}

/** One list of the own profile, such as `sessions`. */
export function useOwn<T>(part: string): UseQueryResult<T> {
  return useQuery({
    queryKey: [...OWN, part],
    queryFn: ({ signal }) => api.get<T>(`/api/me/${part}`, undefined, { signal }),
  });
}

/** Reads the profile again after a change. */
export function useOwnChanged(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: OWN });
    void client.invalidateQueries({ queryKey: ME });
  };
}

/** An act on a button: tells when it is done or why not, and reads what it changed again. */
export function useAct<A = void>(
  act: (argument: A) => Promise<unknown>,
  { said, keys, after }: { said: string; keys: readonly QueryKey[]; after?: () => void },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
      toast.done(said);
      after?.();
    },
    onError: (error) => toast.error(problemText(error)),
  });
}
