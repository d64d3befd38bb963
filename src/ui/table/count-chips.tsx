import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { PlainLink } from '../page/links.tsx';
import { useCurrentInSight } from '../page/use-current-in-sight.ts';
import { TONES, type Tone } from '../theme/colors.ts';
import classes from './filters.module.css';

const messages = defineMessages({
  vi: { moreThan: (count: string) => `hơn ${count}` },
  en: { moreThan: (count: string) => `more than ${count}` },
});

export interface CountChip {
  label: string;
  count: number;
  /** There are more than `count`. */
  more?: boolean | undefined;
  current: boolean;
  /** Filters that a click sets or, where undefined, takes away; the other search parameters stay. */
  filters: Readonly<Record<string, string | undefined>>;
  /** Of the number, unless it is 0. */
  tone?: Tone;
}

/** How many there are of each kind, on top of a list; a click shows only those. */
export function CountChips({ label, chips }: { label: string; chips: readonly CountChip[] }) {
  const words = useMessages(messages);
  const row = useCurrentInSight<HTMLUListElement>(chips.find(({ current }) => current)?.label ?? '');
  return (
    <nav aria-label={label} data-screen-only>
      <ul ref={row} className={classes.counts}>
        {chips.map((chip) => (
          <li key={chip.label}>
            <PlainLink
              to="."
              search={(before) => ({ ...before, ...chip.filters })}
              className={classes.count}
              aria-current={chip.current ? 'true' : undefined}
            >
              {chip.label}{' '}
              <span
                className={classes.number}
                style={
                  chip.tone !== undefined && chip.count > 0 ? { color: TONES[chip.tone].text } : undefined
                }
              >
                {chip.more ? words.moreThan(formatNumber(chip.count)) : formatNumber(chip.count)}
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
