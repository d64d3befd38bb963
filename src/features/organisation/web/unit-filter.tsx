import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import type { UnitView } from '../server/unit.schema.ts';
import { unitOfAllTimesPicker, unitPicker } from './pickers.ts';

/** A filter by unit: the address holds its key, the page its name. `ended` also offers units that are no more. */
export function UnitFilter({
  label,
  unitId,
  ended = false,
  onChange,
}: {
  label: string;
  unitId: string | undefined;
  ended?: boolean;
  onChange: (unitId: string | undefined) => void;
}) {
  const unit = useQuery({
    queryKey: ['unit', 'name', unitId],
    queryFn: ({ signal }) => api.get<UnitView>(`/api/units/${unitId}`, undefined, { signal }),
    enabled: unitId !== undefined,
  });
  // The field is drawn anew when the name is known.
  const value = unitId === undefined ? null : { value: unitId, label: unit.data?.name ?? '…' };
  return (
    <AsyncPicker
      key={value?.label ?? ''}
      label={label}
      {...(ended ? unitOfAllTimesPicker : unitPicker)}
      value={value}
      onChange={(chosen) => onChange(chosen?.value)}
    />
  );
}
