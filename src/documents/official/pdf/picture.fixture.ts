import { PNG } from 'pngjs';
import { combine, IDENTITY, type Matrix, matrixOf, place } from '../../read/pdf-page.ts';

/**
 * Draws the SVG that the Typst compiler writes: filled outlines, straight strokes, drawings as grey boxes. Our own, so that reference
 * images are the same on every machine and tests need no program installed.
 */

type Point = [number, number];
type Outline = Point[];

/** Samples a pixel in each direction. */
const FINE = 4;
const CURVE_STEPS = 6;
const NUMBER = /-?[\d.]+(?:e-?\d+)?/g;

class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #ink: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#ink = new Float32Array(width * height);
  }

  /** Fills by the non-zero rule; `shade` from 0 white to 1 black. */
  fill(outlines: readonly Outline[], shade: number): void {
    const edges = outlines.flatMap((points) =>
      points.map((p, i) => [p, points[(i + 1) % points.length] ?? p] as const),
    );
    const ys = edges.flatMap(([a]) => a[1]);
    const first = Math.max(0, Math.floor(Math.min(...ys)));
    const last = Math.min(this.height - 1, Math.ceil(Math.max(...ys)));
    for (let y = first; y <= last; y++) {
      const row = new Float32Array(this.width);
      for (let sub = 0; sub < FINE; sub++) this.#scan(edges, y + (sub + 0.5) / FINE, row);
      for (let x = 0; x < this.width; x++) {
        const at = y * this.width + x;
        const part = Math.min(1, row[x] ?? 0);
        this.#ink[at] = (this.#ink[at] ?? 0) * (1 - part) + shade * part;
      }
    }
  }

  #scan(edges: readonly (readonly [Point, Point])[], y: number, row: Float32Array): void {
    const crossings: [number, number][] = [];
    for (const [[x1, y1], [x2, y2]] of edges)
      if (y1 <= y !== y2 <= y) crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
    crossings.sort(([a], [b]) => a - b);
    let winding = 0;
    crossings.forEach(([x, turn], i) => {
      winding += turn;
      const end = crossings[i + 1]?.[0] ?? x;
      if (winding !== 0) cover(row, x, end);
    });
  }

  png(): PNG {
    const png = new PNG({ width: this.width, height: this.height });
    this.#ink.forEach((ink, i) => {
      const grey = Math.round(255 * (1 - ink));
      png.data.set([grey, grey, grey, 255], i * 4);
    });
    return png;
  }
}

/** Adds the part of each pixel of a row that lies between `from` and `to`. */
function cover(row: Float32Array, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(row.length, to); x++)
    row[x] = (row[x] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / FINE;
}

/** One picture a page. @param heights of the pages in points, from the top */
export function picturesOf(svg: string, heights: readonly number[], dpi: number): PNG[] {
  const scale = dpi / 72;
  const [, width = '0'] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
  const symbols = new Map(
    Array.from(svg.matchAll(/<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"/g), ([, id = '', d = '']) => [
      id,
      d,
    ]),
  );
  const body = svg.replace(/<defs[\s\S]*?<\/defs>/g, '');
  let top = 0;
  return heights.map((height) => {
    const canvas = new Canvas(Math.round(Number(width) * scale), Math.round(height * scale));
    draw(canvas, body, symbols, [scale, 0, 0, scale, 0, -top * scale]);
    top += height;
    return canvas.png();
  });
}

function draw(canvas: Canvas, svg: string, symbols: ReadonlyMap<string, string>, page: Matrix): void {
  const stack: Matrix[] = [];
  let matrix = page;
  for (const [tag, name = ''] of svg.matchAll(/<(\/?\w+)[^>]*>/g)) {
    const value = (key: string) => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1];
    if (name === '/g') matrix = stack.pop() ?? page;
    const own = combine(matrix, transformOf(value('transform')));
    if (name === 'g' && !tag.endsWith('/>')) {
      stack.push(matrix);
      matrix = own;
    }
    if (name === 'use') {
      const at = combine(own, [1, 0, 0, 1, Number(value('x')), Number(value('y'))]);
      canvas.fill(outlinesOf(symbols.get(value('xlink:href')?.slice(1) ?? '') ?? '', at), 1);
    }
    if (name === 'path' && value('fill') === '#000000') canvas.fill(outlinesOf(value('d') ?? '', own), 1);
    if (name === 'path' && value('stroke'))
      for (const line of outlinesOf(value('d') ?? '', own))
        canvas.fill([thick(line, Number(value('stroke-width')) * Math.abs(page[0]))], 1);
    if (name === 'image')
      canvas.fill(
        outlinesOf(`M 0 0 h ${value('width')} v ${value('height')} h -${value('width')} Z`, own),
        0.3,
      );
  }
}

function transformOf(text: string | undefined): Matrix {
  return text === undefined ? IDENTITY : matrixOf((text.match(NUMBER) ?? []).map(Number));
}

/** The first and the last point of a straight stroke as a rectangle. */
function thick(line: Outline, width: number): Outline {
  const [[x1, y1], [x2, y2]] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)];
  return [
    [x1 + dx, y1 - dy],
    [x2 + dx, y2 - dy],
    [x2 - dx, y2 + dy],
    [x1 - dx, y1 + dy],
  ];
}

/** The outlines of a path, curves as short lines. */
function outlinesOf(d: string, matrix: Matrix): Outline[] {
  const outlines: Outline[] = [[]];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  const add = (nx: number, ny: number) => {
    [x, y] = [nx, ny];
    outlines.at(-1)?.push(place(matrix, x, y));
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([MmLlHhVvQqCcZz])([^MmLlHhVvQqCcZz]*)/g)) {
    const relative = command === command.toLowerCase();
    const n = (rest.match(NUMBER) ?? []).map(Number);
    const [ox, oy] = relative ? [x, y] : [0, 0];
    const points = pairs(n).map(([px, py]): Point => [px + ox, py + oy]);
    const [target = [x, y]] = points;
    switch (command.toLowerCase()) {
      case 'm':
        outlines.push([]);
        add(...target);
        start = [x, y];
        break;
      case 'l':
        add(...target);
        break;
      case 'h':
        add((n[0] ?? 0) + ox, y);
        break;
      case 'v':
        add(x, (n[0] ?? 0) + oy);
        break;
      case 'z':
        [x, y] = start;
        break;
      default:
        curve([[x, y], ...points], add);
    }
  }
  return outlines.filter((outline) => outline.length > 1);
}

function pairs(n: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(n.length / 2) }, (_, i) => [n[i * 2] ?? 0, n[i * 2 + 1] ?? 0]);
}

/** A Bézier curve of any degree, by de Casteljau. */
function curve(points: readonly Point[], add: (x: number, y: number) => void): void {
  for (let step = 1; step <= CURVE_STEPS; step++) {
    const t = step / CURVE_STEPS;
    let level = points;
    while (level.length > 1)
      level = level.slice(1).map(([x, y], i) => {
        const [px, py] = level[i] ?? [x, y];
        return [px + (x - px) * t, py + (y - py) * t];
      });
    for (const [x, y] of level) add(x, y);
  }
}
