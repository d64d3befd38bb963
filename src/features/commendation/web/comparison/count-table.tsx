import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { ComparisonView } from '../../server/comparison/comparison.schema.ts';
import classes from './comparison.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đối chiếu đăng ký, đề nghị, được tặng',
    registered: 'Đăng ký',
    proposed: 'Đề nghị',
    ended: 'Không được tặng',
    granted: 'Được tặng',
    share: 'Tỷ lệ được tặng so với đăng ký',
    total: 'Cộng',
    none: 'Năm này chưa có đăng ký, đề nghị hay khen thưởng nào. Hãy chọn năm khác ở bộ lọc.',
  },
  en: {
    title: 'Registered, proposed, granted',
    registered: 'Registered',
    proposed: 'Proposed',
    ended: 'Not granted',
    granted: 'Granted',
    share: 'Granted, as a share of registered',
    total: 'Total',
    none: 'Nothing was registered, proposed or granted in this year. Choose another one among the filters.',
  },
});

/** Counts of what was registered, proposed and granted, a unit or an award a row. */
export function CountTable({ table, heading }: { table: ComparisonView; heading: string }) {
  const words = useMessages(messages);
  if (table.rows.length === 0) return <p role="status">{words.none}</p>;
  const share = (granted: number, registered: number) =>
    registered === 0 ? '–' : `${formatNumber(Math.round((granted * 1000) / registered) / 10)}%`;
  const cells = (row: ComparisonView['total']) => (
    <>
      <td>{formatNumber(row.registered)}</td>
      <td>{formatNumber(row.proposed)}</td>
      <td>{formatNumber(row.ended)}</td>
      <td>{formatNumber(row.granted)}</td>
      <td>{share(row.granted, row.registered)}</td>
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`sv-sheet ${classes.region}`} aria-label={words.title} tabIndex={0}>
      <table className={classes.table}>
        <caption className="sv-hidden">
          {words.title}, {table.year}
        </caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {[words.registered, words.proposed, words.ended, words.granted, words.share].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {cells(table.total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
