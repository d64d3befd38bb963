import { DOCUMENT_ERROR_MESSAGES, DocumentError } from '../../../../documents/read/document-error.ts';
import type { Settings } from '../../../../platform/config/settings.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { type PlanWithSource, readPlanWithSource } from '../read-plan.ts';
import { createReadingQueue } from './reading-queue.ts';

/** One for the process: reading is bound by its processors and memory. */
const queue = createReadingQueue();

/**
 * Reads an uploaded plan, a few at a time as the settings say.
 * @throws AppError `file-unreadable` saying what is wrong with the file and what to do, its `reason` the code of the reader;
 * `unavailable` when too many files wait
 */
export async function readUpload(bytes: Uint8Array, settings: Settings): Promise<PlanWithSource> {
  try {
    return await queue.run(settings.WEB_CONCURRENT_UPLOADS, () => readPlanWithSource(bytes));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new AppError('file-unreadable', {
      detail: DOCUMENT_ERROR_MESSAGES[error.code],
      extra: { reason: error.code },
    });
  }
}
