import { DocumentError } from './document-error.ts';
import { blocksOf } from './pdf-blocks.ts';
import { layOut, type PageItem } from './pdf-layout.ts';
import { type Matrix, matrixOf } from './pdf-page.ts';
import { type FontFacts, PagePrinter } from './pdf-print.ts';
import { checkStreams } from './pdf-streams.ts';
import { numberBlocks, type SourceDocument } from './source-document.ts';

const MAX_PAGES = 500;
/** Fewer characters a page than this, on average, and the file counts as a scan. */
const SCAN_LETTERS = 8;

/**
 * Reads a PDF by the positions of its characters and ruling lines: cells come from the lines drawn around them, parts of a
 * table on following pages are put together, page numbers are left out.
 *
 * @throws DocumentError `file-encrypted`, `file-damaged`, `file-no-text`, `file-too-complex`, `file-unpacks-too-large`
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  checkStreams(bytes);
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures are not looked at, so none is worth decoding.
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new DocumentError('file-too-complex');
    const items: PageItem[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList();
      const printer = new PagePrinter(OPS, matrixOf(viewport.transform), (name) =>
        fontFacts(page.commonObjs, name),
      );
      operators.fnArray.forEach((operator, i) => {
        printer.play(
          operator,
          Array.isArray(operators.argsArray[i]) ? operators.argsArray[i] : [operators.argsArray[i]],
        );
      });
      letters += printer.glyphs.length;
      items.push(...layOut(printer.finish(viewport.width, viewport.height), number));
      page.cleanup();
    }
    if (letters < document.numPages * SCAN_LETTERS) throw new DocumentError('file-no-text');
    return {
      format: 'pdf',
      pages: document.numPages,
      blocks: numberBlocks(blocksOf(items)),
    };
  } catch (error) {
    throw asDocumentError(error);
  } finally {
    await task.destroy();
  }
}

function fontFacts(
  fonts: { has(name: string): boolean; get(name: string): unknown },
  name: string,
): FontFacts | null {
  if (!fonts.has(name)) return null;
  const font = fonts.get(name);
  if (typeof font !== 'object' || font === null) return null;
  const fontName = 'name' in font ? String(font.name) : '';
  const matrix: Matrix | null =
    'fontMatrix' in font && Array.isArray(font.fontMatrix) ? matrixOf(font.fontMatrix) : null;
  const flagged = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return {
    bold: flagged || /bold|black|heavy|,B\b/i.test(fontName),
    unit: matrix ? Math.abs(matrix[0]) || 0.001 : 0.001,
  };
}

function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const name = error instanceof Error ? error.name : '';
  return new DocumentError(name === 'PasswordException' ? 'file-encrypted' : 'file-damaged', {
    cause: error,
  });
}
