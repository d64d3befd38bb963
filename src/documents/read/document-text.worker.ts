import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from './document-error.ts';
import { openFile } from './open-file.ts';
import type { WorkerAnswer } from './run-limited.ts';
import type { SourceBlock } from './source-document.ts';

/** Runs in a thread of its own: one file in, its words out. */
async function answer(bytes: unknown): Promise<WorkerAnswer<string>> {
  if (!(bytes instanceof Uint8Array)) return { ok: false, failure: 'no bytes were handed over' };
  try {
    const { blocks } = await openFile(bytes);
    return { ok: true, value: blocks.map(textOf).join('\n') };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, code: error.code };
    if (error instanceof RangeError) return { ok: false, code: 'file-too-complex' };
    return { ok: false, failure: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return block.text;
  return block.rows
    .map((row) => row.cells.flatMap((cell) => (cell.merged ? [] : [cell.text])).join('\t'))
    .join('\n');
}

parentPort?.postMessage(await answer(workerData));
