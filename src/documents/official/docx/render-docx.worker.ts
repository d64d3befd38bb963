import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer } from '../../read/run-limited.ts';
import type { OfficialDocument } from '../official-document.ts';
import { writeDocx } from './write-docx.ts';

/** Runs in a thread of its own: one document in as JSON, its .docx out. */
async function answer(bytes: unknown): Promise<WorkerAnswer<Uint8Array>> {
  if (!(bytes instanceof Uint8Array)) return { ok: false, failure: 'no bytes were handed over' };
  try {
    const document = JSON.parse(new TextDecoder().decode(bytes)) as OfficialDocument;
    return { ok: true, value: new Uint8Array(await writeDocx(document)) };
  } catch (error) {
    return { ok: false, failure: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

parentPort?.postMessage(await answer(workerData));
