import { formatNumber } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { StatTiles } from '../stat/stat-tiles.tsx';
import { StatusBadge, type StatusTable } from '../status/status.tsx';
import classes from './import-preview.module.css';

/** What the server tells of a file before anything is saved. */
export interface ImportPreviewView {
  headers: readonly string[];
  unknownHeaders: readonly string[];
  counts: Readonly<Record<'new' | 'changed' | 'unchanged' | 'error' | 'warning', number>>;
  rows: readonly {
    row: number;
    status: 'new' | 'changed' | 'unchanged' | 'error';
    cells: readonly (string | null)[];
    problems: readonly { level: 'error' | 'warning'; column: string | null; message: string }[];
  }[];
}

const STATUS: StatusTable<ImportPreviewView['rows'][number]['status']> = {
  error: { vi: 'Có lỗi', en: 'Error', tone: 'red' },
  new: { vi: 'Thêm mới', en: 'New', tone: 'green' },
  changed: { vi: 'Thay đổi', en: 'Changed', tone: 'blue' },
  unchanged: { vi: 'Giữ nguyên', en: 'Unchanged', tone: 'grey' },
};

const messages = defineMessages({
  vi: {
    counts: 'Kết quả xem trước',
    new: 'Thêm mới',
    changed: 'Thay đổi',
    unchanged: 'Giữ nguyên',
    error: 'Hàng có lỗi',
    warning: 'Hàng cần lưu ý',
    caption: (name: string) => `Các hàng của tệp ${name}; hàng có lỗi và cần lưu ý đứng trước.`,
    part: (shown: string, all: string) => `Đang hiện ${shown} trong ${all} hàng.`,
    row: 'Hàng',
    result: 'Kết quả',
    problems: 'Lỗi và lưu ý',
    note: 'Lưu ý',
    unknown: (names: string) => `Các cột không dùng đến: ${names}.`,
  },
  en: {
    counts: 'Result of the preview',
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    error: 'Rows with errors',
    warning: 'Rows to look at',
    caption: (name: string) => `The rows of ${name}; those with errors and warnings come first.`,
    part: (shown: string, all: string) => `${shown} of ${all} rows are shown.`,
    row: 'Row',
    result: 'Result',
    problems: 'Errors and warnings',
    note: 'Note',
    unknown: (names: string) => `Columns that are not used: ${names}.`,
  },
});

/** What each row of an Excel file would do, and what is wrong with it. */
export function ImportPreview({ preview, fileName }: { preview: ImportPreviewView; fileName: string }) {
  const words = useMessages(messages);
  const { counts, rows, headers, unknownHeaders } = preview;
  const all = counts.new + counts.changed + counts.unchanged + counts.error;
  return (
    <>
      <StatTiles
        label={words.counts}
        stats={[
          { label: words.new, value: counts.new },
          { label: words.changed, value: counts.changed },
          { label: words.unchanged, value: counts.unchanged },
          { label: words.warning, value: counts.warning },
          { label: words.error, value: counts.error, ...(counts.error > 0 && { tone: 'red' }) },
        ]}
      />
      {unknownHeaders.length > 0 && (
        <p className={classes.notice}>{words.unknown(unknownHeaders.join(', '))}</p>
      )}
      {rows.length < all && <p>{words.part(formatNumber(rows.length), formatNumber(all))}</p>}
      <section
        className={classes.scroll}
        aria-label={words.caption(fileName)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={classes.preview}>
          <caption>{words.caption(fileName)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.problems}</th>
              {headers.map((header) => (
                <th scope="col" key={header}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                <td>
                  <StatusBadge of={STATUS} value={row.status} />
                </td>
                <td>
                  {row.problems.length > 0 && (
                    <ul className={classes.problems}>
                      {row.problems.map(({ level, column, message }) => (
                        <li key={`${column} ${message}`}>
                          {level === 'warning' && `${words.note}: `}
                          {column !== null && <strong>{column}: </strong>}
                          {message}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                {headers.map((header, i) => (
                  <td key={header}>{row.cells[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
