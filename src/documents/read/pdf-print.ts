import {
  type Area,
  combine,
  type Glyph,
  IDENTITY,
  type Matrix,
  matrixOf,
  numbersOf,
  type PrintedPage,
  place,
} from './pdf-page.ts';
import { boundsOf, RulingLines } from './pdf-rules.ts';

/** The names of the page operators as numbers, as the PDF library publishes them. */
export type OperatorNumbers = Readonly<Record<string, number>>;

interface State {
  matrix: Matrix;
  fontSize: number;
  fontScale: number;
  bold: boolean;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  invisible: boolean;
  clip: Area;
}

const EVERYWHERE: Area = {
  left: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

const FRESH: Omit<State, 'matrix'> = {
  fontSize: 1,
  fontScale: 0.001,
  bold: false,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  invisible: false,
  clip: EVERYWHERE,
};

/** What the printer needs to know of a font; null when the library does not have it. */
export interface FontFacts {
  bold: boolean;
  /** Size of a glyph unit relative to the font size; 0.001 for all but Type 3 fonts. */
  unit: number;
}

/**
 * Plays a page's operator list and notes where each character and each ruling line falls. The library's own text
 * extraction is not used: it strings characters together in drawing order, and office programs draw the Vietnamese letters
 * that a font lacks after the rest of the line, from another font.
 */
export class PagePrinter {
  readonly glyphs: Glyph[] = [];
  readonly #rules: RulingLines;
  readonly #names = new Map<number, string>();
  readonly #font: (name: string) => FontFacts | null;
  readonly #stack: State[] = [];
  #state: State;
  #text: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #clips = false;

  constructor(operators: OperatorNumbers, page: Matrix, font: (name: string) => FontFacts | null) {
    for (const [name, number] of Object.entries(operators)) this.#names.set(number, name);
    this.#rules = new RulingLines(operators);
    this.#font = font;
    this.#state = { ...FRESH, matrix: page };
  }

  /** Plays one operator with its arguments. */
  play(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const [first, second] = args;
    switch (this.#names.get(operator)) {
      case 'save':
        this.#push();
        break;
      case 'restore':
        this.#pop();
        break;
      case 'transform':
        state.matrix = combine(state.matrix, matrixOf(args));
        break;
      case 'paintFormXObjectBegin':
        this.#push();
        if (first) this.#state.matrix = combine(this.#state.matrix, matrixOf(first));
        break;
      case 'paintFormXObjectEnd':
        this.#pop();
        break;
      case 'beginText':
        this.#setTextMatrix(IDENTITY);
        break;
      case 'setTextMatrix':
        this.#setTextMatrix(matrixOf(args));
        break;
      case 'moveText':
        this.#move(numberOf(first), numberOf(second));
        break;
      case 'setLeadingMoveText':
        state.leading = numberOf(second);
        this.#move(numberOf(first), numberOf(second));
        break;
      case 'nextLine':
        this.#move(0, state.leading);
        break;
      case 'setLeading':
        state.leading = -numberOf(first);
        break;
      case 'setCharSpacing':
        state.charSpacing = numberOf(first);
        break;
      case 'setWordSpacing':
        state.wordSpacing = numberOf(first);
        break;
      case 'setHScale':
        state.scale = numberOf(first) / 100;
        break;
      case 'setTextRise':
        state.rise = numberOf(first);
        break;
      case 'setTextRenderingMode':
        // Invisible text (mode 3) is kept: it is the text layer of a recognised scan.
        state.invisible = first === 7;
        break;
      case 'setFont': {
        const facts = this.#font(String(first));
        state.fontSize = numberOf(second);
        state.fontScale = facts?.unit ?? 0.001;
        state.bold = facts?.bold ?? false;
        break;
      }
      case 'showText':
        this.#show(Array.isArray(first) ? first : []);
        break;
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        break;
      case 'constructPath': {
        const path = numbersOf(second);
        this.#rules.path(numberOf(first), path, state.matrix);
        if (this.#clips) state.clip = overlap(state.clip, boundsOf(path, state.matrix));
        this.#clips = false;
        break;
      }
    }
  }

  /** Everything printed so far. */
  finish(width: number, height: number): PrintedPage {
    return { width, height, glyphs: this.glyphs, rules: this.#rules.all() };
  }

  #push(): void {
    if (this.#stack.length < 1_000) this.#stack.push({ ...this.#state });
  }

  #pop(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#text = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(items: readonly unknown[]): void {
    const { fontSize, fontScale, charSpacing, wordSpacing, scale, rise, bold, invisible, clip } = this.#state;
    const matrix = combine(this.#state.matrix, this.#text);
    for (const item of items) {
      if (typeof item === 'number') {
        this.#x -= (item * fontSize * scale) / 1000;
        continue;
      }
      if (!isGlyph(item)) continue;
      const width = item.width * fontSize * fontScale;
      const [x, y] = place(matrix, this.#x, this.#y + rise);
      const [right, slope] = place(matrix, this.#x + width * scale, this.#y + rise);
      // Text that runs up or down the page (stamps, margins) is not part of the lines.
      const level = Math.abs(slope - y) <= Math.abs(right - x) || width === 0;
      if (level && !invisible) {
        const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
        const glyph = {
          text: item.unicode,
          x: Math.min(x, right),
          y,
          width: Math.abs(right - x),
          size,
          bold,
        };
        if (shows(glyph, clip)) this.glyphs.push(glyph);
      }
      this.#x += (width + charSpacing + (item.isSpace ? wordSpacing : 0)) * scale;
    }
  }
}

/** Browsers draw a line that no longer fits on the page a second time, wholly cut off. */
function shows({ x, y, width, size }: Glyph, { left, right, top, bottom }: Area): boolean {
  return x <= right && x + width >= left && y - size * 0.65 <= bottom && y + size * 0.25 >= top;
}

function overlap(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isGlyph(item: unknown): item is { unicode: string; width: number; isSpace: boolean } {
  return (
    typeof item === 'object' &&
    item !== null &&
    'unicode' in item &&
    'width' in item &&
    typeof item.width === 'number'
  );
}
