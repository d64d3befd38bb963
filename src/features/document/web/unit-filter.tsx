import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import type { ListQuery } from '../../../ui/table/use-list-query.ts';
import { searchUnits } from '../../organisation/web/index.ts';

/** A filter by unit; the address holds its key, the page its name. */
export function UnitFilter({ list, label }: { list: ListQuery<'unit'>; label: string }) {
  const unitId = list.filters.unit;
  const unit = useQuery({
    queryKey: ['unit', 'name', unitId],
    queryFn: ({ signal }) => api.get<{ name: string }>(`/api/units/${unitId}`, undefined, { signal }),
    enabled: unitId !== undefined,
  });
  const value = unitId === undefined ? null : { value: unitId, label: unit.data?.name ?? '…' };
  return (
    <AsyncPicker
      key={value?.label ?? ''}
      label={label}
      searchKey={['unit', 'pick']}
      search={searchUnits}
      value={value}
      onChange={(chosen) => list.setFilter('unit', chosen?.value)}
    />
  );
}
