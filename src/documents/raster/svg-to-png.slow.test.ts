import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { textWidth } from '../official/text-width.ts';
import { svgToPng } from './svg-to-png.ts';
import { TrueType } from './true-type.ts';

type Colour = [number, number, number];

function pictureOf(inner: string, viewBox = '0 0 100 50'): (x: number, y: number) => Colour {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`;
  const { width, data } = PNG.sync.read(svgToPng(svg, 200, 100));
  return (x, y) => {
    const at = (y * width + x) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

function isDark(colour: Colour): boolean {
  return Math.max(...colour) < 140;
}

const WHITE: Colour = [255, 255, 255];
const RED: Colour = [155, 28, 28];

describe('svgToPng', () => {
  it('fills rectangles where the view box says', () => {
    const at = pictureOf('<rect x="10" y="10" width="20" height="30" fill="#9b1c1c"/>');
    assert.deepEqual([at(22, 22), at(58, 78), at(18, 22), at(62, 78)], [RED, RED, WHITE, WHITE]);
  });

  it('draws lines, circles and paths, in groups that are moved and turned', () => {
    const line = pictureOf('<line x1="0" y1="25" x2="100" y2="25" stroke="#9b1c1c" stroke-width="4"/>');
    assert.deepEqual([line(100, 50), line(100, 40)], [RED, WHITE]);
    const circle = pictureOf('<g transform="translate(50 25)" fill="#9b1c1c"><circle r="10"/></g>');
    assert.deepEqual([circle(100, 50), circle(118, 50), circle(118, 68)], [RED, RED, WHITE]);
    const path = pictureOf('<path d="M10 10h20v20h-20z m5 5 v10 h10 v-10 Z" fill="#9b1c1c"/>');
    assert.deepEqual([path(24, 24), path(40, 40), path(80, 40)], [RED, WHITE, WHITE]);
    const turned = pictureOf(
      '<rect x="0" y="-2" width="20" height="4" transform="translate(50,10) rotate(90)" fill="#9b1c1c"/>',
    );
    assert.deepEqual([turned(100, 50), turned(120, 20)], [RED, WHITE]);
  });

  it('does not fill what has a line only', () => {
    const at = pictureOf(
      '<rect x="10" y="10" width="30" height="30" fill="none" stroke="#9b1c1c" stroke-width="2"/>',
    );
    assert.deepEqual([at(40, 20), at(50, 50)], [RED, WHITE]);
  });

  it('writes words with all their marks, from the anchor on', () => {
    const dots = (inner: string) => {
      const at = pictureOf(inner);
      const dark: [number, number][] = [];
      for (let y = 0; y < 100; y++) for (let x = 0; x < 200; x++) if (isDark(at(x, y))) dark.push([x, y]);
      return dark;
    };
    const text = (words: string, anchor: string) =>
      dots(`<text x="50" y="35" font-size="20" text-anchor="${anchor}">${words}</text>`);
    const [plain, marked] = [text('e', 'start'), text('ệ', 'start')];
    const above = (points: [number, number][]) => points.filter(([, y]) => y < 48).length;
    const below = (points: [number, number][]) => points.filter(([, y]) => y > 72).length;
    assert.deepEqual([above(plain), below(plain)], [0, 0]);
    assert.ok(above(marked) > 5 && below(marked) > 5);
    const xs = text('HH', 'middle').map(([x]) => x);
    assert.ok(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - 100) <= 2);
    assert.ok(Math.max(...text('HH', 'end').map(([x]) => x)) <= 101);
  });

  it('refuses what is no XML', () => {
    assert.throws(() => svgToPng('<svg><g></svg>', 10, 10), { code: 'file-damaged' });
  });
});

describe('widths of letters', () => {
  for (const [bold, name] of [
    [false, '400Regular/Tinos_400Regular'],
    [true, '700Bold/Tinos_700Bold'],
  ] as const)
    it(`are those of ${name}`, () => {
      const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`));
      const font = new TrueType(readFileSync(path));
      const vietnamese = 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
      const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
      for (const letter of ascii + vietnamese + vietnamese.toUpperCase() + '–…“”‘’') {
        const difference = Math.abs(textWidth(letter, 1000, bold) - font.advance(letter) * 1000);
        assert.ok(difference < 40, `${letter} is ${difference} off`);
      }
    });
});
