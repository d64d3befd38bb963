import type { TypstJob } from '../../typst/compiler.ts';
import { typeset } from '../../typst/typeset.ts';
import type { OfficialDocument } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import { typstData } from './typst-data.ts';

const TEMPLATES = new URL('./templates/', import.meta.url).href;

export interface PdfOptions {
  /** Date of creation in the file's properties, to the second; now if not given. The same document and date give the same bytes. */
  createdAt?: Date;
}

/**
 * An official document as PDF/A-2b with tags, laid out after Decree 30/2020/NĐ-CP; fonts embedded. It has a classic
 * cross-reference table, so that a signature can be added (`documents/sign/placeholder.ts`).
 *
 * @throws AppError `invalid-input` naming characters that cannot be printed; `too-large`, `unavailable` as `typeset` says
 * @throws RangeError when the date of the head is not an ISO day
 */
export async function renderPdf(
  document: OfficialDocument,
  { createdAt = new Date() }: PdfOptions = {},
): Promise<Uint8Array> {
  return typeset(officialJob(document, createdAt));
}

/** What the compiler gets for a document. */
export function officialJob(document: OfficialDocument, createdAt: Date): TypstJob {
  return {
    templates: TEMPLATES,
    main: 'official.typ',
    data: JSON.stringify(typstData(document.kind, printDocument(document))),
    createdAt: createdAt.getTime(),
  };
}
