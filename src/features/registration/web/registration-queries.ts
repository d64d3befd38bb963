import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import type { SheetView, SubjectChoicesView } from '../server/registration.schema.ts';

const sheetKey = (id: string) => ['registration', 'one', id] as const;
/** Key of the rows of a sheet. */
export const rowsKey = (id: string) => [...sheetKey(id), 'rows'] as const;

/** A sheet, kept up to date while the page is open. */
export function useSheet(id: string): UseQueryResult<SheetView> {
  useLive({ [`registration:${id}`]: [sheetKey(id)] });
  return useQuery({
    queryKey: [...sheetKey(id), 'head'],
    queryFn: ({ signal }) => api.get<SheetView>(`/api/registration-sheets/${id}`, undefined, { signal }),
  });
}

/** Reads everything of registrations again. */
export function useRefreshSheets(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['registration'] });
}

/** Puts a sheet that a write has answered in its place, and reads its rows again. */
export function useTakeSheet(): (sheet: SheetView) => void {
  const client = useQueryClient();
  return (sheet) => {
    client.setQueryData([...sheetKey(sheet.id), 'head'], sheet);
    void client.invalidateQueries({ queryKey: ['registration'] });
  };
}

/** For a picker of who may be registered; those of one name are told apart by position, unit and birth date. */
export const searchSubjects =
  (sheetId: string, subject: string) =>
  async (q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> => {
    const { items } = await api.get<SubjectChoicesView>(
      `/api/registration-sheets/${sheetId}/subjects`,
      { q, subject },
      { signal },
    );
    // Who holds two positions is found twice, and registered once.
    const once = new Map(items.map((item) => [item.id, item]));
    return [...once.values()].map(({ id, name, detail, birthDate }) => ({
      value: id,
      label: [name, detail, birthDate === null ? null : formatDay(birthDate)]
        .filter((part) => part !== null)
        .join(' · '),
    }));
  };
