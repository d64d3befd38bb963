import {
  type QueryKey,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import type { ListAnswer } from '../../../ui/api/list.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { ME } from '../../../ui/session/me.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { AccountView } from '../server/account.schema.ts';

export const FIRST_RUN_KEY = ['first-run'] as const;
export const ACCOUNTS = ['account'] as const;
export const accountKey = (id: string) => [...ACCOUNTS, 'one', id] as const;
/** Everything on the profile's tabs lies under this key. */
export const OWN = ['own'] as const;

export function useAccount(id: string): UseQueryResult<AccountView> {
  return useQuery({
    queryKey: accountKey(id),
    queryFn: ({ signal }) => api.get<AccountView>(`/api/accounts/${id}`, undefined, { signal }),
  });
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

interface Named {
  id: string;
  name?: string;
  fullName?: string;
  parentName?: string | null;
}

const PICKED = 20;

async function pick(path: string, q: string, signal: AbortSignal): Promise<Option[]> {
  const found = await api.get<ListAnswer<Named>>(path, { q, size: PICKED }, { signal });
  return found.items.map(({ id, name, fullName, parentName }) => {
    const label = name ?? fullName ?? id;
    return { value: id, label: parentName ? `${label} (${parentName})` : label };
  });
}

/** For a picker of units that exist today. */
export const searchUnits = (q: string, { signal }: { signal: AbortSignal }) => pick('/api/units', q, signal);

/** For a picker of people. */
export const searchPeople = (q: string, { signal }: { signal: AbortSignal }) =>
  pick('/api/people', q, signal);
