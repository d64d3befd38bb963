import type { Subject } from '../../../law/awards/award.ts';
import { AsyncPicker } from '../../../ui/form/picker.tsx';
import { searchAwards, useAwards } from './honour-queries.ts';

/** An award that stands in the address by its id, on the page by its name. */
export function AwardFilter({
  label,
  award,
  subject,
  onChange,
}: {
  label: string;
  award: string | undefined;
  subject?: Subject;
  onChange: (award: string | undefined) => void;
}) {
  const awards = useAwards().data?.items ?? [];
  const chosen = awards.find(({ id }) => id === award);
  const value = award === undefined ? null : { value: award, label: chosen?.name ?? '…' };
  return (
    <AsyncPicker
      key={`${value?.label ?? ''} ${awards.length}`}
      label={label}
      searchKey={['honour', 'pick-award', subject, awards.length]}
      search={searchAwards(awards, subject)}
      value={value}
      onChange={(next) => onChange(next?.value)}
    />
  );
}
