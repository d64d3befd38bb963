import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../../../../documents/read/document-error.ts';
import { streamXlsxRows } from '../../../../documents/xlsx/stream/stream-rows.ts';
import { numbersColumns } from '../../model/imports/columns.ts';
import { readHonourRow } from '../../model/imports/row.ts';
import { awardFinderOf } from './award-finder.ts';
import type { RowsMessage, SheetReading, SheetRow } from './read-sheet.ts';
import { BATCH_ROWS, MAX_IMPORT_ROWS } from './sheet-limits.ts';
import { storeCells } from './stored-cells.ts';

/** Runs in a thread of its own: reads rows, recognises what they say, hands them over in groups and waits until one was taken. */
async function work(reading: SheetReading): Promise<void> {
  const { bytes, mapping, firstRow, after, knowledge, today, basis } = reading;
  const context = {
    findAward: awardFinderOf(knowledge),
    awards: new Map(knowledge.awards.map((award) => [award.id, award])),
    today,
    basis,
  };
  const tell = (message: RowsMessage) => parentPort?.postMessage(message);
  let rows: SheetRow[] = [];
  let last = after;
  const handOver = async () => {
    if (parentPort === null) return;
    const taken = once(parentPort, 'message');
    tell({ kind: 'rows', rows, last });
    rows = [];
    await taken;
  };
  for await (const { row, cells } of streamXlsxRows(bytes, { maxRows: MAX_IMPORT_ROWS })) {
    if (row < firstRow || row <= after) continue;
    if (row === firstRow && numbersColumns(cells)) continue;
    const read = readHonourRow(cells, mapping, context);
    last = row;
    if (read === null) continue;
    rows.push({ row, cells: storeCells(cells), read });
    if (rows.length === BATCH_ROWS) await handOver();
  }
  if (rows.length > 0) await handOver();
  tell({ kind: 'end' });
}

await work(workerData as SheetReading).catch((error: unknown) => {
  if (!(error instanceof DocumentError)) throw error;
  parentPort?.postMessage({ kind: 'error', code: error.code } satisfies RowsMessage);
});
