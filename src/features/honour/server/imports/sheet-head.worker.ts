import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../../../../documents/read/document-error.ts';
import type { WorkerAnswer } from '../../../../documents/read/run-limited.ts';
import { streamXlsxRows } from '../../../../documents/xlsx/stream/stream-rows.ts';
import type { SheetTop } from './read-sheet.ts';
import { HEAD_ROWS, MAX_IMPORT_ROWS } from './sheet-limits.ts';

/** Runs in a thread of its own: goes over the whole sheet once, so that a broken one is told at once. */
async function answer(bytes: unknown): Promise<WorkerAnswer<SheetTop>> {
  if (!(bytes instanceof Uint8Array)) return { ok: false, failure: 'no bytes were handed over' };
  try {
    const top: SheetTop = { rows: [], lastRow: 0 };
    for await (const { row, cells } of streamXlsxRows(bytes, { maxRows: MAX_IMPORT_ROWS })) {
      while (top.rows.length < Math.min(row - 1, HEAD_ROWS)) top.rows.push([]);
      if (row <= HEAD_ROWS) top.rows.push(cells);
      top.lastRow = row;
    }
    return { ok: true, value: top };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, code: error.code };
    return { ok: false, failure: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

parentPort?.postMessage(await answer(workerData));
