import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import type { SeriesListView, SeriesView } from '../server/register.schema.ts';
import classes from './document.module.css';
import { kindWord } from './kind-options.ts';
import { ReserveDialog } from './reserve-dialog.tsx';
import { SeriesDialog } from './series-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Các dãy số',
    intro:
      'Mỗi loại văn bản một dãy số trong năm, hoặc dùng chung một dãy. Sang năm mới, các dãy số mở lại từ 1 với cách ghi đang dùng.',
    none: 'Chưa có dãy số nào; dãy số tự mở khi cấp số lần đầu, với ký hiệu gợi ý theo tên đơn vị (cần xác nhận).',
    add: 'Thêm dãy số',
    all: 'Các loại không có dãy riêng',
    next: (number: string) => `– số tiếp theo ${number}`,
    symbol: (suffix: string) => `ký hiệu ${suffix}`,
    taken: (count: string) => `đã cấp ${count} số`,
    reserve: 'Giữ chỗ',
    edit: 'Sửa',
    nameOf: (act: string, name: string) => `${act}: ${name}`,
  },
  en: {
    title: 'Number sequences',
    intro:
      'One sequence a year for each kind of document, or one for all. In a new year they begin again at 1, written as before.',
    none: 'No sequences yet; one opens with the first number, its symbol suggested by the unit’s name (to be confirmed).',
    add: 'Add a sequence',
    all: 'All kinds without their own',
    next: (number: string) => `– next number ${number}`,
    symbol: (suffix: string) => `symbol ${suffix}`,
    taken: (count: string) => `${count} given`,
    reserve: 'Reserve',
    edit: 'Edit',
    nameOf: (act: string, name: string) => `${act}: ${name}`,
  },
});

type Open = { act: 'reserve' | 'edit'; series: SeriesView } | { act: 'add' } | null;

/** The number sequences, with what may be done to each. */
export function SeriesList({ query }: { query: UseQueryResult<SeriesListView> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const name = (series: SeriesView) =>
    `${series.kind === null ? words.all : kindWord(series.kind, language)} ${series.year}`;
  return (
    <Loaded query={query}>
      {({ items, mayConfigure }) => (
        <Section
          title={words.title}
          acts={mayConfigure && <Button onClick={() => setOpen({ act: 'add' })}>{words.add}</Button>}
        >
          <p className={classes.quiet}>{items.length === 0 ? words.none : words.intro}</p>
          <ul className={classes.plainList}>
            {items.map((series) => (
              <li key={series.id} className={classes.line}>
                <span>
                  <strong>{name(series)}</strong> {words.next(`${series.prefix}${series.next}`)}
                  <span className={classes.quiet}>
                    {[
                      words.symbol(series.suffix),
                      series.unitName,
                      series.body,
                      words.taken(formatNumber(series.taken)),
                    ]
                      .filter((part) => part !== '')
                      .map((part) => ` · ${part}`)
                      .join('')}
                  </span>
                </span>
                <span className={classes.rowActs}>
                  {series.allowed.includes('reserve') && (
                    <Button
                      size="compact-md"
                      variant="subtle"
                      aria-label={words.nameOf(words.reserve, name(series))}
                      onClick={() => setOpen({ act: 'reserve', series })}
                    >
                      {words.reserve}
                    </Button>
                  )}
                  {series.allowed.includes('configure') && (
                    <Button
                      size="compact-md"
                      variant="subtle"
                      aria-label={words.nameOf(words.edit, name(series))}
                      onClick={() => setOpen({ act: 'edit', series })}
                    >
                      {words.edit}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {open?.act === 'reserve' && <ReserveDialog series={open.series} onClose={close} />}
          {open?.act === 'edit' && <SeriesDialog series={open.series} onClose={close} />}
          {open?.act === 'add' && <SeriesDialog series={null} onClose={close} />}
        </Section>
      )}
    </Loaded>
  );
}
