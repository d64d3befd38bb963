import { useLanguage } from '../i18n/language.ts';
import { type Bilingual, defineMessages, useMessages } from '../i18n/messages.ts';
import { CountChips } from './count-chips.tsx';
import type { ListQuery } from './use-list-query.ts';

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

/** The counts of a list's states, in the order of `states`; `name` is the filter in the address. */
export function StateFilter<S extends string, F extends string = 'state'>({
  list,
  name,
  states,
  words,
  counts,
  moreStates,
}: {
  list: ListQuery<F>;
  name?: F;
  states: readonly S[];
  words: Readonly<Record<S, Bilingual>>;
  counts: Readonly<Record<S, number>>;
  moreStates?: readonly string[];
}) {
  const language = useLanguage();
  const filter = name ?? ('state' as F);
  return (
    <StateCounts
      filter={filter}
      active={list.filters[filter]}
      moreStates={moreStates}
      counts={states.map((value) => ({ value, label: words[value][language], count: counts[value] }))}
    />
  );
}
