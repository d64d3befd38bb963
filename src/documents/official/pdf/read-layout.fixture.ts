import { getResolvedPDFJS } from 'unpdf';
import { type Line, linesOf } from '../../read/pdf-lines.ts';
import { type Glyph, matrixOf, type Rule } from '../../read/pdf-page.ts';
import { PagePrinter } from '../../read/pdf-print.ts';

/** A line of text with the name of its font; points from the top left corner of its page, `y` on the baseline. */
export interface PlacedLine extends Omit<Line, 'bold'> {
  page: number;
  font: string;
}

export interface PageLayout {
  width: number;
  height: number;
  lines: PlacedLine[];
  rules: Rule[];
}

/** Reads where each line of a PDF stands; text that stands apart by more than two ems is a line of its own. */
export async function readLayout(pdf: Uint8Array): Promise<PageLayout[]> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: PageLayout[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList();
      const fonts = new Map<string, Glyph[]>();
      let font = '';
      const printer = new PagePrinter(OPS, matrixOf(transform), (name) => {
        const facts: unknown = page.commonObjs.get(name);
        font = typeof facts === 'object' && facts && 'name' in facts ? String(facts.name) : name;
        return { bold: font.includes('Bold'), unit: 0.001 };
      });
      operators.fnArray.forEach((operator, i) => {
        const before = printer.glyphs.length;
        printer.play(operator, operators.argsArray[i] ?? []);
        const more = printer.glyphs.slice(before);
        fonts.set(font, [...(fonts.get(font) ?? []), ...more]);
      });
      const lines = linesOf(printer.glyphs, 2).map((line) => ({
        ...line,
        page: number,
        font: fontOf(fonts, line),
      }));
      pages.push({ width, height, lines, rules: printer.finish(width, height).rules });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The font of the first character, without the mark of a subset: `Tinos-BoldItalic`. */
function fontOf(fonts: ReadonlyMap<string, readonly Glyph[]>, line: Line): string {
  for (const [name, glyphs] of fonts)
    if (glyphs.some(({ x, y }) => Math.abs(x - line.left) < 0.01 && Math.abs(y - line.y) < 0.01))
      return name.replace(/^[A-Z]{6}\+/, '');
  return '';
}
