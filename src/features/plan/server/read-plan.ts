import { DocumentError } from '../../../documents/read/document-error.ts';
import { runLimited } from '../../../documents/read/run-limited.ts';
import type { SourceDocument } from '../../../documents/read/source-document.ts';
import type { RecognisedPlan } from '../model/recognised-plan.ts';

/** Largest file that is read: 20 MB. */
export const MAX_PLAN_BYTES = 20 * 1024 * 1024;

/** A recognised plan beside the document it was read from; `PlanSource.block` points into `source.blocks`. */
export interface PlanWithSource {
  plan: RecognisedPlan;
  source: SourceDocument;
}

/**
 * Reads an annual plan from a .docx, a .pdf with a text layer, or a text file, in a thread with limits of time (10 s) and
 * memory. The file's name is not asked; what it is shows in its bytes.
 *
 * @param bytes the whole file
 * @throws DocumentError when the file cannot be read; what is odd in the plan itself becomes a doubt, never an error
 */
export async function readPlanWithSource(bytes: Uint8Array): Promise<PlanWithSource> {
  if (bytes.length === 0) throw new DocumentError('file-empty');
  if (bytes.length > MAX_PLAN_BYTES) throw new DocumentError('file-too-large');
  return runLimited<PlanWithSource>(new URL('./read-plan.worker.ts', import.meta.url), bytes);
}

/** Like `readPlanWithSource`, for those who do not show the source. */
export async function readPlan(bytes: Uint8Array): Promise<RecognisedPlan> {
  return (await readPlanWithSource(bytes)).plan;
}
