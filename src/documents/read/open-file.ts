import { DocumentError } from './document-error.ts';
import type { SourceDocument } from './source-document.ts';

/** Size limit of a file, in bytes: 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a document after looking at what the file really is; its name is not asked. Each reader is loaded when needed only.
 * May take long and much memory: `readDocument` runs it under limits.
 *
 * @param bytes the whole file
 * @throws DocumentError any of its codes
 */
export async function openFile(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new DocumentError('file-empty');
  if (bytes.length > MAX_FILE_BYTES) throw new DocumentError('file-too-large');
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return openZip(bytes);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))
    throw new DocumentError(kindOfOle(bytes));
  if (latin(bytes, 0, 1_024).includes('%PDF-')) {
    const { readPdf } = await import('./pdf.ts');
    return readPdf(bytes);
  }
  if (isPicture(bytes)) throw new DocumentError('file-type-picture');
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\u00bc\u00af') || startsWith(bytes, '\u001f\u008b')) {
    throw new DocumentError('file-type-archive');
  }
  if (startsWith(bytes, '{\\rtf') || /^\s*<(?:!doctype html|html|\?xml)/i.test(latin(bytes, 0, 200))) {
    throw new DocumentError('file-type-unknown');
  }
  const { readText } = await import('./text.ts');
  try {
    return readText(bytes);
  } catch (error) {
    // Bytes that no text has are a foreign format rather than a foreign encoding.
    if (error instanceof DocumentError && error.code === 'file-encoding-unknown' && isBinary(bytes)) {
      throw new DocumentError('file-type-unknown', { cause: error });
    }
    throw error;
  }
}

async function openZip(bytes: Uint8Array): Promise<SourceDocument> {
  const [{ unzip }, { DOCX_PART, readDocx }] = await Promise.all([import('./unzip.ts'), import('./docx.ts')]);
  const { names } = await unzip(bytes, []);
  const parts = [...names].filter((name) => DOCX_PART.test(name));
  if (parts.some((name) => name.startsWith('word/document')))
    return readDocx((await unzip(bytes, parts)).files);
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin'))
    throw new DocumentError('file-type-spreadsheet');
  if (names.has('ppt/presentation.xml')) throw new DocumentError('file-type-presentation');
  if (names.has('[Content_Types].xml')) throw new DocumentError('file-damaged');
  throw new DocumentError(names.has('mimetype') ? 'file-type-unknown' : 'file-type-archive');
}

/** Old office files and encrypted new ones share one container; the names of the streams inside tell them apart. */
function kindOfOle(
  bytes: Uint8Array,
):
  | 'file-encrypted'
  | 'file-type-old-word'
  | 'file-type-spreadsheet'
  | 'file-type-presentation'
  | 'file-type-unknown' {
  const wide = (name: string) => Buffer.from(name, 'utf16le');
  const inside = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (inside.includes(wide('EncryptedPackage'))) return 'file-encrypted';
  if (inside.includes(wide('WordDocument'))) return 'file-type-old-word';
  if (inside.includes(wide('Workbook'))) return 'file-type-spreadsheet';
  if (inside.includes(wide('PowerPoint Document'))) return 'file-type-presentation';
  return 'file-type-unknown';
}

function isPicture(bytes: Uint8Array): boolean {
  const heads = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'II*\u0000', 'MM\u0000*'];
  return (
    heads.some((head) => startsWith(bytes, head) && (head !== 'BM' || isBinary(bytes))) ||
    latin(bytes, 0, 12).endsWith('WEBP')
  );
}

function isBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  const n = Math.min(bytes.length, 4_096);
  for (let i = 0; i < n; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  }
  return odd > n * 0.02;
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return latin(bytes, 0, head.length) === head;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
