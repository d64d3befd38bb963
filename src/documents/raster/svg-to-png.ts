import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { combine, place } from '../read/pdf-page.ts';
import { walkXml } from '../read/xml.ts';
import { Canvas } from './canvas.ts';
import { type Outline, type Point, stroked } from './outline.ts';
import { type Look, lookOf, START } from './svg-look.ts';
import { numbersIn, pathOutlines } from './svg-path.ts';
import { TrueType } from './true-type.ts';

const CIRCLE = 48;
const fonts = new Map<boolean, TrueType>();

/**
 * A drawing of our own making (charts: rectangles, lines, circles, paths and words in groups) as a picture of points, for programs
 * that know no SVG. Words are set in Tinos. What it does not know it leaves out.
 *
 * @param width in pixels, as `height`; the drawing's `viewBox` is stretched to them
 * @throws DocumentError `file-damaged` when the SVG is not well-formed
 */
export function svgToPng(svg: string, width: number, height: number): Buffer {
  const canvas = new Canvas(width, height);
  const looks: Look[] = [START];
  let text: { at: Point; words: string } | null = null;
  walkXml(svg, {
    open(name, attributes) {
      let look = lookOf(looks.at(-1) ?? START, attributes);
      if (name === 'svg') {
        const [x = 0, y = 0, w = width, h = height] = numbersIn(attributes.get('viewBox') ?? '');
        look = {
          ...look,
          matrix: combine([width / w, 0, 0, height / h, (-x * width) / w, (-y * height) / h], look.matrix),
        };
      }
      looks.push(look);
      if (name === 'text' || name === 'tspan') {
        if (text) drawText(canvas, text, looks.at(-2) ?? look);
        text = { at: textPosition(attributes, text?.at ?? [0, 0], look.fontSize), words: '' };
      } else draw(canvas, look, shapeOf(name, attributes));
    },
    close(name) {
      const look = looks.pop() ?? START;
      if ((name === 'text' || name === 'tspan') && text) {
        drawText(canvas, text, look);
        text = name === 'tspan' ? { at: text.at, words: '' } : null;
      }
    },
    text(words) {
      if (text) text.words += words;
    },
  });
  return canvas.png();
}

interface Shape {
  outlines: Outline[];
  isClosed: boolean;
}

function shapeOf(name: string, attributes: ReadonlyMap<string, string>): Shape | null {
  const n = (key: string) => Number(attributes.get(key) ?? 0);
  switch (name) {
    case 'rect': {
      const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
      return {
        isClosed: true,
        outlines: [
          [
            [x, y],
            [x + w, y],
            [x + w, y + h],
            [x, y + h],
            [x, y],
          ],
        ],
      };
    }
    case 'line':
      return {
        isClosed: false,
        outlines: [
          [
            [n('x1'), n('y1')],
            [n('x2'), n('y2')],
          ],
        ],
      };
    case 'circle': {
      const ring = Array.from({ length: CIRCLE + 1 }, (_, i): Point => {
        const angle = (i / CIRCLE) * 2 * Math.PI;
        return [n('cx') + n('r') * Math.cos(angle), n('cy') + n('r') * Math.sin(angle)];
      });
      return { isClosed: true, outlines: [ring] };
    }
    case 'path':
      return { isClosed: true, outlines: pathOutlines(attributes.get('d') ?? '') };
    case 'polyline':
    case 'polygon': {
      const path = `M${attributes.get('points') ?? ''}${name === 'polygon' ? 'Z' : ''}`;
      return { isClosed: true, outlines: pathOutlines(path) };
    }
    default:
      return null;
  }
}

function draw(canvas: Canvas, { matrix, fill, stroke, strokeWidth }: Look, shape: Shape | null): void {
  if (!shape) return;
  const outlines = shape.outlines.map((outline) => outline.map(([x, y]): Point => place(matrix, x, y)));
  if (fill && shape.isClosed) canvas.fill(outlines, fill);
  const width = strokeWidth * Math.hypot(matrix[0], matrix[1]);
  if (stroke)
    for (const outline of outlines) for (const part of stroked(outline, width)) canvas.fill([part], stroke);
}

function textPosition(attributes: ReadonlyMap<string, string>, from: Point, size: number): Point {
  const value = (name: string) => numbersIn(attributes.get(name) ?? '')[0];
  const shift = (name: string) => (value(name) ?? 0) * (attributes.get(name)?.endsWith('em') ? size : 1);
  return [(value('x') ?? from[0]) + shift('dx'), (value('y') ?? from[1]) + shift('dy')];
}

function drawText(canvas: Canvas, { at: [x, y], words }: { at: Point; words: string }, look: Look): void {
  const letters = [...words.replace(/\s+/g, ' ').trim().normalize('NFC')];
  if (letters.length === 0 || !look.fill) return;
  const font = fontOf(look.bold);
  const width = letters.reduce((sum, letter) => sum + font.advance(letter), 0) * look.fontSize;
  let pen = x - (look.anchor === 'middle' ? width / 2 : look.anchor === 'end' ? width : 0);
  for (const letter of letters) {
    const outlines = font
      .outlines(letter)
      .map((outline) =>
        outline.map(
          ([lx, ly]): Point => place(look.matrix, pen + lx * look.fontSize, y - ly * look.fontSize),
        ),
      );
    canvas.fill(outlines, look.fill);
    pen += font.advance(letter) * look.fontSize;
  }
}

function fontOf(bold: boolean): TrueType {
  const known = fonts.get(bold);
  if (known) return known;
  const name = bold ? '700Bold/Tinos_700Bold' : '400Regular/Tinos_400Regular';
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}.ttf`);
  const font = new TrueType(readFileSync(path));
  fonts.set(bold, font);
  return font;
}
