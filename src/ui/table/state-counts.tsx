import { defineMessages, useMessages } from '../i18n/messages.ts';
import { CountChips } from './count-chips.tsx';

const messages = defineMessages({
  vi: { label: 'Lọc theo trạng thái', all: 'Tất cả' },
  en: { label: 'Filter by state', all: 'All' },
});

/** How many rows each state has, on top of a list; a click shows only those. The counts come with the answer of the server. */
export function StateCounts({
  filter,
  active,
  counts,
  total,
  moreStates = [],
}: {
  /** Name of the filter in the address. */
  filter: string;
  active: string | undefined;
  counts: readonly { value: string; label: string; count: number }[];
  /** How many there are without this filter. */
  total?: number;
  /** States with more rows than their count says. */
  moreStates?: readonly string[];
}) {
  const words = useMessages(messages);
  const all = {
    value: undefined,
    label: words.all,
    count: total ?? counts.reduce((sum, { count }) => sum + count, 0),
    more: moreStates.length > 0,
  };
  const known = counts.map((each) => ({ ...each, more: moreStates.includes(each.value) }));
  return (
    <CountChips
      label={words.label}
      chips={[all, ...known].map(({ value, label, count, more }) => ({
        label,
        count,
        more,
        current: active === value,
        filters: { [filter]: value, page: undefined },
      }))}
    />
  );
}
