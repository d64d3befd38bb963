import { runLimited } from './run-limited.ts';

/**
 * The words of a .docx, a .pdf with a text layer, or a text file, a line each paragraph or table row, in a thread with limits of time
 * and memory.
 * @param bytes the whole file
 * @throws DocumentError when the file cannot be read
 */
export function readDocumentText(bytes: Uint8Array): Promise<string> {
  return runLimited<string>(new URL('./document-text.worker.ts', import.meta.url), bytes);
}
