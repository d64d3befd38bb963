import { inflateSync } from 'node:zlib';
import { readDictionary, referenceIn, skipSpace, skipValue } from './pdf-syntax.ts';

/** Where an object is: at an offset of the file, or packed in an object stream. */
type Place = { offset: number; generation: number } | { stream: number; index: number };

const MAX_SECTIONS = 1_000;
const MAX_UNPACKED = 64 * 1024 * 1024;

/** A PDF whose objects can be looked up by number. */
export interface PdfObjects {
  trailer: ReadonlyMap<string, string>;
  /** Offset of the newest cross-reference section, and whether it is a stream. */
  startxref: number;
  isStream: boolean;
  /** One more than the greatest object number. */
  size: number;
  /** The value of an object as it is written. @throws RangeError for one that is not there */
  get(number: number): string;
  generationOf(number: number): number;
}

/** Opens `text`, a PDF read as Latin-1. @throws RangeError when its cross-references cannot be followed */
export function openPdf(text: string): PdfObjects {
  const startxref = Number(
    /startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1] ?? Number.NaN,
  );
  const places = new Map<number, Place>();
  const trailer = new Map<string, string>();
  let isStream: boolean | null = null;
  const waiting = [startxref];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const at = waiting.shift() ?? 0;
    if (seen.has(at)) continue;
    if (!(at >= 0 && at < text.length) || seen.size > MAX_SECTIONS)
      throw new RangeError('no cross-references');
    seen.add(at);
    const start = skipSpace(text, at);
    const table = text.startsWith('xref', start);
    isStream ??= !table;
    const dictionary = table ? readTable(text, start, places) : readStream(text, start, places);
    for (const [key, value] of dictionary) if (!trailer.has(key)) trailer.set(key, value);
    // What a hybrid file keeps in a stream beside its table comes before what is older.
    for (const key of ['XRefStm', 'Prev']) {
      const next = dictionary.get(key);
      if (next !== undefined) waiting.push(Number(next));
    }
  }
  const streams = new Map<number, string[]>();
  const get = (number: number): string => {
    const place = places.get(number);
    if (place === undefined) throw new RangeError(`no object ${number}`);
    if ('offset' in place) return valueAt(text, place.offset, number);
    const packed = streams.get(place.stream) ?? unpack(text, places, place.stream);
    streams.set(place.stream, packed);
    const value = packed[place.index];
    if (value === undefined) throw new RangeError(`no object ${number}`);
    return value;
  };
  return {
    trailer,
    startxref,
    isStream: isStream ?? false,
    size: [...places.keys()].reduce(
      (most, number) => Math.max(most, number + 1),
      Number(trailer.get('Size') ?? 0),
    ),
    get,
    generationOf(number) {
      const place = places.get(number);
      return place !== undefined && 'generation' in place ? place.generation : 0;
    },
  };
}

function readTable(text: string, at: number, places: Map<number, Place>): Map<string, string> {
  at = skipSpace(text, at + 4);
  for (;;) {
    const head = /^(\d+)\s+(\d+)\s*/.exec(text.slice(at, at + 40));
    if (head === null) break;
    const [first, count] = [Number(head[1]), Number(head[2])];
    at += head[0].length;
    for (let i = 0; i < count; i++) {
      const row = /^(\d{10}) (\d{5}) ([nf])\s{0,2}/.exec(text.slice(at, at + 22));
      if (row === null) throw new RangeError('a damaged cross-reference table');
      at += row[0].length;
      if (row[3] === 'n' && !places.has(first + i))
        places.set(first + i, { offset: Number(row[1]), generation: Number(row[2]) });
    }
    at = skipSpace(text, at);
  }
  if (!text.startsWith('trailer', at)) throw new RangeError('no trailer');
  return readDictionary(text, at + 7).entries;
}

