import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileOrigin } from './document.tables.ts';

export interface RenderedFiles {
  docx: Buffer;
  docxBy: FileOrigin;
  pdf: Buffer;
}

/** The DOCX (by the office's own template where it has one) and the PDF of an official document. */
export async function renderFiles(
  _context: Pick<ReadContext, 'db' | 'files'>,
  _unitId: string,
  _official: OfficialDocument,
): Promise<RenderedFiles> {
  // Joined with the renderers of documents/official as soon as these are in the tree.
  throw new AppError('unavailable');
}
