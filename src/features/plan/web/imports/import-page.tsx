import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import type { ImportView } from '../../server/imports/plan-import.schema.ts';
import { ImportWorkbench } from './import-workbench.tsx';

/** An import: read once when the page is opened; from then on the page holds what is being corrected. */
export function Page() {
  const importId = usePathParam('importId');
  const query = useQuery({
    queryKey: ['plan-import', importId, 'view'],
    queryFn: ({ signal }) => api.get<ImportView>(`/api/plan-imports/${importId}`, undefined, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  useLive({ [`plan-import:${importId}`]: [['plan-import', importId, 'units']] });
  return (
    <Loaded query={query} lines={12}>
      {(view) => <ImportWorkbench key={`${view.id}-${view.state}`} view={view} />}
    </Loaded>
  );
}
