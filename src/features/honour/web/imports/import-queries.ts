import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { AlikeRows, DoubtsView, ImportView } from '../../server/imports/import.schema.ts';

/** Everything read of an import lies under this key. */
export const importKey = (id: string) => ['honour-import', id] as const;
const importPath = (id: string, part = '') => `/api/honour-imports/${id}${part}`;

/** An import; while a step is under way its progress comes by itself. */
export function useImport(id: string): UseQueryResult<ImportView> {
  useLive({ [`honour-import:${id}`]: [importKey(id)] });
  return useQuery({
    queryKey: [...importKey(id), 'view'],
    queryFn: ({ signal }) => api.get<ImportView>(importPath(id), undefined, { signal }),
  });
}

/** What is to be decided of its rows. */
export function useDoubts(id: string): UseQueryResult<DoubtsView> {
  return useQuery({
    queryKey: [...importKey(id), 'doubts'],
    queryFn: ({ signal }) => api.get<DoubtsView>(importPath(id, '/doubts'), undefined, { signal }),
  });
}

/** New people of the sheet who are called as in a row. */
export function useAlikeRows(id: string, row: number): UseQueryResult<AlikeRows> {
  return useQuery({
    queryKey: [...importKey(id), 'alike', row],
    queryFn: ({ signal }) => api.get<AlikeRows>(importPath(id, `/rows/${row}/alike`), undefined, { signal }),
  });
}

/** Sends an act of an import and shows what came of it. */
export function useImportSend(id: string) {
  const client = useQueryClient();
  return async (part: string, body: object, key?: string): Promise<ImportView> => {
    try {
      const view = await api.post<ImportView>(importPath(id, part), body, key === undefined ? {} : { key });
      client.setQueryData([...importKey(id), 'view'], view);
      return view;
    } finally {
      void client.invalidateQueries({ queryKey: importKey(id) });
    }
  };
}

/** The same as a button needs it: what went wrong is said in a toast. */
export function useImportAct(id: string, part: string) {
  const send = useImportSend(id);
  return useMutation({
    mutationFn: (body: object) => send(part, body),
    onError: (error) => toast.error(problemText(error)),
  });
}
