import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { today } from '../../../ui/i18n/format.ts';
import { documentCode } from '../model/document-words.ts';
import type { DocumentListView, DocumentView } from '../server/document.schema.ts';

/** Everything read of a document lies under this key, so that one announcement reads it all again. */
const documentKey = (id: string) => ['document', 'one', id] as const;

/** A document, kept up to date while the page is open. */
export function useDocument(id: string): UseQueryResult<DocumentView> {
  useLive({ [`document:${id}`]: [documentKey(id)] });
  return useQuery({
    queryKey: [...documentKey(id), 'head'],
    queryFn: ({ signal }) => api.get<DocumentView>(`/api/documents/${id}`, undefined, { signal }),
  });
}

/** One view of a document below `/api/documents/<id>/`, such as `readers`. */
export function useDocumentPart<T>(id: string, part: string): UseQueryResult<T> {
  return useQuery({
    queryKey: [...documentKey(id), part],
    queryFn: ({ signal }) => api.get<T>(`/api/documents/${id}/${part}`, undefined, { signal }),
  });
}

/** Puts a document that a write has answered in its place, and reads what hangs on it again. */
export function useTakeDocument(): (document: DocumentView) => void {
  const client = useQueryClient();
  return (document) => {
    client.setQueryData([...documentKey(document.id), 'head'], document);
    void client.invalidateQueries({ queryKey: documentKey(document.id) });
    void client.invalidateQueries({ queryKey: ['document', 'list'] });
    void client.invalidateQueries({ queryKey: ['register'] });
  };
}

const PICKED = 20;

interface Asked {
  signal: AbortSignal;
}

/** For a picker of documents. */
export const searchDocuments = (q: string, asked: Asked): Promise<Option[]> => search({ q }, asked);

/** For a picker of documents that went out and are in force today. */
export const searchDocumentsInForce = (q: string, asked: Asked): Promise<Option[]> =>
  search({ q, inForceOn: today() }, asked);

async function search(filters: Record<string, string>, { signal }: Asked): Promise<Option[]> {
  const found = await api.get<DocumentListView>(
    '/api/documents',
    { ...filters, size: PICKED, sort: '-signedOn' },
    { signal },
  );
  return found.items.map((row) => ({ value: row.id, label: documentLabel(row) }));
}

/** A document in one line: number and symbol, then what it is about. */
export function documentLabel(row: {
  number: string | null;
  symbol: string | null;
  subject: string;
}): string {
  const code = documentCode(row);
  return code === null ? row.subject : `${code} – ${row.subject}`;
}
