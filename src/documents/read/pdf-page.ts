/** One printed character; coordinates in points from the page's top left corner, `y` on the baseline. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

/** A ruling line; horizontal ones have `y1 === y2`, vertical ones `x1 === x2`. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** An upright rectangle in points from the page's top left corner. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is printed on a page, in no particular order. */
export interface PrintedPage {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
}

/** A plane transformation `[a b c d e f]` as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point comes to lie by a matrix, in the units of the page. */
export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers out of whatever array the library hands over. */
export function matrixOf(value: unknown): Matrix {
  const n = numbersOf(value);
  return n.length === 6 ? [n[0] ?? 1, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1, n[4] ?? 0, n[5] ?? 0] : IDENTITY;
}

/** The numbers of an array or typed array, also when wrapped once more; empty for anything else. */
export function numbersOf(value: unknown): number[] {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float32Array);
  if (!Array.isArray(value)) return [];
  if (value.length === 1 && typeof value[0] === 'object') return numbersOf(value[0]);
  return value.filter((n): n is number => typeof n === 'number');
}
