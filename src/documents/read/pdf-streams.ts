import { inflateSync, constants as zlib } from 'node:zlib';
import { DocumentError } from './document-error.ts';

/** No page of an office document unpacks to more than this, pictures of a scanned sheet included. */
const MAX_STREAM = 64 * 1024 * 1024;

/**
 * Looks whether one of the packed streams of a PDF is a bomb, before the PDF library unpacks them in full: it does so
 * without a limit of its own.
 *
 * @throws DocumentError `file-unpacks-too-large`
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const facts = file.subarray(Math.max(0, at - 400), at).toString('latin1');
    const dictionary = facts.slice(facts.lastIndexOf('obj') + 3);
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0 || facts.endsWith('end')) continue;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const end = file.indexOf('endstream', start);
    let content: Uint8Array = file.subarray(start, end === -1 ? undefined : end);
    // What packs to less than a thousandth cannot exceed the limit from here.
    for (let layer = 0; layer < Math.min(layers, 4) && content.length * 1_032 > MAX_STREAM; layer++)
      content = unpack(content);
  }
}

function unpack(content: Uint8Array): Uint8Array {
  try {
    return inflateSync(content, { maxOutputLength: MAX_STREAM, finishFlush: zlib.Z_SYNC_FLUSH });
  } catch (error) {
    const tooLarge =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    if (tooLarge) throw new DocumentError('file-unpacks-too-large', { cause: error });
    return new Uint8Array(0);
  }
}
