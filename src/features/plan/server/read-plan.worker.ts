import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../../../documents/read/document-error.ts';
import { openFile } from '../../../documents/read/open-file.ts';
import type { WorkerAnswer } from '../../../documents/read/run-limited.ts';
import type { PlanWithSource } from './read-plan.ts';
import { recognisePlan } from './recognise/recognise-plan.ts';

/** Runs in a thread of its own: one file in, one answer out. */
async function answer(bytes: unknown): Promise<WorkerAnswer<PlanWithSource>> {
  if (!(bytes instanceof Uint8Array)) return { ok: false, failure: 'no bytes were handed over' };
  try {
    const source = await openFile(bytes);
    return { ok: true, value: { plan: recognisePlan(source), source } };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, code: error.code };
    if (error instanceof RangeError) return { ok: false, code: 'file-too-complex' };
    return { ok: false, failure: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

parentPort?.postMessage(await answer(workerData));
