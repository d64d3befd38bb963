import { DocumentError } from './document-error.ts';
import { DocxBody } from './docx-body.ts';
import { Numbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { numberBlocks, type SourceDocument } from './source-document.ts';
import { walkXml } from './xml.ts';

/** The parts of a .docx that are read, some programs number them; pictures, headers, footers and embedded files are left packed. */
export const DOCX_PART = /^word\/(document|styles|numbering)\d*\.xml$/;
/** Where programs that do not keep the usual prefixes say which they use instead. */
const PREFIXES: readonly [usual: string, declared: RegExp][] = [
  [
    'w',
    /xmlns:([\w-]+)=["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/,
  ],
  ['mc', /xmlns:([\w-]+)=["']http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006["']/],
];

/**
 * Reads the parts of a .docx. Tracked insertions count as text, tracked deletions do not; automatic numbers are worked
 * out and written in; merged cells repeat their text; text boxes become paragraphs of their own.
 *
 * @throws DocumentError `file-damaged`, `file-too-complex`
 */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): SourceDocument {
  const parts = new Map([...files].map(([name, bytes]) => [DOCX_PART.exec(name)?.[1], bytes]));
  const [body, styles, numbering] = ['document', 'styles', 'numbering'].map((part) => parts.get(part));
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
    return withUsualPrefixes(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DocumentError('file-damaged', { cause });
  }
}

function withUsualPrefixes(xml: string): string {
  return PREFIXES.reduce((text, [usual, declared]) => {
    const own = declared.exec(text.slice(0, 20_000))?.[1];
    return own === undefined || own === usual
      ? text
      : text.replace(new RegExp(String.raw`(<\/?|\s)${own}:(?=[\w-]+[\s=/>])`, 'g'), `$1${usual}:`);
  }, xml);
}
