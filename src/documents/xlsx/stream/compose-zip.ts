import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, compressed already. */
export interface PackedFile {
  name: string;
  packed: Buffer;
  /** Bytes before it was compressed. */
  size: number;
  crc: number;
}

/** Compresses a file that is small. */
export function packFile(name: string, text: string): PackedFile {
  const content = Buffer.from(text);
  return { name, packed: deflateRawSync(content), size: content.length, crc: crc32(content) };
}

const HEAD = Buffer.from('PK\u0003\u0004', 'latin1');
const ENTRY = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
const END = Buffer.from('PK\u0005\u0006', 'latin1');
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same content gives the same bytes. */
const FIRST_DAY = 0x21;

/** A zip archive of these files, in their order. */
export function composeZip(files: readonly PackedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, crc } of files) {
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(NAMES_IN_UTF8, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(FIRST_DAY, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    bodies.push(HEAD, common, path, packed);
    directory.push(ENTRY, common, rest, path);
    at += HEAD.length + common.length + path.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  END.copy(end);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, entries, end]);
}
