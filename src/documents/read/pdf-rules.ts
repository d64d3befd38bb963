import { type Dot, dottedRules } from './pdf-dots.ts';
import { type Area, type Matrix, place, type Rule } from './pdf-page.ts';

/** More lines than any page of a document has; a drawing is not looked at further. */
const MOST_RULES = 50_000;

/** The steps of a path (0 move, 1 line, 2 and 3 curves, 4 close), each with the point on the page that it leads to. */
function* stepsOf(
  path: readonly number[],
  matrix: Matrix,
): Generator<{ step: number; point: [number, number] | null }> {
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 0;
    const length = step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2;
    i += 1 + length;
    yield { step, point: length > 0 ? place(matrix, path[i - 2] ?? 0, path[i - 1] ?? 0) : null };
  }
}

/** The box around a path, in points from the page's top left corner. */
export function boundsOf(path: readonly number[], matrix: Matrix): Area {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { point } of stepsOf(path, matrix)) {
    if (!point) continue;
    const [x, y] = point;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Notes where the ruling lines of a page fall. */
export class RulingLines {
  readonly #rules: Rule[] = [];
  readonly #dots: Dot[] = [];
  readonly #strokes: ReadonlySet<number>;
  readonly #fills: ReadonlySet<number>;

  /** @param operators the names of the page operators as numbers */
  constructor(operators: Readonly<Record<string, number>>) {
    const numbers = (...names: string[]) => new Set(names.map((name) => operators[name] ?? -1));
    this.#strokes = numbers(
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    );
    this.#fills = numbers(
      'fill',
      'eoFill',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    );
  }

  /** All lines noted so far, dotted ones as the lines that they look like. */
  all(): Rule[] {
    return [...this.#rules, ...dottedRules(this.#dots)];
  }

  /** Notes the level and upright strokes of a path, and filled boxes so thin that they are meant as lines. */
  path(operator: number, path: readonly number[], matrix: Matrix): void {
    const stroked = this.#strokes.has(operator);
    if (!stroked && !this.#fills.has(operator)) return;
    let outline: [number, number][] = [];
    const flush = () => {
      if (stroked) for (let i = 1; i < outline.length; i++) this.#line(outline[i - 1], outline[i]);
      else this.#thinBox(outline);
    };
    for (const { step, point } of stepsOf(path, matrix)) {
      if (step === 0) {
        flush();
        outline = [];
      }
      const start = outline[0];
      if (step === 4 && start) outline.push(start);
      else if (point) outline.push(point);
    }
    flush();
  }

  #line(from: [number, number] | undefined, to: [number, number] | undefined): void {
    if (!from || !to || this.#rules.length > MOST_RULES) return;
    const [x1, y1] = from;
    const [x2, y2] = to;
    if (Math.abs(y1 - y2) < 0.6 && Math.abs(x1 - x2) > 2) {
      this.#rules.push({ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1, y2: y1 });
    } else if (Math.abs(x1 - x2) < 0.6 && Math.abs(y1 - y2) > 2) {
      this.#rules.push({ x1, x2: x1, y1: Math.min(y1, y2), y2: Math.max(y1, y2) });
    } else if (Math.abs(x1 - x2) <= 2 && Math.abs(y1 - y2) <= 2) {
      this.#dots.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
    }
  }

  #thinBox(outline: readonly [number, number][]): void {
    if (outline.length < 2) return;
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (right - left <= 2 && bottom - top <= 2) {
      if (this.#dots.length < MOST_RULES) this.#dots.push({ x: (left + right) / 2, y: (top + bottom) / 2 });
    } else if (bottom - top < 3 && right - left > bottom - top) {
      this.#line([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
    } else if (right - left < 3) {
      this.#line([(left + right) / 2, top], [(left + right) / 2, bottom]);
    }
  }
}
