import { combine, IDENTITY, type Matrix } from '../read/pdf-page.ts';
import type { Colour } from './canvas.ts';
import { numbersIn } from './svg-path.ts';

/** What an element of an SVG has from itself and from those around it. */
export interface Look {
  matrix: Matrix;
  fill: Colour | null;
  stroke: Colour | null;
  strokeWidth: number;
  fontSize: number;
  bold: boolean;
  anchor: string;
}

const NAMED: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  red: [255, 0, 0],
  grey: [128, 128, 128],
  gray: [128, 128, 128],
};
const BLACK: Colour = [0, 0, 0];

export const START: Look = {
  matrix: IDENTITY,
  fill: BLACK,
  stroke: null,
  strokeWidth: 1,
  fontSize: 16,
  bold: false,
  anchor: 'start',
};

/** How an element looks by its attributes; what they do not say it has from what it stands in. */
export function lookOf(outer: Look, attributes: ReadonlyMap<string, string>): Look {
  const get = (name: string) => attributes.get(name);
  const size = numbersIn(get('font-size') ?? '')[0];
  const weight = get('font-weight');
  return {
    matrix: combine(outer.matrix, transformOf(get('transform') ?? '')),
    fill: colourOf(get('fill'), outer.fill),
    stroke: colourOf(get('stroke'), outer.stroke),
    strokeWidth: numbersIn(get('stroke-width') ?? '')[0] ?? outer.strokeWidth,
    fontSize: size ?? outer.fontSize,
    bold: weight === undefined ? outer.bold : weight === 'bold' || Number(weight) >= 600,
    anchor: get('text-anchor') ?? outer.anchor,
  };
}

function colourOf(text: string | undefined, outer: Colour | null): Colour | null {
  if (text === undefined || text === 'inherit') return outer;
  if (text === 'none' || text === 'transparent') return null;
  const [, hex = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text) ?? [];
  if (hex !== '') {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16));
    return [red, green, blue];
  }
  const [red, green, blue] = /^rgb\(/.test(text) ? numbersIn(text) : [];
  if (red !== undefined && green !== undefined && blue !== undefined) return [red, green, blue];
  return NAMED[text] ?? BLACK;
}

function transformOf(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, inner = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbersIn(inner);
    if (name === 'translate') matrix = combine(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === 'scale') matrix = combine(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === 'matrix') matrix = combine(matrix, [a, b ?? 0, c, d, e, f]);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const turn = combine([1, 0, 0, 1, b ?? 0, c], [cos, sin, -sin, cos, 0, 0]);
      matrix = combine(matrix, combine(turn, [1, 0, 0, 1, -(b ?? 0), -c]));
    }
  }
  return matrix;
}