function readStream(text: string, at: number, places: Map<number, Place>): Map<string, string> {
  const { entries, bytes } = streamAt(text, at, () => {
    throw new RangeError('an indirect length of a cross-reference stream');
  });
  const widths = numbersIn(entries.get('W'));
  const index = entries.has('Index') ? numbersIn(entries.get('Index')) : [0, Number(entries.get('Size'))];
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  let row = 0;
  const field = (offset: number, width: number) => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (bytes[offset + i] ?? 0);
    return value;
  };
  for (let i = 0; i + 1 < index.length; i += 2) {
    const [first = 0, count = 0] = index.slice(i, i + 2);
    for (let n = first; n < first + count && row < bytes.length; n++, row += w0 + w1 + w2) {
      const kind = w0 === 0 ? 1 : field(row, w0);
      const [second, third] = [field(row + w0, w1), field(row + w0 + w1, w2)];
      if (places.has(n)) continue;
      if (kind === 1) places.set(n, { offset: second, generation: third });
      if (kind === 2) places.set(n, { stream: second, index: third });
    }
  }
  return entries;
}

function valueAt(text: string, offset: number, number: number): string {
  const head = /^\s*(\d+)\s+\d+\s+obj/.exec(text.slice(offset, offset + 60));
  if (head === null || Number(head[1]) !== number) throw new RangeError(`no object ${number}`);
  const start = skipSpace(text, offset + head[0].length);
  return text.slice(start, skipValue(text, start));
}

/** A stream's dictionary and its bytes after unpacking; only Flate, with or without the PNG predictor, is known. */
function streamAt(text: string, offset: number, lengthOf: (reference: number) => number) {
  const head = /^\s*\d+\s+\d+\s+obj/.exec(text.slice(offset, offset + 60));
  if (head === null) throw new RangeError('no stream');
  const { entries, end } = readDictionary(text, offset + head[0].length);
  const mark = /^\s*stream\r?\n/.exec(text.slice(end, end + 30));
  if (mark === null) throw new RangeError('no stream');
  const reference = referenceIn(entries.get('Length'));
  const length = reference === null ? Number(entries.get('Length')) : lengthOf(reference);
  const start = end + mark[0].length;
  const packed = Buffer.from(text.slice(start, start + length), 'latin1');
  const filter = (entries.get('Filter') ?? '').replace(/[[\]\s]/g, '');
  if (filter !== '' && filter !== '/FlateDecode') throw new RangeError(`a stream packed by ${filter}`);
  const bytes = filter === '' ? packed : inflateSync(packed, { maxOutputLength: MAX_UNPACKED });
  const parameters = (entries.get('DecodeParms') ?? '').replace(/^\[|\]$/g, '').trim();
  return { entries, bytes: parameters.startsWith('<<') ? unpredict(bytes, parameters) : bytes };
}

/** Undoes PNG's "up" and its sisters (RFC 2083, section 6) for one colour of 8 bits. */
function unpredict(bytes: Buffer, parameters: string): Buffer {
  const { entries } = readDictionary(parameters);
  if (Number(entries.get('Predictor') ?? 1) < 10) return bytes;
  const columns = Number(entries.get('Columns') ?? 1);
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)];
    for (let i = 0; i < columns; i++) {
      const raw = bytes[row * (columns + 1) + 1 + i] ?? 0;
      const left = i === 0 ? 0 : (out[row * columns + i - 1] ?? 0);
      const up = row === 0 ? 0 : (out[(row - 1) * columns + i] ?? 0);
      const add = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : Number.NaN;
      if (Number.isNaN(add)) throw new RangeError('an unusual predictor');
      out[row * columns + i] = (raw + add) & 0xff;
    }
  }
  return out;
}

function unpack(text: string, places: ReadonlyMap<number, Place>, number: number): string[] {
  const place = places.get(number);
  if (place === undefined || !('offset' in place)) throw new RangeError('no object stream');
  const { entries, bytes } = streamAt(text, place.offset, (reference) => {
    const length = places.get(reference);
    if (length === undefined || !('offset' in length)) throw new RangeError('no length');
    return Number(valueAt(text, length.offset, reference));
  });
  const content = bytes.toString('latin1');
  const first = Number(entries.get('First'));
  const heads = numbersIn(content.slice(0, first));
  return heads
    .filter((_, i) => i % 2 === 1)
    .map((offset) => {
      const start = skipSpace(content, first + offset);
      return content.slice(start, skipValue(content, start));
    });
}

function numbersIn(value: string | undefined): number[] {
  return (value?.match(/\d+/g) ?? []).map(Number);
}
