import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import type { ImportUnits } from '../../server/imports/import-units.schema.ts';

/** The key of the query of an import's units. */
export const unitsKey = (importId: string) => ['plan-import', importId, 'units'] as const;

/** The names of units in an import, and what they are taken for. */
export function useImportUnits(importId: string) {
  return useQuery({
    queryKey: unitsKey(importId),
    queryFn: ({ signal }) =>
      api.get<ImportUnits>(`/api/plan-imports/${importId}/units`, undefined, { signal }),
  });
}
