import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './data-table.module.css';
import { pagesToOffer } from './list-state.ts';

const messages = defineMessages({
  vi: {
    label: (caption: string) => `Trang của bảng ${caption}`,
    range: (from: string, to: string, total: string) => `${from}–${to} trong ${total}`,
    moreThan: (total: string) => `hơn ${total}`,
    page: (page: number) => `Trang ${page}`,
    previous: 'Trang trước',
    next: 'Trang sau',
  },
  en: {
    label: (caption: string) => `Pages of the table ${caption}`,
    range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
    moreThan: (total: string) => `more than ${total}`,
    page: (page: number) => `Page ${page}`,
    previous: 'Previous page',
    next: 'Next page',
  },
});

/** Which rows are shown out of how many, and the way to the others. */
export function Pager(props: {
  page: number;
  size: number;
  total: number;
  /** There are more than `total`. */
  more?: boolean | undefined;
  onPage: (page: number) => void;
  label: string;
}) {
  const { page, size, total, more, onPage, label } = props;
  const words = useMessages(messages);
  const last = Math.max(1, Math.ceil(total / size));
  const from = Math.min((page - 1) * size + 1, total);
  const to = Math.min(page * size, total);
  return (
    <div className={classes.pager}>
      <span>
        {words.range(
          formatNumber(from),
          formatNumber(to),
          more ? words.moreThan(formatNumber(total)) : formatNumber(total),
        )}
      </span>
      {last > 1 && (
        <nav aria-label={words.label(label)} className={classes.pages} data-screen-only>
          <Button
            size="compact-md"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
            aria-label={words.previous}
          >
            <IconChevronLeft size={18} />
          </Button>
          {pagesToOffer(page, last).map((each, index) =>
            each === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing else to be known by
              <span key={`gap-${index}`} aria-hidden="true">
                …
              </span>
            ) : (
              <Button
                key={each}
                size="compact-md"
                variant={each === page ? 'filled' : 'default'}
                aria-current={each === page ? 'page' : undefined}
                aria-label={words.page(each)}
                onClick={() => onPage(each)}
              >
                {each}
              </Button>
            ),
          )}
          <Button
            size="compact-md"
            disabled={page >= last}
            onClick={() => onPage(page + 1)}
            aria-label={words.next}
          >
            <IconChevronRight size={18} />
          </Button>
        </nav>
      )}
    </div>
  );
}
