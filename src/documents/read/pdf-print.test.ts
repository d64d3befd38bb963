import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDENTITY } from './pdf-page.ts';
import { PagePrinter } from './pdf-print.ts';

const OPS = {
  clip: 1,
  constructPath: 2,
  endPath: 3,
  setFont: 4,
  setTextMatrix: 5,
  showText: 6,
  save: 7,
  restore: 8,
};
const letter = (unicode: string) => ({ unicode, width: 500, isSpace: false });
/** A box as the PDF library hands it over: move, three lines, close. */
const box = (left: number, top: number, right: number, bottom: number) => [
  OPS.endPath,
  [[0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4]],
];

test('a line that is wholly cut off does not show, one that is cut in half does', () => {
  const printer = new PagePrinter(OPS, IDENTITY, () => ({ bold: false, unit: 0.001 }));
  const write = (y: number, text: string) => {
    printer.play(OPS.setTextMatrix, [1, 0, 0, 1, 100, y]);
    printer.play(OPS.showText, [[...text].map(letter)]);
  };
  printer.play(OPS.setFont, ['f', 12]);
  printer.play(OPS.save, []);
  printer.play(OPS.clip, []);
  printer.play(OPS.constructPath, box(50, 50, 500, 780));
  write(779, 'a');
  write(784, 'b');
  write(790, 'c');
  printer.play(OPS.restore, []);
  write(800, 'd');
  assert.equal(
    printer
      .finish(595, 842)
      .glyphs.map((g) => g.text)
      .join(''),
    'abd',
  );
});
