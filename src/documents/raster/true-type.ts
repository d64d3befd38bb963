import { curve, type Outline, type Point } from './outline.ts';

const ON_CURVE = 1;
const MAX_NESTING = 4;

/** The outlines of the letters of a TrueType font; as much of the format as the fonts need that we bring along. */
export class TrueType {
  readonly #view: DataView;
  readonly #tables = new Map<string, number>();
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #unitsPerEm: number;
  readonly #longOffsets: boolean;
  readonly #metrics: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < this.#view.getUint16(4); i++) {
      const entry = 12 + i * 16;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      this.#tables.set(tag, this.#view.getUint32(entry + 8));
    }
    this.#unitsPerEm = this.#view.getUint16(this.#at('head') + 18);
    this.#longOffsets = this.#view.getInt16(this.#at('head') + 50) === 1;
    this.#metrics = this.#view.getUint16(this.#at('hhea') + 34);
    this.#glyphs = this.#readGlyphNumbers();
  }

  /** How far the next letter stands to the right, as a part of the size. */
  advance(letter: string): number {
    const glyph = Math.min(this.#glyphOf(letter), this.#metrics - 1);
    return this.#view.getUint16(this.#at('hmtx') + glyph * 4) / this.#unitsPerEm;
  }

  /** The outlines of a letter of size 1 that stands on the origin; y runs upwards. */
  outlines(letter: string): Outline[] {
    const unit = (n: number) => n / this.#unitsPerEm;
    return this.#glyphOutlines(this.#glyphOf(letter), 0).map((outline) =>
      outline.map(([x, y]): Point => [unit(x), unit(y)]),
    );
  }

  #at(table: string): number {
    const offset = this.#tables.get(table);
    if (offset === undefined) throw new RangeError(`the font has no table ${table}`);
    return offset;
  }

  #glyphOf(letter: string): number {
    return this.#glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
  }

  /** `cmap` in its format 4, which covers the letters of all living scripts. */
  #readGlyphNumbers(): Map<number, number> {
    const view = this.#view;
    const cmap = this.#at('cmap');
    const found = new Map<number, number>();
    for (let i = 0; i < view.getUint16(cmap + 2); i++) {
      const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
      if (view.getUint16(table) !== 4) continue;
      const count = view.getUint16(table + 6) / 2;
      const ends = table + 14;
      const starts = ends + 2 * count + 2;
      for (let s = 0; s < count; s++) {
        const delta = view.getUint16(starts + 2 * count + 2 * s);
        const rangeAt = starts + 4 * count + 2 * s;
        const range = view.getUint16(rangeAt);
        const start = view.getUint16(starts + 2 * s);
        for (let code = start; code <= view.getUint16(ends + 2 * s) && code < 0xffff; code++) {
          const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
          if (glyph !== 0 || range === 0) found.set(code, (glyph + delta) & 0xffff);
        }
      }
      break;
    }
    return found;
  }

  #glyphOutlines(glyph: number, nesting: number): Outline[] {
    const view = this.#view;
    const place = (n: number) =>
      this.#longOffsets
        ? view.getUint32(this.#at('loca') + n * 4)
        : view.getUint16(this.#at('loca') + n * 2) * 2;
    if (place(glyph) === place(glyph + 1) || nesting > MAX_NESTING) return [];
    const at = this.#at('glyf') + place(glyph);
    const contours = view.getInt16(at);
    return contours < 0 ? this.#composite(at + 10, nesting) : this.#simple(at + 10, contours);
  }

  /** A letter put together from others: base and marks. */
  #composite(from: number, nesting: number): Outline[] {
    const view = this.#view;
    const outlines: Outline[] = [];
    let at = from;
    for (;;) {
      const flags = view.getUint16(at);
      const part = this.#glyphOutlines(view.getUint16(at + 2), nesting + 1);
      const words = (flags & 1) !== 0;
      const dx = words ? view.getInt16(at + 4) : view.getInt8(at + 4);
      const dy = words ? view.getInt16(at + 6) : view.getInt8(at + 5);
      at += words ? 8 : 6;
      const fixed = () => {
        at += 2;
        return view.getInt16(at - 2) / 16384;
      };
      let [a, b, c, d] = [1, 0, 0, 1];
      if (flags & 0x08) a = d = fixed();
      else if (flags & 0x40) [a, d] = [fixed(), fixed()];
      else if (flags & 0x80) [a, b, c, d] = [fixed(), fixed(), fixed(), fixed()];
      for (const outline of part)
        outlines.push(outline.map(([x, y]): Point => [a * x + c * y + dx, b * x + d * y + dy]));
      if ((flags & 0x20) === 0) return outlines;
    }
  }

  #simple(from: number, contours: number): Outline[] {
    const view = this.#view;
    const ends = Array.from({ length: contours }, (_, i) => view.getUint16(from + i * 2));
    const count = (ends.at(-1) ?? -1) + 1;
    let at = from + contours * 2;
    at += 2 + view.getUint16(at);
    const flags: number[] = [];
    while (flags.length < count) {
      const flag = view.getUint8(at++);
      const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
      for (let i = 0; i < times; i++) flags.push(flag);
    }
    const coordinates = (short: number, same: number) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
        else if (!(flag & same)) {
          value += view.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = coordinates(2, 16);
    const ys = coordinates(4, 32);
    const points = flags.map((flag, i) => ({
      on: (flag & ON_CURVE) !== 0,
      at: [xs[i] ?? 0, ys[i] ?? 0] as Point,
    }));
    return ends.map((end, i) => smooth(points.slice((ends[i - 1] ?? -1) + 1, end + 1)));
  }
}

interface Knot {
  on: boolean;
  at: Point;
}

/** A closed row of points on and off the curve as a line; between two points off it lies one on it. */
function smooth(knots: readonly Knot[]): Outline {
  const all = knots.flatMap((knot, i): Knot[] => {
    const next = knots[(i + 1) % knots.length] ?? knot;
    return knot.on || next.on ? [knot] : [knot, { on: true, at: middle(knot.at, next.at) }];
  });
  const first = all.findIndex(({ on }) => on);
  if (first < 0) return [];
  const ring = [...all.slice(first), ...all.slice(0, first + 1)];
  const outline: Outline = [];
  ring.forEach((knot, i) => {
    if (knot.on && (i === 0 || ring[i - 1]?.on)) outline.push(knot.at);
    else if (!knot.on)
      outline.push(...curve([ring[i - 1]?.at ?? knot.at, knot.at, ring[i + 1]?.at ?? knot.at]));
  });
  return outline;
}

function middle([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
