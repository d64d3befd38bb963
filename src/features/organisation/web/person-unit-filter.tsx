import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import type { ListQuery } from '../../../ui/table/use-list-query.ts';
import type { UnitView } from '../server/unit.schema.ts';
import { unitPicker } from './organisation-queries.ts';

const messages = defineMessages({
  vi: { unit: 'Trong đơn vị' },
  en: { unit: 'In the unit' },
});

/** The filter of people by a unit and what is below it. */
export function PersonUnitFilter({ list }: { list: ListQuery<'unitId' | 'now'> }) {
  const words = useMessages(messages);
  const unitId = list.filters.unitId;
  const unit = useQuery({
    queryKey: ['unit', 'one', unitId, ''],
    queryFn: ({ signal }) => api.get<UnitView>(`/api/units/${unitId}`, {}, { signal }),
    enabled: unitId !== undefined,
  });
  // The address holds only the key: the field is drawn anew when the name is known.
  const value = unitId === undefined ? null : { value: unitId, label: unit.data?.name ?? '…' };
  return (
    <AsyncPicker
      key={value?.label ?? ''}
      {...unitPicker}
      label={words.unit}
      value={value}
      onChange={(next) => list.setFilter('unitId', next?.value)}
    />
  );
}
