/** The plain `ustar` format, streamed: entries one after the other, bounded memory, readable with any `tar`. */

const BLOCK = 512;
const MAX_SIZE = 0o77777777777;

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const path = Buffer.from(name, 'utf8');
  // Paths over 100 bytes are cut at a slash into prefix and name.
  const cut = path.length <= 100 ? -1 : path.lastIndexOf('/', 155);
  if ((path.length > 100 && (cut <= 0 || path.length - cut - 1 > 100)) || size > MAX_SIZE) {
    throw new Error(`${name} does not fit into a tar archive`);
  }
  path.copy(block, 0, cut + 1);
  const octal = (value: number, offset: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, 'latin1');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  block.write('        ', 148, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  if (cut > 0) path.copy(block, 345, 0, cut);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

const padding = (size: number) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** The bytes of one entry whose content is at hand. */
export function tarEntry(name: string, content: Buffer): Buffer {
  return Buffer.concat([header(name, content.length), content, padding(content.length)]);
}

/**
 * The bytes of one entry whose content comes in pieces.
 * @throws Error when the pieces are not `size` bytes together
 */
export async function* tarEntryStream(
  name: string,
  size: number,
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield header(name, size);
  let seen = 0;
  for await (const chunk of content) {
    seen += chunk.length;
    if (seen > size) break;
    yield chunk;
  }
  if (seen !== size) throw new Error(`${name} changed while it was read`);
  yield padding(size);
}

/** The end of an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

export interface TarEntry {
  name: string;
  size: number;
  /** The content; to be read to its end before the next entry is asked for. */
  body: AsyncIterable<Buffer>;
}

/** What is wrong with an archive. */
export class TarError extends Error {}

class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next bytes, at most `limit`; null at the end. */
  async some(limit: number): Promise<Buffer | null> {
    while (this.rest.length === 0) {
      const { value, done } = await this.source.next();
      if (done) return null;
      this.rest = value;
    }
    const part = this.rest.subarray(0, limit);
    this.rest = this.rest.subarray(part.length);
    return part;
  }

  async exactly(length: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      const part = await this.some(missing);
      if (part === null) return null;
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }
}

function text(block: Buffer, offset: number, length: number): string {
  const field = block.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function parse(block: Buffer): { name: string; size: number } {
  const expected = Number.parseInt(text(block, 148, 8), 8);
  const blank = Buffer.from(block);
  blank.fill(' ', 148, 156);
  if (blank.reduce((total, byte) => total + byte, 0) !== expected) throw new TarError('a header is damaged');
  if (text(block, 257, 5) !== 'ustar' || text(block, 156, 1) !== '0')
    throw new TarError('an entry is no plain file');
  const prefix = text(block, 345, 155);
  return {
    name: `${prefix === '' ? '' : `${prefix}/`}${text(block, 0, 100)}`,
    size: Number.parseInt(text(block, 124, 12), 8),
  };
}

/** Reads an archive entry by entry. @throws TarError where it is damaged or cut off */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source);
  for (;;) {
    const block = await reader.exactly(BLOCK);
    if (block === null) throw new TarError('the end is missing');
    if (block.every((byte) => byte === 0)) return;
    const { name, size } = parse(block);
    yield { name, size, body: bodyOf(reader, size) };
    if ((await reader.exactly(padding(size).length)) === null) throw new TarError('the end is missing');
  }
}

async function* bodyOf(reader: ByteReader, size: number): AsyncGenerator<Buffer> {
  for (let missing = size; missing > 0; ) {
    const part = await reader.some(missing);
    if (part === null) throw new TarError('the end is missing');
    missing -= part.length;
    yield part;
  }
}
