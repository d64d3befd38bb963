import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { searchUnitsOfAllTimes } from '../../organisation/web/index.ts';

/** A unit that stands in the address by its key, on the page by its name. */
export function UnitFilter({
  label,
  unitId,
  onChange,
}: {
  label: string;
  unitId: string | undefined;
  onChange: (unitId: string | undefined) => void;
}) {
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
      searchKey={['unit', 'pick-any']}
      search={searchUnitsOfAllTimes}
      value={value}
      onChange={(chosen) => onChange(chosen?.value)}
    />
  );
}
