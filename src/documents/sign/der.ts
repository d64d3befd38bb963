/** A value of a DER encoding: its tag, its content, and the whole of it with tag and length. */
export interface Der {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

export const TAG = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, constructed. */
  context0: 0xa0,
} as const;

/** Reads the value at `offset`. @throws RangeError when the encoding is cut off or no definite one */
export function readDer(bytes: Buffer, offset = 0): Der {
  const tag = bytes.readUInt8(offset);
  if ((tag & 0x1f) === 0x1f) throw new RangeError('long tags are not read');
  let length = bytes.readUInt8(offset + 1);
  let at = offset + 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count === 0 || count > 4) throw new RangeError('no definite length');
    length = bytes.readUIntBE(at, count);
    at += count;
  }
  if (at + length > bytes.length) throw new RangeError('cut off');
  return { tag, content: bytes.subarray(at, at + length), whole: bytes.subarray(offset, at + length) };
}

/** The values inside a constructed one. @throws RangeError */
export function partsOf({ content }: Pick<Der, 'content'>): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const part = readDer(content, at);
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

/** A value of `tag` with `parts` inside. */
export function writeDer(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 + short.length]), short, content]);
}

/** An object identifier with dots. */
export function oidOf({ content }: Der): string {
  const first = content[0] ?? 0;
  const numbers = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))];
  let value = 0;
  for (const byte of content.subarray(1)) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  return numbers.join('.');
}

/** A time as certificates write it, always UTC; null when it is none. */
export function timeOf({ tag, content }: Der): Date | null {
  const text = content.toString('latin1');
  const year = tag === TAG.utcTime ? `(\\d{2})` : `(\\d{4})`;
  const found = new RegExp(`^${year}(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})Z$`).exec(text);
  if (found === null) return null;
  const [y = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  // Two digits reach from 1950 to 2049, RFC 5280 section 4.1.2.5.1.
  const full = tag === TAG.utcTime ? (y < 50 ? 2000 + y : 1900 + y) : y;
  return new Date(Date.UTC(full, month - 1, day, hour, minute, second));
}
