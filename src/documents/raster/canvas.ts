import type { Outline, Point } from './outline.ts';
import { encodePng } from './png.ts';

/** Samples a pixel from top to bottom; from left to right its share is exact. */
const FINE = 4;

export type Colour = readonly [number, number, number];

/** A white picture that outlines are filled on, with smooth edges. */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills by the non-zero rule; coordinates in pixels from the top left. */
  fill(outlines: readonly Outline[], colour: Colour): void {
    const edges = outlines.flatMap((points) =>
      points.map((point, i) => [point, points[(i + 1) % points.length] ?? point] as const),
    );
    let [top, bottom, left, right] = [this.#height, 0, this.#width, 0];
    for (const [[x, y]] of edges) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    const first = Math.max(0, Math.floor(top));
    const last = Math.min(this.#height - 1, Math.ceil(bottom));
    const from = Math.max(0, Math.floor(left));
    const share = new Float32Array(Math.max(0, Math.min(this.#width, Math.ceil(right)) - from));
    for (let y = first; y <= last; y++) {
      share.fill(0);
      for (let sub = 0; sub < FINE; sub++) scan(edges, y + (sub + 0.5) / FINE, from, share);
      this.#paint(y, from, share, colour);
    }
  }

  png(): Buffer {
    return encodePng(this.#width, this.#height, this.#pixels);
  }

  #paint(y: number, from: number, share: Float32Array, [red, green, blue]: Colour): void {
    const pixels = this.#pixels;
    share.forEach((inside, x) => {
      if (inside === 0) return;
      const part = Math.min(1, inside);
      const at = (y * this.#width + from + x) * 3;
      pixels[at] = (pixels[at] ?? 0) * (1 - part) + red * part;
      pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - part) + green * part;
      pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - part) + blue * part;
    });
  }
}

/** Adds to each pixel of a row, the first of which stands at `left`, what part of it lies inside on the line `y`. */
function scan(
  edges: readonly (readonly [Point, Point])[],
  y: number,
  left: number,
  share: Float32Array,
): void {
  const crossings: [number, number][] = [];
  for (const [[x1, y1], [x2, y2]] of edges)
    if (y1 <= y !== y2 <= y)
      crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) - left, y2 > y1 ? 1 : -1]);
  crossings.sort(([a], [b]) => a - b);
  let winding = 0;
  crossings.forEach(([from, turn], i) => {
    winding += turn;
    const to = crossings[i + 1]?.[0] ?? from;
    if (winding === 0) return;
    for (let x = Math.max(0, Math.floor(from)); x < Math.min(share.length, to); x++)
      share[x] = (share[x] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / FINE;
  });
}
