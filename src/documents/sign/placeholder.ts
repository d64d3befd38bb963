import { openPdf, type PdfObjects } from './pdf-objects.ts';
import { readDictionary, referenceIn, writeDictionary } from './pdf-syntax.ts';
import { SignError } from './sign-error.ts';
import type { SigningDetails } from './signer.ts';

/** Room for a signature with the certificates of its chain, in bytes. */
const SIGNATURE_BYTES = 16_384;
const MAX_PAGE_DEPTH = 50;

/**
 * The PDF with an invisible signature field on its first page and room for the signature, appended as an incremental update (ISO
 * 32000-1, section 7.5.6): what was there stays byte for byte, and the kind of cross-references stays what it was.
 * @throws SignError `pdf-unsignable`
 */
export function addPlaceholder(pdf: Uint8Array, details: SigningDetails): Buffer {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  try {
    if (!text.startsWith('%PDF-')) throw new RangeError('no PDF');
    const file = openPdf(text);
    if (file.trailer.has('Encrypt')) throw new RangeError('encrypted');
    return Buffer.concat([bytes, Buffer.from(update(file, bytes.length, details), 'latin1')]);
  } catch (cause) {
    throw new SignError('pdf-unsignable', { cause });
  }
}

/** The objects to append, with their cross-references. */
function update(file: PdfObjects, start: number, details: SigningDetails): string {
  const [signature, field] = [file.size, file.size + 1];
  const root = need(referenceIn(file.trailer.get('Root')));
  const page = findFirstPage(file, root);
  const objects = new Map<number, string>([
    [signature, signatureDictionary(details)],
    [
      field,
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/Rect [0 0 0 0]\n/V ${signature} 0 R\n/T (SoVang${signature})\n/F 132\n/P ${page} ${file.generationOf(page)} R\n>>`,
    ],
    [page, withAnnotation(file, page, field)],
    [root, withField(file, root, field)],
  ]);
  let out = '\n';
  const offsets = new Map<number, number>();
  for (const [number, value] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, start + out.length);
    out += `${number} ${file.generationOf(number)} obj\n${value}\nendobj\n`;
  }
  const at = start + out.length;
  return `${out}${file.isStream ? xrefStream(file, offsets, at) : xrefTable(file, offsets)}startxref\n${at}\n%%EOF\n`;
}

function signatureDictionary({ reason, location, signedAt }: SigningDetails): string {
  const moment = signedAt.toISOString().replace(/\D/g, '').slice(0, 14);
  const room = '0'.repeat(SIGNATURE_BYTES * 2);
  // The library that signs looks for this very placeholder.
  const range = '/ByteRange [0 /********** /********** /**********]';
  const words = `${reason === '' ? '' : `/Reason ${pdfText(reason)}\n`}${location === '' ? '' : `/Location ${pdfText(location)}\n`}`;
  return `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /adbe.pkcs7.detached\n${range}\n/Contents <${room}>\n${words}/M (D:${moment}Z)\n>>`;
}

/** A text string in UTF-16, written in hexadecimal digits. */
function pdfText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return `<feff${Buffer.from(clean, 'utf16le').swap16().toString('hex')}>`;
}

function findFirstPage(file: PdfObjects, root: number): number {
  let number = need(referenceIn(readDictionary(file.get(root)).entries.get('Pages')));
  for (let depth = 0; depth < MAX_PAGE_DEPTH; depth++) {
    const { entries } = readDictionary(file.get(number));
    if (entries.get('Type') === '/Page' || !entries.has('Kids')) return number;
    const kids = resolve(file, entries.get('Kids'));
    number = need(referenceIn(/\d+\s+\d+\s+R/.exec(kids)?.[0]));
  }
  throw new RangeError('no page');
}

function withAnnotation(file: PdfObjects, page: number, field: number): string {
  const { entries } = readDictionary(file.get(page));
  return writeDictionary(
    new Map(entries).set('Annots', withReference(resolve(file, entries.get('Annots')), field)),
  );
}

/** The catalogue with the field in its form; bits 1 and 2 of `SigFlags`: there are signatures, append only. */
function withField(file: PdfObjects, root: number, field: number): string {
  const { entries } = readDictionary(file.get(root));
  const form = entries.has('AcroForm')
    ? new Map(readDictionary(resolve(file, entries.get('AcroForm'))).entries)
    : new Map<string, string>();
  form.set('Fields', withReference(resolve(file, form.get('Fields')), field)).set('SigFlags', '3');
  return writeDictionary(new Map(entries).set('AcroForm', writeDictionary(form)));
}

function withReference(array: string, number: number): string {
  return array === '' ? `[${number} 0 R]` : `${array.slice(0, array.lastIndexOf(']'))} ${number} 0 R]`;
}

/** What a value means: itself, or the object it refers to; nothing is an empty text. */
function resolve(file: PdfObjects, value: string | undefined): string {
  const reference = referenceIn(value);
  return reference === null ? (value ?? '') : file.get(reference);
}

function trailerOf(file: PdfObjects, size: number): Map<string, string> {
  const kept = ['Root', 'Info', 'ID'].flatMap((key): [string, string][] => {
    const value = file.trailer.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return new Map([['Size', String(size)], ...kept, ['Prev', String(file.startxref)]]);
}

function xrefTable(file: PdfObjects, offsets: ReadonlyMap<number, number>): string {
  const sections = [...offsets].map(([number, offset]) => {
    const generation = String(file.generationOf(number)).padStart(5, '0');
    return `${number} 1\n${String(offset).padStart(10, '0')} ${generation} n \n`;
  });
  return `xref\n${sections.join('')}trailer\n${writeDictionary(trailerOf(file, file.size + 2))}\n`;
}

function xrefStream(file: PdfObjects, offsets: ReadonlyMap<number, number>, at: number): string {
  const own = file.size + 2;
  const all = [...offsets, [own, at] as const];
  const rows = all.map(([number, offset]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(1, 0);
    row.writeUInt32BE(offset, 1);
    row.writeUInt16BE(number === own ? 0 : file.generationOf(number), 5);
    return row.toString('latin1');
  });
  const dictionary = new Map([
    ['Type', '/XRef'],
    ['W', '[1 4 2]'],
    ['Index', `[${all.map(([number]) => `${number} 1`).join(' ')}]`],
    ['Length', String(rows.length * 7)],
    ...trailerOf(file, own + 1),
  ]);
  return `${own} 0 obj\n${writeDictionary(dictionary)}\nstream\n${rows.join('')}\nendstream\nendobj\n`;
}

function need(value: number | null): number {
  if (value === null) throw new RangeError('a reference is missing');
  return value;
}
