import { DocumentError } from './document-error.ts';
import { DocxBody } from './docx-body.ts';
import { Numbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { numberBlocks, type SourceDocument } from './source-document.ts';
import { walkXml } from './xml.ts';

/** The parts of a .docx that are read; pictures, headers, footers and embedded files are left packed. */
export const DOCX_PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'] as const;

/**
 * Reads the parts of a .docx. Tracked insertions count as text, tracked deletions do not; automatic numbers are worked
 * out and written in; merged cells repeat their text; text boxes become paragraphs of their own.
 *
 * @throws DocumentError `file-damaged`, `file-too-complex`
 */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): SourceDocument {
  const [body, styles, numbering] = DOCX_PARTS.map((name) => files.get(name));
  if (!body) throw new DocumentError('file-damaged');
  const reader = new DocxBody(
    styles ? readStyles(decode(styles)) : new Map(),
    new Numbering(numbering ? decode(numbering) : null),
  );
  walkXml(decode(body), reader);
  return { format: 'docx', pages: reader.pages, blocks: numberBlocks(reader.blocks) };
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DocumentError('file-damaged', { cause });
  }
}
