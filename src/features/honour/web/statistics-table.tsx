import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { role } from '../../../ui/table/role.ts';
import type { StatisticsView } from '../server/honour.schema.ts';
import classes from './honour.module.css';

const messages = defineMessages({
  vi: {
    caption: 'Số lượt khen còn hiệu lực theo năm',
    award: 'Danh hiệu, hình thức',
    unit: 'Đơn vị',
    total: 'Cộng',
  },
  en: {
    caption: 'Honours in force by year',
    award: 'Award',
    unit: 'Unit',
    total: 'Total',
  },
});

/** Honours in force by year; each name leads to its list. */
export function StatisticsTable({ found, by }: { found: StatisticsView; by: string }) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={words.caption} tabIndex={0}>
      <table className={`${classes.statistics} sv-stack`} {...role('table')}>
        <caption>{words.caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            <th scope="col" {...role('columnheader')}>
              {by === 'unit' ? words.unit : words.award}
            </th>
            {found.years.map((year) => (
              <th key={year} scope="col" {...role('columnheader')}>
                {year}
              </th>
            ))}
            <th scope="col" {...role('columnheader')}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {found.rows.map(({ id, name, counts, total }) => (
            <tr key={id} {...role('row')}>
              <th scope="row" {...role('rowheader')}>
                <PlainLink
                  to="/so-vang"
                  search={(before) => ({
                    ...before,
                    ...(by === 'unit' ? { unit: keyOf(id) } : { xem: undefined, theo: undefined, award: id }),
                  })}
                >
                  {name}
                </PlainLink>
              </th>
              {counts.map((count, i) => (
                <td
                  key={found.years[i]}
                  data-label={found.years[i]}
                  data-nothing={count === 0}
                  {...role('cell')}
                >
                  {count === 0 ? '–' : formatNumber(count)}
                </td>
              ))}
              <td className={classes.sum} data-label={words.total} {...role('cell')}>
                {formatNumber(total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A label of the tree as the unit's key. */
function keyOf(label: string): string {
  return label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
