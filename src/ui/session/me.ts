import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { isProblem } from '../api/problem.ts';
import type { Language } from '../i18n/language.ts';

/** Who is signed in, as `GET /api/me` answers. */
export interface Me {
  account: {
    id: string;
    login: string;
    name: string;
    language: Language;
    mustChangePassword: boolean;
    secondFactor: boolean;
  };
  roles: readonly MyRole[];
  /** Acts this person may do at some unit. Where exactly is told by `allowed` of each object. */
  acts: readonly string[];
  /** Notifications not yet read. */
  unread: number;
}

export interface MyRole {
  role: string;
  unitId: string;
  unitName: string;
  path: string;
  /** Held for somebody else for a time. */
  delegated: boolean;
}

/** Key of the query that answers who is signed in; null when nobody is. */
export const ME = ['me'] as const;

export const meQuery = queryOptions<Me | null>({
  queryKey: ME,
  queryFn: async ({ signal }) => {
    try {
      return await api.get<Me>('/api/me', undefined, { signal });
    } catch (error) {
      if (isProblem(error, 'sign-in-required')) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Who is signed in, null when nobody is or it is not known yet: for pages open to everybody. */
export function useMaybeMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** Who is signed in. Only on pages behind sign-in, which are not drawn without. */
export function useMe(): Me {
  const me = useMaybeMe();
  if (me === null) throw new Error('useMe() outside of the pages behind sign-in');
  return me;
}

/** Whether the person signed in may do `act` somewhere. */
export function useMay(act: string): boolean {
  return useMaybeMe()?.acts.includes(act) ?? false;
}

/** The units where the person signed in holds one of `roles` (of a policy's act), each once. */
export function useUnitsAs(roles: readonly string[]): { unitId: string; unitName: string }[] {
  const held = useMe().roles.filter(({ role }) => roles.includes(role));
  return [...new Map(held.map((each) => [each.unitId, each])).values()];
}

/** Whether a unit is one at which the person signed in holds a role: not one merely below it. */
export function useOwnUnit(): (unitId: string) => boolean {
  const { roles } = useMe();
  return (unitId) => roles.some((role) => role.unitId === unitId);
}

/** What to do after signing in or out: forgets all that was read for the person before. */
export function useSessionChange(): { signedIn(): Promise<void>; signedOut(): void } {
  const client = useQueryClient();
  return {
    signedIn: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    signedOut: () => {
      client.setQueryData(ME, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
    },
  };
}
