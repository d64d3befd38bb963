import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DocumentError } from './document-error.ts';

const MAX_ENTRIES = 5_000;
const MAX_UNPACKED = 64 * 1024 * 1024;

/** An archive after looking inside: the names of everything, the bytes of what was asked for. */
export interface Unzipped {
  names: Set<string>;
  files: Map<string, Uint8Array>;
}

/**
 * Unpacks those entries of a zip archive that are `wanted`. What comes out is counted as it comes out, since an archive
 * may lie about its sizes; other entries stay packed.
 *
 * @throws DocumentError `file-damaged`, `file-encrypted`, `file-unpacks-too-large`, `file-too-complex`
 */
export async function unzip(bytes: Uint8Array, wanted: readonly string[]): Promise<Unzipped> {
  const names = new Set<string>();
  const files = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED;
  let zip: ZipFile | null = null;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MAX_ENTRIES) throw new DocumentError('file-too-complex');
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (!wanted.includes(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new DocumentError('file-encrypted');
      const content = await inflate(zip, entry, left);
      left -= content.length;
      files.set(entry.fileName, content);
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('file-damaged', { cause: error });
  } finally {
    zip?.close();
  }
  return { names, files };
}

async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) throw new DocumentError('file-unpacks-too-large');
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > limit) {
      stream.destroy();
      throw new DocumentError('file-unpacks-too-large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
