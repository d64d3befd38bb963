import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './data-table.module.css';
import type { Selection } from './use-selection.ts';

const messages = defineMessages({
  vi: {
    label: 'Thao tác với các dòng đã chọn',
    chosen: (count: number) => `Đã chọn ${count} dòng`,
    which: 'Xem danh sách',
    clear: 'Bỏ chọn',
  },
  en: {
    label: 'Acts on the selected rows',
    chosen: (count: number) => `${count} selected`,
    which: 'Show the list',
    clear: 'Clear the selection',
  },
});

/** What is chosen – how many and which – and what can be done with it. */
export function BulkBar<T>({ selection, acts }: { selection: Selection<T>; acts: ReactNode }) {
  const words = useMessages(messages);
  const { rows } = selection;
  return (
    <div role="status" data-screen-only>
      {rows.length > 0 && (
        <section aria-label={words.label} className={classes.bulk}>
          <strong>{words.chosen(rows.length)}</strong>
          <details className={classes.bulkList}>
            <summary>{words.which}</summary>
            <ul>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with each change
                <li key={index}>{selection.nameOf(row)}</li>
              ))}
            </ul>
          </details>
          <div className={classes.bulkActs}>
            {acts}
            <Button variant="subtle" onClick={selection.clear}>
              {words.clear}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
