import { createHash } from 'node:crypto';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { formatDay } from '../../../law/calendar/index.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { Upload } from '../../../platform/http/route.ts';
import {
  type ImportColumn,
  type ImportRow,
  type ImportStatus,
  type ImportTable,
  readImportTable,
} from '../model/import-table.ts';
import type { ImportView } from './import.schema.ts';

export const MAX_IMPORT_BYTES = 8 * 1024 * 1024;
const MAX_ROWS = 5_000;
const HEADINGS = 10;
const MAX_SHOWN = 1_000;

/**
 * Reads the table of an uploaded .xlsx file.
 * @throws AppError `file-unreadable`, `too-large`, `invalid-input` when it is another table than the template's
 */
export async function readUploadedTable<Key extends string>(
  file: Upload,
  columns: readonly ImportColumn<Key>[],
): Promise<ImportTable<Key>> {
  const table = readImportTable(await readXlsx(file.bytes, { maxRows: MAX_ROWS + HEADINGS }), columns);
  const fail = (vi: string, en: string) => fieldError('file', { vi, en }, { detail: { vi, en } });
  if (table.missing.length > 0) {
    const names = table.missing.map((name) => `“${name}”`).join(', ');
    throw fail(
      `Trang tính đầu tiên thiếu cột ${names}. Hãy dùng tệp mẫu và giữ nguyên hàng tiêu đề.`,
      `The first sheet lacks the column ${names}. Use the template and keep its heading row.`,
    );
  }
  if (table.rows.length === 0)
    throw fail(
      'Trang tính đầu tiên không có hàng nào dưới tiêu đề.',
      'The first sheet has no rows below the headings.',
    );
  if (table.rows.length > MAX_ROWS)
    throw fail(
      'Mỗi lần nhập tối đa 5.000 hàng. Hãy chia tệp.',
      'At most 5,000 rows at a time. Divide the file.',
    );
  return table;
}

export interface PreviewRow<Key extends string> {
  row: ImportRow<Key>;
  status: ImportStatus;
}

/** What the person sees before anything is saved; `seen` stands for the file and for what each row would do. */
export function toPreview<Key extends string>(
  file: Upload,
  columns: readonly ImportColumn<Key>[],
  unknownHeaders: string[],
  planned: readonly PreviewRow<Key>[],
): ImportView {
  const digest = createHash('sha256').update(file.bytes);
  for (const { row, status } of planned) digest.update(`${row.row} ${status}\n`);
  const warned = planned.filter(({ row }) => row.problems.some(({ level }) => level === 'warning')).length;
  const count = (status: ImportStatus) => planned.filter((row) => row.status === status).length;
  const rank = ({ row, status }: PreviewRow<Key>) =>
    status === 'error' ? 0 : row.problems.length > 0 ? 1 : 2;
  return {
    saved: false,
    seen: digest.digest('hex'),
    headers: columns.map(({ header }) => header),
    unknownHeaders,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      error: count('error'),
      warning: warned,
    },
    rows: [...planned]
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MAX_SHOWN)
      .map(({ row, status }) => ({
        row: row.row,
        status,
        cells: columns.map(({ key, isDay }) => {
          const words = row.cells[key];
          return isDay === true && words !== null ? formatDay(words) : words;
        }),
        problems: row.problems,
      })),
  };
}

/**
 * Whether what the person confirmed is what would be saved now.
 * @throws AppError `step-not-allowed` while rows have errors, `stale-version` when the file or the data changed since the preview
 */
export function assertConfirmable(preview: ImportView, seen: string | undefined): void {
  if (preview.counts.error > 0) {
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Tệp còn hàng có lỗi nên chưa lưu gì. Hãy sửa các hàng đó trong Excel rồi gửi lại tệp.',
        en: 'The file has rows with errors, so nothing was saved. Mend them in Excel and send the file again.',
      },
      extra: { preview },
    });
  }
  if (seen !== preview.seen) {
    throw new AppError('stale-version', {
      detail: {
        vi: 'Tệp hoặc dữ liệu đã thay đổi so với bản xem trước. Hãy xem lại rồi xác nhận lần nữa.',
        en: 'The file or the data differs from the preview. Look at it again and confirm once more.',
      },
      extra: { current: preview },
    });
  }
}
