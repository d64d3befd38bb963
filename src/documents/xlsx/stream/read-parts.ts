import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DocumentError } from '../../read/document-error.ts';
import { attributeOf, createXmlScanner, type XmlHandler } from './scan-xml.ts';

const MAX_ENTRIES = 5_000;
/** What one part may unpack to; a sheet of 100,000 rows of 16 columns takes about 100 MB. */
const MAX_PART = 512 * 1024 * 1024;
const MAX_SMALL_PART = 16 * 1024 * 1024;
const MAX_SHARED = 96 * 1024 * 1024;
/** How much is read at a time before others have their turn. */
const SLICE = 64 * 1024;

/** An .xlsx file with its directory read; parts unpack as they are asked for. */
export interface XlsxParts {
  has(name: string): boolean;
  /** Scans a part to its end, or until `stop` says so. */
  scan(name: string, handler: XmlHandler, options?: { most?: number; stop?(): boolean }): Promise<void>;
  /** The same, giving the caller its turn after every piece. */
  scanSlices(name: string, handler: XmlHandler): AsyncGenerator<void>;
  close(): void;
}

/**
 * Opens an .xlsx file. What its parts unpack to is counted as it comes out, since an archive may lie about sizes.
 * @throws DocumentError `file-damaged`, `file-encrypted`, `file-too-complex`; of its functions also `file-unpacks-too-large`
 */
export async function openParts(bytes: Uint8Array): Promise<XlsxParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MAX_ENTRIES) throw new DocumentError('file-too-complex');
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('file-damaged', { cause: error });
  }
  const open = async (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) throw new DocumentError('file-damaged');
    if (entry.isEncrypted()) throw new DocumentError('file-encrypted');
    return zip.openReadStreamPromise(entry);
  };
  async function* slices(name: string, handler: XmlHandler, most = MAX_PART): AsyncGenerator<void> {
    const scanner = createXmlScanner(handler);
    const decoder = new TextDecoder('utf-8');
    let size = 0;
    const stream = await open(name);
    try {
      for await (const chunk of stream) {
        if (!(chunk instanceof Buffer)) continue;
        size += chunk.length;
        if (size > most) throw new DocumentError('file-unpacks-too-large');
        for (let at = 0; at < chunk.length; at += SLICE) {
          scanner.feed(decoder.decode(chunk.subarray(at, at + SLICE), { stream: true }));
          yield;
        }
      }
      scanner.feed(decoder.decode());
      scanner.end();
      yield;
    } catch (error) {
      throw error instanceof DocumentError ? error : new DocumentError('file-damaged', { cause: error });
    } finally {
      stream.destroy();
    }
  }
  return {
    has: (name) => entries.has(name),
    async scan(name, handler, { most = MAX_SMALL_PART, stop } = {}) {
      for await (const _ of slices(name, handler, most)) if (stop?.() === true) return;
    },
    scanSlices: (name, handler) => slices(name, handler),
    close: () => zip.close(),
  };
}

/** Where the first sheet of a workbook lies, and whether its days count from 1904. */
export async function findFirstSheet(parts: XlsxParts): Promise<{ name: string; from1904: boolean }> {
  let relation: string | null = null;
  let from1904 = false;
  await parts.scan('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name === 'sheet' && relation === null) relation = attributeOf(attributes, 'id');
    },
    close: () => undefined,
    text: () => undefined,
  });
  let target: string | null = null;
  if (parts.has('xl/_rels/workbook.xml.rels'))
    await parts.scan('xl/_rels/workbook.xml.rels', {
      open(name, attributes) {
        if (name === 'Relationship' && attributeOf(attributes, 'Id') === relation)
          target = attributeOf(attributes, 'Target');
      },
      close: () => undefined,
      text: () => undefined,
    });
  const path: string = target ?? 'worksheets/sheet1.xml';
  return { name: path.startsWith('/') ? path.slice(1) : `xl/${path}`, from1904 };
}

/** The texts that cells point to by number. Readings of East Asian words (`rPh`) are left out. */
export async function readSharedTexts(parts: XlsxParts, longest: number): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return texts;
  let held = '';
  let inText = false;
  let inReading = false;
  await parts.scan(
    'xl/sharedStrings.xml',
    {
      open(name) {
        if (name === 'si') held = '';
        if (name === 'rPh') inReading = true;
        inText = name === 't' && !inReading;
      },
      close(name) {
        if (name === 't') inText = false;
        if (name === 'rPh') inReading = false;
        // Cut out of the piece it was read from, which it would else keep in memory.
        if (name === 'si') texts.push(Buffer.from(held).toString());
      },
      text(text) {
        if (inText && held.length < longest) held = (held + text).slice(0, longest);
      },
    },
    { most: MAX_SHARED },
  );
  return texts;
}

const DAY_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** Which styles of cells show a number as a day. */
export async function readDayStyles(parts: XlsxParts): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!parts.has('xl/styles.xml')) return styles;
  const formats = new Set(DAY_FORMATS);
  let inCells = false;
  let at = 0;
  await parts.scan('xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt' && showsDay(attributeOf(attributes, 'formatCode') ?? ''))
        formats.add(Number(attributeOf(attributes, 'numFmtId')));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        if (formats.has(Number(attributeOf(attributes, 'numFmtId')))) styles.add(at);
        at++;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** Whether a number format of one's own shows days: it has d, m or y outside of quotes and colours. */
function showsDay(format: string): boolean {
  return /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/^general$/i.test(format);
}
