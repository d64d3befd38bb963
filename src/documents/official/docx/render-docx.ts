import { AppError } from '../../../platform/errors/app-error.ts';
import { DocumentError } from '../../read/document-error.ts';
import { runLimited } from '../../read/run-limited.ts';
import type { Block, OfficialDocument } from '../official-document.ts';
import { dayInWords } from '../print/date-line.ts';
import { writeDocx } from './write-docx.ts';

/** Paragraphs, those in cells among them, that are written within 100 ms on a slow machine; more go to a thread of their own. */
const QUICK = 700;
const LIMITS = { time: 30_000, heapMegabytes: 512 };
/** Characters of JSON. */
const MOST = 8 * 1024 * 1024;
const SCRIPT = new URL('./render-docx.worker.ts', import.meta.url);

/**
 * An official document as a .docx that can be edited: Word's own headings, a style for each block, repeating heads of tables, laid out
 * after Decree 30/2020/NĐ-CP. Of people it says only what stands on the paper. Long documents are written in a thread of their own, so
 * that others do not wait.
 *
 * @throws AppError `too-large` for what exceeds the limits
 * @throws RangeError when the date of the head is not an ISO day
 */
export async function renderDocx(document: OfficialDocument): Promise<Buffer> {
  const paragraphs = [document.body, ...document.annexes.map(({ body }) => body)].flat().reduce(countIn, 0);
  if (paragraphs <= QUICK) return writeDocx(document);
  dayInWords(document.head.date, document.head.year);
  const json = new TextEncoder().encode(JSON.stringify(document));
  if (json.length > MOST) throw tooLarge();
  try {
    return Buffer.from(await runLimited<Uint8Array>(SCRIPT, json, LIMITS));
  } catch (error) {
    throw error instanceof DocumentError ? tooLarge() : error;
  }
}

function countIn(sum: number, block: Block): number {
  if (block.type !== 'table') return sum + 1;
  return sum + block.rows.length * Math.max(1, block.columns.length);
}

function tooLarge(): AppError {
  return new AppError('too-large', {
    detail: {
      vi: 'Văn bản quá dài nên không tạo được bản Word. Hãy tách bớt phụ lục hoặc danh sách rồi thử lại.',
      en: 'The document is too long to be made a Word file. Split its annexes or lists and try again.',
    },
  });
}
