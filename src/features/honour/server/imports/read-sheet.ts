import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DocumentError, type DocumentErrorCode } from '../../../../documents/read/document-error.ts';
import { runLimited } from '../../../../documents/read/run-limited.ts';
import type { Basis } from '../../../../law/awards/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ColumnMapping, SheetCell } from '../../model/imports/columns.ts';
import type { ReadRow } from '../../model/imports/row.ts';
import type { AwardKnowledge } from './award-finder.ts';
import { MAX_IMPORT_ROWS } from './sheet-limits.ts';
import type { StoredCell } from './stored-cells.ts';

/** The first rows of a sheet, and the number of its last one. */
export interface SheetTop {
  rows: SheetCell[][];
  lastRow: number;
}

/** How a sheet is to be read. */
export interface SheetReading {
  bytes: Uint8Array;
  mapping: ColumnMapping;
  /** Number of the first row below the headings. */
  firstRow: number;
  /** Rows up to this number were read already. */
  after: number;
  knowledge: AwardKnowledge;
  today: string;
  basis: Basis;
}

export interface SheetRow {
  row: number;
  cells: StoredCell[];
  read: ReadRow;
}

/** What the reading thread says. */
export type RowsMessage =
  | { kind: 'rows'; rows: SheetRow[]; last: number }
  | { kind: 'end' }
  | { kind: 'error'; code: DocumentErrorCode };

const HEAD_LIMITS = { time: 60_000, heapMegabytes: 320 };
const ROWS_LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };

/** Looks at a whole sheet and keeps its first rows. @throws AppError `file-unreadable`, `too-large` */
export async function readSheetTop(bytes: Uint8Array): Promise<SheetTop> {
  try {
    return await runLimited<SheetTop>(new URL('./sheet-head.worker.ts', import.meta.url), bytes, HEAD_LIMITS);
  } catch (error) {
    throw error instanceof DocumentError ? unreadable(error.code) : error;
  }
}

/**
 * The rows of a sheet in groups, read and recognised in a thread that is one group ahead of the caller.
 * @throws AppError `file-unreadable`, `too-large`
 */
export async function* readSheetRows(
  reading: SheetReading,
): AsyncGenerator<{ rows: readonly SheetRow[]; last: number }> {
  const worker = new Worker(new URL('./sheet-rows.worker.ts', import.meta.url), {
    workerData: reading,
    stdout: true,
    stderr: true,
    resourceLimits: ROWS_LIMITS,
  });
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  try {
    for await (const [message] of on(worker, 'message', { signal: ended.signal }) as AsyncIterable<
      [RowsMessage]
    >) {
      if (message.kind === 'end') return;
      if (message.kind === 'error') throw unreadable(message.code);
      worker.postMessage('next');
      yield message;
    }
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw isFull ? unreadable('file-too-complex') : error;
  } finally {
    await worker.terminate();
  }
}

function unreadable(code: DocumentErrorCode): AppError {
  const isLarge = ['file-too-complex', 'file-unpacks-too-large', 'file-reading-too-long'].includes(code);
  const most = MAX_IMPORT_ROWS.toLocaleString('vi-VN');
  return isLarge
    ? new AppError('too-large', {
        detail: {
          vi: `Trang tính đầu tiên có hơn ${most} hàng hoặc quá nhiều nội dung. Hãy chia thành nhiều tệp, xóa các hàng trống ở cuối rồi thử lại.`,
          en: `The first sheet has more than ${most} rows or holds too much. Divide it, delete empty rows at its end, and try again.`,
        },
      })
    : new AppError('file-unreadable', {
        detail: {
          vi: 'Đây không phải tệp Excel .xlsx đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx không đặt mật khẩu rồi thử lại.',
          en: 'This is no readable .xlsx file. Open it in Excel or LibreOffice, save it as .xlsx without a password and try again.',
        },
      });
}
