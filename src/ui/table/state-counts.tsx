import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { PlainLink } from '../page/links.tsx';
import classes from './filters.module.css';

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
}: {
  /** Name of the filter in the address. */
  filter: string;
  active: string | undefined;
  counts: readonly { value: string; label: string; count: number }[];
  /** How many there are without this filter. */
  total?: number;
}) {
  const words = useMessages(messages);
  const all = {
    value: undefined,
    label: words.all,
    count: total ?? counts.reduce((sum, { count }) => sum + count, 0),
  };
  return (
    <nav aria-label={words.label} data-screen-only>
      <ul className={classes.counts}>
        {[all, ...counts].map(({ value, label, count }) => (
          <li key={value ?? ''}>
            <PlainLink
              to="."
              search={(before) =>
                ({ ...before, [filter]: value, page: undefined }) as Record<string, string | undefined>
              }
              className={classes.count}
              aria-current={active === value ? 'true' : undefined}
            >
              {label} <span className={classes.number}>{formatNumber(count)}</span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
